using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Images on the faces of a face set. Safe for several threads.</summary>
/// <remarks>
/// Source: IfcIndexedTriangleTextureMap, IfcIndexedPolygonalTextureMap, IfcTextureVertexList (ISO 16739-1, 8.7.3).
/// </remarks>
internal sealed class TextureReader : IDisposable
{
    private readonly Texture _image;
    private readonly TexturePlacement _placement;
    private readonly StepRows<double> _vertices;
    private readonly StepRows<int>? _triangles;
    private readonly Dictionary<int, IfcEntity> _polygons = [];

    private TextureReader(IfcEntity map, Texture image, TexturePlacement placement, StepRows<double> vertices)
    {
        (_image, _placement, _vertices) = (image, placement, vertices);
        if (map.Is(IfcClass.IfcIndexedTriangleTextureMap))
            _triangles = map["TexCoordIndex"].ReadIntegerRows();
        foreach (IfcEntity indices in map.References("TexCoordIndices"))
            _polygons.TryAdd(indices.Reference("TexCoordsOf").Slot, indices);
    }

    /// <summary>The texture map of a face set; null where it has none that can be read.</summary>
    public static TextureReader? Of(IfcEntity faceSet)
    {
        foreach (IfcEntity map in faceSet.ReferredBy(IfcClass.IfcIndexedTextureMap, "MappedTo"))
        {
            foreach (IfcEntity texture in map.References("Maps"))
            {
                IfcEntity list = map.Reference("TexCoords");
                if (list.Exists && SurfaceTextureReader.Image(texture) is { } image && list["TexCoordsList"].ReadDoubleRows() is { } vertices)
                    return new TextureReader(map, image, TexturePlacement.Of(texture), vertices);
            }
        }

        return null;
    }

    /// <summary>The image on a triangle; null where its coordinates are not given.</summary>
    /// <param name="number">The place of the triangle in its face set, from 0.</param>
    /// <param name="row">The indices of its corners: they count where the map has none of its own.</param>
    /// <param name="corners">The corners.</param>
    public FaceTexture? OnTriangle(int number, ReadOnlySpan<int> row, ReadOnlySpan<Vector3D> corners)
    {
        if (_triangles is not null)
            row = number < _triangles.Count ? _triangles[number] : [];
        return Places(row, corners.Length) is { } places ? new FaceTexture(_image, corners.ToArray(), places) : null;
    }

    /// <summary>The image on a polygon; null where its coordinates are not given.</summary>
    /// <param name="face">The IfcIndexedPolygonalFace.</param>
    /// <param name="loops">Its outer loop, then its holes.</param>
    public FaceTexture? OnPolygon(IfcEntity face, IReadOnlyList<Vector3D[]> loops)
    {
        if (!_polygons.TryGetValue(face.Slot, out IfcEntity indices))
            return null;
        using PooledList<int>? outer = indices["TexCoordIndex"].ReadIntegers();
        using StepRows<int>? inner = indices["InnerTexCoordIndices"].ReadIntegerRows();
        var corners = new List<Vector3D>();
        var places = new List<TextureCoordinate>();
        for (int i = 0; i < loops.Count; i++)
        {
            ReadOnlySpan<int> row = i == 0 ? outer is null ? [] : outer.Span : inner is not null && i <= inner.Count ? inner[i - 1] : [];
            if (Places(row, loops[i].Length) is not { } found)
                return null;
            corners.AddRange(loops[i]);
            places.AddRange(found);
        }

        return new FaceTexture(_image, [.. corners], [.. places]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _vertices.Dispose();
        _triangles?.Dispose();
    }

    private TextureCoordinate[]? Places(ReadOnlySpan<int> row, int count)
    {
        if (count < 3)
            return null;
        var places = new TextureCoordinate[count];
        for (int i = 0; i < places.Length; i++)
        {
            int index = i < row.Length ? row[i] - 1 : -1;
            if ((uint)index >= (uint)_vertices.Count || _vertices[index] is not [double s, double t, ..])
                return null;
            places[i] = _placement.Apply(s, t);
        }

        return places;
    }
}
