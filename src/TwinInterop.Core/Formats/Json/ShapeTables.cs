using System.Globalization;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Json;

/// <summary>The vertices and surfaces that geometries share; each stands there once, whatever uses it.</summary>
internal sealed class ShapeTables
{
    private readonly Dictionary<(long X, long Y, long? Z), int> _vertexIndex = [];
    private readonly List<(long X, long Y, long? Z)> _vertices = [];
    private readonly Dictionary<AbstractSurface, int> _surfaceIndex = new(ReferenceEqualityComparer.Instance);
    private readonly List<AbstractSurface> _surfaces = [];

    /// <summary>Forgets everything: another object begins.</summary>
    public void Clear()
    {
        _vertexIndex.Clear();
        _vertices.Clear();
        _surfaceIndex.Clear();
        _surfaces.Clear();
    }

    /// <summary>The index of a polygon or triangulated surface.</summary>
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

    /// <summary>The index of a vertex.</summary>
    public int Add(in Position position)
    {
        (long X, long Y, long? Z) vertex = (
            (long)Math.Round(position.X * ShapeLayout.DegreeSteps),
            (long)Math.Round(position.Y * ShapeLayout.DegreeSteps),
            position.HasHeight ? (long)Math.Round(position.Z * ShapeLayout.MetreSteps) : null);
        if (!_vertexIndex.TryGetValue(vertex, out int index))
        {
            index = _vertices.Count;
            _vertexIndex.Add(vertex, index);
            _vertices.Add(vertex);
        }

        return index;
    }

    /// <summary>Writes the tables as members; nothing may be added afterwards.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray(ShapeLayout.Surfaces);
        foreach (AbstractSurface surface in _surfaces)
            WriteSurface(json, surface);
        json.WriteEndArray();
        AppearanceTable.Of(_surfaces).Write(json);
        (long x, long y, long z) = _vertices.Count > 0 ? (_vertices[0].X, _vertices[0].Y, _vertices[0].Z ?? 0) : default;
        json.WriteStartArray(ShapeLayout.Origin);
        WriteFraction(json, x, ShapeLayout.DegreeSteps);
        WriteFraction(json, y, ShapeLayout.DegreeSteps);
        WriteFraction(json, z, ShapeLayout.MetreSteps);
        json.WriteEndArray();
        json.WriteStartArray(ShapeLayout.Vertices);
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
            json.WriteStartArray(ShapeLayout.Triangles);
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
