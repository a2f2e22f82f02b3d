using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Makes geometry of the model from meshes. Safe for several threads.</summary>
/// <param name="looks">What the tags of faces mean.</param>
internal sealed class MeshSurfaces(LookTable looks)
{
    /// <summary>The theme of the looks.</summary>
    public const string Theme = "ifc";

    private readonly ConcurrentDictionary<int, ImmutableArray<SurfaceAppearance>> _appearances = new();

    /// <summary>The faces as plane polygons in an outer system; faces of fewer than three corners are left out.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="frame">Where they lie; a mirrored frame turns the faces, so that they look outwards again.</param>
    /// <param name="look">The tag of faces without a material of their own; 0 where nothing is said.</param>
    public ImmutableArray<AbstractSurface> Polygons(PolygonMesh mesh, in Frame3D frame, int look)
    {
        var polygons = ImmutableArray.CreateBuilder<AbstractSurface>(mesh.FaceCount);
        var places = new Position[mesh.Vertices.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = ToPosition(frame.Apply(mesh.Vertices[i]));
        bool isMirrored = frame.IsMirrored;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (Polygon(mesh, face, places, isMirrored, look) is { } polygon)
                polygons.Add(polygon);
        }

        return polygons.DrainToImmutable();
    }

    /// <summary>The faces as triangles in an outer system.</summary>
    public static TriangulatedSurface Triangles(PolygonMesh mesh, in Frame3D frame)
    {
        TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
        var places = new Position[triangles.Vertices.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = ToPosition(frame.Apply(triangles.Vertices[i]));
        int[] indices = triangles.Indices.ToArray();
        if (frame.IsMirrored)
        {
            for (int i = 0; i + 2 < indices.Length; i += 3)
                (indices[i + 1], indices[i + 2]) = (indices[i + 2], indices[i + 1]);
        }

        return new TriangulatedSurface(
            ImmutableCollectionsMarshal.AsImmutableArray(places), ImmutableCollectionsMarshal.AsImmutableArray(indices));
    }

    private PolygonSurface? Polygon(PolygonMesh mesh, int face, Position[] places, bool isMirrored, int look)
    {
        if (Corners(mesh.Loop(face, 0), places, isMirrored) is not { } exterior)
            return null;
        var rings = new List<int[]> { exterior };
        ImmutableArray<Ring> holes = [];
        for (int loop = 1; loop < mesh.LoopCount(face); loop++)
        {
            if (Corners(mesh.Loop(face, loop), places, isMirrored) is not { } hole)
                continue;
            rings.Add(hole);
            holes = holes.Add(RingOf(hole, places));
        }

        return new PolygonSurface(RingOf(exterior, places), holes) { Appearances = AppearancesOf(mesh, mesh.Tag(face), look, rings) };
    }

    /// <summary>The corners of a ring without those that repeat the position before; null when fewer than three are left.</summary>
    private static int[]? Corners(ReadOnlySpan<int> loop, Position[] places, bool isMirrored)
    {
        int[] corners = new int[loop.Length];
        int count = 0;
        foreach (int index in loop)
        {
            if (count == 0 || places[corners[count - 1]] != places[index])
                corners[count++] = index;
        }

        while (count > 1 && places[corners[count - 1]] == places[corners[0]])
            count--;
        if (count < 3)
            return null;
        if (count < corners.Length)
            Array.Resize(ref corners, count);
        if (isMirrored)
            Array.Reverse(corners);
        return corners;
    }

    private static Ring RingOf(int[] corners, Position[] places)
    {
        var positions = new Position[corners.Length];
        for (int i = 0; i < positions.Length; i++)
            positions[i] = places[corners[i]];
        return new Ring(ImmutableCollectionsMarshal.AsImmutableArray(positions));
    }

    private ImmutableArray<SurfaceAppearance> AppearancesOf(PolygonMesh mesh, int own, int inherited, List<int[]> rings)
    {
        if (own == 0)
            return MaterialOf(inherited);
        FaceLook look = looks[own];
        ImmutableArray<SurfaceAppearance> material = MaterialOf(look.Material is null ? inherited : own);
        if (look.Texture is not { } texture)
            return material;
        var coordinates = ImmutableArray.CreateBuilder<ImmutableArray<TextureCoordinate>>(rings.Count);
        foreach (int[] ring in rings)
            coordinates.Add([.. ring.Select(corner => texture.CoordinateOf(mesh.Vertices[corner]))]);
        return material.Add(new SurfaceAppearance(Theme, texture.Image) { Coordinates = coordinates.MoveToImmutable() });
    }

    private ImmutableArray<SurfaceAppearance> MaterialOf(int tag)
    {
        if (tag == 0)
            return [];
        return _appearances.GetOrAdd(tag, static (key, table) => table[key].Material is { } material
            ? [new SurfaceAppearance(Theme, material)]
            : [], looks);
    }

    /// <summary>A vector as a position.</summary>
    public static Position ToPosition(in Vector3D vector) => new(vector.X, vector.Y, vector.Z);
}
