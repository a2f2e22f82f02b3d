using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>The vertices and surfaces that the geometries of one model share, each written once.</summary>
internal sealed class ModelTables
{
    private readonly List<(long X, long Y, long? Z)> _vertices = [];
    private readonly Dictionary<(long X, long Y, long? Z), int> _vertexIndex = [];
    private readonly List<AbstractSurface> _surfaces = [];
    private readonly Dictionary<AbstractSurface, int> _surfaceIndex = new(ReferenceEqualityComparer.Instance);
    private (long X, long Y, long Z)? _origin;

    /// <summary>The place of a polygon or mesh among the surfaces.</summary>
    public int Add(AbstractSurface surface)
    {
        if (!_surfaceIndex.TryGetValue(surface, out int index))
        {
            index = _surfaces.Count;
            _surfaceIndex.Add(surface, index);
            _surfaces.Add(surface);
        }

        return index;
    }

    /// <summary>The place of a position among the vertices.</summary>
    public int Add(in Position position)
    {
        (long X, long Y, long? Z) vertex = (
            (long)Math.Round(position.X * ModelLayout.DegreeSteps),
            (long)Math.Round(position.Y * ModelLayout.DegreeSteps),
            position.HasHeight ? (long)Math.Round(position.Z * ModelLayout.MetreSteps) : null);
        _origin ??= (vertex.X, vertex.Y, vertex.Z ?? 0);
        if (!_vertexIndex.TryGetValue(vertex, out int index))
        {
            index = _vertices.Count;
            _vertexIndex.Add(vertex, index);
            _vertices.Add(vertex);
        }

        return index;
    }

    /// <summary>Writes the tables as members of the model; nothing may be added afterwards.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray(ModelLayout.Surfaces);
        foreach (AbstractSurface surface in _surfaces)
            WriteSurface(json, surface);
        json.WriteEndArray();

        (long x, long y, long z) = _origin ?? default;
        json.WriteStartArray(ModelLayout.Origin);
        WriteFraction(json, x, ModelLayout.DegreeSteps);
        WriteFraction(json, y, ModelLayout.DegreeSteps);
        WriteFraction(json, z, ModelLayout.MetreSteps);
        json.WriteEndArray();
        json.WriteStartArray(ModelLayout.Vertices);
        foreach ((long X, long Y, long? Z) vertex in _vertices)
        {
            json.WriteNumberValue(vertex.X - x);
            json.WriteNumberValue(vertex.Y - y);
            if (vertex.Z is { } height)
                json.WriteNumberValue(height - z);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private void WriteSurface(Utf8JsonWriter json, AbstractSurface surface)
    {
        if (surface is TriangulatedSurface mesh)
        {
            json.WriteStartObject();
            json.WriteStartArray(ModelLayout.Triangles);
            foreach (int corner in mesh.Triangles)
                json.WriteNumberValue(Add(mesh.Vertices[corner]));
            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }

        var polygon = (PolygonSurface)surface;
        json.WriteStartArray();
        WriteRing(json, polygon.Exterior, isAlone: polygon.Holes.IsEmpty);
        foreach (Ring hole in polygon.Holes)
            WriteRing(json, hole, isAlone: false);
        json.WriteEndArray();
    }

    private void WriteRing(Utf8JsonWriter json, Ring ring, bool isAlone)
    {
        if (!isAlone)
            json.WriteStartArray();
        foreach (ref readonly Position position in ring.Positions.AsSpan())
            json.WriteNumberValue(Add(position));
        if (!isAlone)
            json.WriteEndArray();
    }

    private static void WriteFraction(Utf8JsonWriter json, long steps, double perUnit) =>
        json.WriteRawValue((steps / perUnit).ToString("R", CultureInfo.InvariantCulture), skipInputValidation: true);
}
