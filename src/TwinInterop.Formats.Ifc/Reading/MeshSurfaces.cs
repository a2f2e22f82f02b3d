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
internal sealed class MeshSurfaces
{
    /// <summary>The theme of the colours.</summary>
    private const string Theme = "ifc";

    private readonly ConcurrentDictionary<int, ImmutableArray<SurfaceAppearance>> _appearances = new();

    /// <summary>The faces as plane polygons in an outer system; faces of fewer than three corners are left out.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="frame">Where they lie; a mirrored frame turns the faces, so that they look outwards again.</param>
    /// <param name="colour">The colour of faces without a colour of their own; 0 where nothing is said.</param>
    public ImmutableArray<AbstractSurface> Polygons(PolygonMesh mesh, in Frame3D frame, int colour)
    {
        var polygons = ImmutableArray.CreateBuilder<AbstractSurface>(mesh.FaceCount);
        var places = new Position[mesh.Vertices.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = ToPosition(frame.Apply(mesh.Vertices[i]));
        bool isMirrored = frame.IsMirrored;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (Polygon(mesh, face, places, isMirrored, colour) is { } polygon)
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

    private PolygonSurface? Polygon(PolygonMesh mesh, int face, Position[] places, bool isMirrored, int colour)
    {
        if (Ring(mesh.Loop(face, 0), places, isMirrored) is not { } exterior)
            return null;
        ImmutableArray<Ring> holes = [];
        for (int loop = 1; loop < mesh.LoopCount(face); loop++)
        {
            if (Ring(mesh.Loop(face, loop), places, isMirrored) is { } hole)
                holes = holes.Add(hole);
        }

        int own = mesh.Tag(face);
        return new PolygonSurface(exterior, holes) { Appearances = AppearancesOf(own == 0 ? colour : own) };
    }

    /// <summary>A ring without positions that repeat the one before; null when fewer than three are left.</summary>
    private static Ring? Ring(ReadOnlySpan<int> loop, Position[] places, bool isMirrored)
    {
        var positions = new Position[loop.Length];
        int count = 0;
        foreach (int index in loop)
        {
            Position position = places[index];
            if (count == 0 || positions[count - 1] != position)
                positions[count++] = position;
        }

        while (count > 1 && positions[count - 1] == positions[0])
            count--;
        if (count < 3)
            return null;
        if (count < positions.Length)
            Array.Resize(ref positions, count);
        if (isMirrored)
            Array.Reverse(positions);
        return new Ring(ImmutableCollectionsMarshal.AsImmutableArray(positions));
    }

    private ImmutableArray<SurfaceAppearance> AppearancesOf(int tag) =>
        tag == 0 ? [] : _appearances.GetOrAdd(tag, static colour => [new SurfaceAppearance(Theme, MaterialOf(colour))]);

    private static Material MaterialOf(int tag)
    {
        (double red, double green, double blue, double opacity) = FaceColour.Unpack(tag);
        return new Material { Diffuse = new Colour(red, green, blue), Transparency = opacity < 1 ? 1 - opacity : null };
    }

    /// <summary>A vector as a position.</summary>
    public static Position ToPosition(in Vector3D vector) => new(vector.X, vector.Y, vector.Z);
}
