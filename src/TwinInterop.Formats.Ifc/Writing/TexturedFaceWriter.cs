using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes faces with where their corners lie in an image: polygons in IFC4X3, triangles in IFC4.</summary>
/// <remarks>
/// Source: IfcIndexedPolygonalTextureMap, IfcIndexedTriangleTextureMap, IfcTextureVertexList (ISO 16739-1, 8.7.3).
/// </remarks>
/// <param name="instances">Takes them; of a release that has face sets.</param>
/// <param name="faceSets">Writes the faces.</param>
internal sealed class TexturedFaceWriter(InstanceWriter instances, FaceSetWriter faceSets)
{
    private readonly Dictionary<TextureCoordinate, int> _numbers = [];
    private readonly List<TextureCoordinate> _vertices = [];

    private StepWriter Step => instances.Step;

    /// <summary>Whether the release has images on polygons.</summary>
    public bool HasPolygons => instances.Schema.Release == IfcRelease.Ifc4x3;

    /// <summary>Writes faces of one image.</summary>
    /// <param name="faces">The faces with their places in the image; at least one.</param>
    /// <param name="image">The number of the image.</param>
    /// <param name="isSolid">Whether they bound a body.</param>
    /// <param name="isTriangles">Whether they are a surface of triangles, which stays one in every release.</param>
    /// <returns>The item, 0 where the faces have no area to lay an image on, and how many faces it has.</returns>
    public (int Item, int Count) Write(FaceList faces, int image, bool isSolid, bool isTriangles)
    {
        _numbers.Clear();
        _vertices.Clear();
        if (HasPolygons && !isTriangles)
            return (WritePolygons(faces, image, isSolid), faces.Count);
        int[] corners = Triangulate(faces);
        if (corners.Length == 0)
            return (0, 0);
        int[] triangles = [.. corners.Select(corner => faces.Indices[corner])];
        int item = faceSets.WriteTriangles(faces, triangles, isTriangles ? null : isSolid && faces.IsClosed());
        int[] places = [.. corners.Select(corner => NumberOf(faces.Places[corner]))];
        int vertices = WriteVertices();
        Step.Begin("IFCINDEXEDTRIANGLETEXTUREMAP"u8);
        Step.References([image]);
        Step.Reference(item);
        Step.Reference(vertices);
        Step.BeginList();
        for (int i = 0; i < places.Length; i += 3)
            WriteIndices(places.AsSpan(i, 3));
        Step.EndList();
        Step.End();
        return (item, triangles.Length / 3);
    }

    private int WritePolygons(FaceList faces, int image, bool isSolid)
    {
        int item = faceSets.Write(faces, isSolid);
        int[] written = faceSets.LastFaces.ToArray();
        int[] maps = new int[faces.Count];
        for (int face = 0; face < faces.Count; face++)
        {
            (int first, int end) = faces.Rings(face);
            int[][] rings = [.. Enumerable.Range(first, end - first).Select(ring => NumbersOf(faces, ring, isHole: ring > first))];
            maps[face] = Step.Begin(rings.Length == 1 ? "IFCTEXTURECOORDINATEINDICES"u8 : "IFCTEXTURECOORDINATEINDICESWITHVOIDS"u8);
            WriteIndices(rings[0]);
            Step.Reference(written[face]);
            if (rings.Length > 1)
            {
                Step.BeginList();
                foreach (int[] hole in rings.AsSpan(1))
                    WriteIndices(hole);
                Step.EndList();
            }

            Step.End();
        }

        int vertices = WriteVertices();
        Step.Begin("IFCINDEXEDPOLYGONALTEXTUREMAP"u8);
        Step.References([image]);
        Step.Reference(item);
        Step.Reference(vertices);
        Step.References(maps);
        Step.End();
        return item;
    }

    /// <summary>Triangles whose corners are places in the list of indices, so that each keeps its own place in the image.</summary>
    private static int[] Triangulate(FaceList faces)
    {
        var builder = new PolygonMeshBuilder();
        foreach (int index in faces.Indices)
        {
            Position corner = faces.Corners[index];
            builder.AddVertex(new Vector3D(corner.X, corner.Y, corner.Z));
        }

        int[] all = [.. Enumerable.Range(0, faces.Indices.Length)];
        for (int face = 0; face < faces.Count; face++)
        {
            (int first, int end) = faces.Rings(face);
            for (int ring = first; ring < end; ring++)
                builder.AddLoop(all.AsSpan(faces.Range(ring)));
            builder.EndFace();
        }

        return MeshTriangulation.Triangulate(builder.Build()).Indices.ToArray();
    }

    // The indices of a hole are unique: a place that it shares is listed again.
    private int[] NumbersOf(FaceList faces, int ring, bool isHole)
    {
        ReadOnlySpan<TextureCoordinate> places = faces.Places[faces.Range(ring)];
        int[] numbers = new int[places.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = isHole ? Append(places[i]) : NumberOf(places[i]);
        return numbers;
    }

    private int NumberOf(TextureCoordinate place)
    {
        if (!_numbers.TryGetValue(place, out int number))
            _numbers.Add(place, number = Append(place));
        return number;
    }

    private int Append(TextureCoordinate place)
    {
        _vertices.Add(place);
        return _vertices.Count;
    }

    private int WriteVertices()
    {
        int list = Step.Begin("IFCTEXTUREVERTEXLIST"u8);
        Step.BeginList();
        foreach (TextureCoordinate place in _vertices)
        {
            Step.BeginList();
            Step.Real(place.S);
            Step.Real(place.T);
            Step.EndList();
        }

        Step.EndList();
        Step.End();
        return list;
    }

    private void WriteIndices(ReadOnlySpan<int> numbers)
    {
        Step.BeginList();
        foreach (int number in numbers)
            Step.Integer(number);
        Step.EndList();
    }
}
