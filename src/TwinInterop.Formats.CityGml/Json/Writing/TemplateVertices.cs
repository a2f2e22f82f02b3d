using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The vertices of the geometry templates: plain ordinates in the templates' own coordinates.</summary>
internal sealed class TemplateVertices : IVertexSink
{
    private readonly Dictionary<VertexKey, int> _indices = [];
    private readonly List<VertexKey> _vertices = [];

    /// <inheritdoc/>
    public bool TryKey(Position position, out VertexKey key)
    {
        double z = position.HasHeight ? position.Z : 0;
        key = new VertexKey(
            BitConverter.DoubleToInt64Bits(position.X), BitConverter.DoubleToInt64Bits(position.Y), BitConverter.DoubleToInt64Bits(z));
        return double.IsFinite(position.X) && double.IsFinite(position.Y) && double.IsFinite(z);
    }

    /// <inheritdoc/>
    public int IndexOf(VertexKey key)
    {
        if (_indices.TryGetValue(key, out int index))
            return index;
        index = _vertices.Count;
        _indices.Add(key, index);
        _vertices.Add(key);
        return index;
    }

    /// <summary>Writes the member <c>vertices-templates</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("vertices-templates"u8);
        foreach (VertexKey vertex in _vertices)
        {
            json.WriteStartArray();
            json.WriteNumberValue(BitConverter.Int64BitsToDouble(vertex.X));
            json.WriteNumberValue(BitConverter.Int64BitsToDouble(vertex.Y));
            json.WriteNumberValue(BitConverter.Int64BitsToDouble(vertex.Z));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
