using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The vertices of a dataset or feature, each once, as integers of the transform.</summary>
/// <remarks>Memory grows with the number of vertices, about 60 bytes each.</remarks>
/// <param name="grid">The transform.</param>
internal sealed class QuantizedVertices(VertexGrid grid) : IVertexSink
{
    private readonly Dictionary<VertexKey, int> _indices = [];
    private readonly List<VertexKey> _vertices = [];
    private long _planUnit = (long)Math.Pow(10, grid.Spare);
    private long _heightUnit = (long)Math.Pow(10, grid.Spare);

    /// <summary>The box around all vertices in the ordinates that are written; null when there are none.</summary>
    public (VertexKey Min, VertexKey Max)? Extent { get; private set; }

    /// <summary>The decimals that the vertices are written without, for all of them end in so many noughts.</summary>
    public (int Plan, int Height) Spared => ((int)Math.Round(Math.Log10(_planUnit)), (int)Math.Round(Math.Log10(_heightUnit)));

    /// <inheritdoc/>
    public bool TryKey(Position position, out VertexKey key) => grid.TryKey(position, out key);

    /// <inheritdoc/>
    public int IndexOf(VertexKey key)
    {
        if (_indices.TryGetValue(key, out int index))
            return index;
        index = _vertices.Count;
        _indices.Add(key, index);
        _vertices.Add(key);
        while (key.X % _planUnit != 0 || key.Y % _planUnit != 0)
            _planUnit /= 10;
        while (key.Z % _heightUnit != 0)
            _heightUnit /= 10;
        (VertexKey min, VertexKey max) = Extent ?? (key, key);
        Extent = (
            new VertexKey(Math.Min(min.X, key.X), Math.Min(min.Y, key.Y), Math.Min(min.Z, key.Z)),
            new VertexKey(Math.Max(max.X, key.X), Math.Max(max.Y, key.Y), Math.Max(max.Z, key.Z)));
        return index;
    }

    /// <summary>Writes the member <c>vertices</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="flush">Called now and then, so that memory does not hold all text.</param>
    public void Write(Utf8JsonWriter json, Action flush)
    {
        const int flushEvery = 4096;
        json.WriteStartArray("vertices"u8);
        for (int i = 0; i < _vertices.Count; i++)
        {
            json.WriteStartArray();
            json.WriteNumberValue(_vertices[i].X / _planUnit);
            json.WriteNumberValue(_vertices[i].Y / _planUnit);
            json.WriteNumberValue(_vertices[i].Z / _heightUnit);
            json.WriteEndArray();
            if (i % flushEvery == 0)
                flush();
        }

        json.WriteEndArray();
    }
}
