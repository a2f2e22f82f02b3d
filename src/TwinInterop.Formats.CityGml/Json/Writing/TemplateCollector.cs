using System.Buffers;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Gathers shapes that objects share, each once per level of detail.</summary>
/// <param name="appearance">Takes the materials and textures of the shapes.</param>
internal sealed class TemplateCollector(AppearanceCollector appearance)
{
    private readonly Dictionary<(AbstractGeometry Shape, string Lod), int> _indices = new(LeafComparer.Instance);
    private readonly List<byte[]> _templates = [];
    private readonly TemplateVertices _vertices = new();

    /// <summary>The index of the template of a shape.</summary>
    /// <param name="shape">The geometry of the shape.</param>
    /// <param name="lod">The level of detail as it is written.</param>
    /// <returns>-1 when it cannot be a template.</returns>
    public int IndexOf(AbstractGeometry shape, string lod)
    {
        if (_indices.TryGetValue((shape, lod), out int index))
            return index;
        PlannedGeometry? planned = ShapeBuilder.Build(shape) is { } built
            ? new GeometryPlanner(_vertices).Plan(built, lod, out _)
            : null;
        index = planned is null ? -1 : _templates.Count;
        _indices.Add((shape, lod), index);
        if (planned is null)
            return index;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions.Writing))
        {
            json.WriteStartObject();
            GeometryJson.WriteBoundaries(json, planned, lod);
            GeometryJson.WriteAppearance(json, planned, new WrittenAppearance(planned, appearance, static (_, _, _) => { }));
            json.WriteEndObject();
        }

        _templates.Add(buffer.WrittenSpan.ToArray());
        return index;
    }

    /// <summary>Writes the member <c>geometry-templates</c>, where there are any.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (_templates.Count == 0)
            return;
        json.WriteStartObject("geometry-templates"u8);
        json.WriteStartArray("templates"u8);
        foreach (byte[] template in _templates)
            json.WriteRawValue(template, skipInputValidation: true);
        json.WriteEndArray();
        _vertices.Write(json);
        json.WriteEndObject();
    }
}
