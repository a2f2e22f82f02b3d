using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Makes geometry of the city model from meshes.</summary>
/// <remarks>Every vertex becomes one position, the same in all rings that use it.</remarks>
public static class MeshGeometry
{
    /// <summary>The faces as polygons, each for itself.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="frame">Where the mesh's local system lies in the dataset's.</param>
    public static MultiSurface ToMultiSurface(PolygonMesh mesh, in Frame3D frame) => new(ToPolygons(mesh, frame));

    /// <summary>The faces as polygons of one surface.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="frame">Where the mesh's local system lies in the dataset's.</param>
    public static CompositeSurface ToCompositeSurface(PolygonMesh mesh, in Frame3D frame) =>
        new(ToPolygons(mesh, frame));

    /// <summary>A closed mesh as a body. Components whose faces look inwards are its cavities.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="frame">Where the mesh's local system lies in the dataset's.</param>
    public static Solid ToSolid(PolygonMesh mesh, in Frame3D frame)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ImmutableArray<AbstractSurface> polygons = ToPolygons(mesh, frame);
        IReadOnlyList<PolygonMesh> parts = MeshComponents.Split(mesh);
        if (parts.Count <= 1)
            return new Solid(new CompositeSurface(polygons));

        var exterior = ImmutableArray.CreateBuilder<AbstractSurface>();
        var cavities = new ImmutableArray<AbstractSurface>.Builder?[parts.Count];
        for (int i = 0; i < cavities.Length; i++)
        {
            if (MeshQuantities.AreaAndVolume(MeshTriangulation.Triangulate(parts[i])).Volume < 0)
                cavities[i] = ImmutableArray.CreateBuilder<AbstractSurface>();
        }

        int[] components = MeshComponents.Find(mesh);
        for (int face = 0; face < polygons.Length; face++)
            (cavities[components[face]] ?? exterior).Add(polygons[face]);
        return new Solid(
            new CompositeSurface(exterior.DrainToImmutable()),
            [.. cavities.OfType<ImmutableArray<AbstractSurface>.Builder>()
                .Select(cavity => new CompositeSurface(cavity.DrainToImmutable()))]);
    }

    /// <summary>The triangles of the faces.</summary>
    /// <param name="mesh">The triangles.</param>
    /// <param name="frame">Where the mesh's local system lies in the dataset's.</param>
    public static TriangulatedSurface ToTriangulatedSurface(TriangleMesh mesh, in Frame3D frame)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        int[] triangles = mesh.Indices.ToArray();
        if (frame.IsMirrored)
        {
            for (int i = 0; i < triangles.Length; i += 3)
                (triangles[i + 1], triangles[i + 2]) = (triangles[i + 2], triangles[i + 1]);
        }

        return new TriangulatedSurface(
            ImmutableCollectionsMarshal.AsImmutableArray(Positions(mesh.Vertices, frame)),
            ImmutableCollectionsMarshal.AsImmutableArray(triangles));
    }

    private static ImmutableArray<AbstractSurface> ToPolygons(PolygonMesh mesh, in Frame3D frame)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        Position[] positions = Positions(mesh.Vertices, frame);
        var polygons = ImmutableArray.CreateBuilder<AbstractSurface>(mesh.FaceCount);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            Ring exterior = ToRing(positions, mesh.Loop(face, 0), frame.IsMirrored);
            var holes = ImmutableArray.CreateBuilder<Ring>(mesh.LoopCount(face) - 1);
            for (int loop = 1; loop < mesh.LoopCount(face); loop++)
                holes.Add(ToRing(positions, mesh.Loop(face, loop), frame.IsMirrored));
            polygons.Add(new PolygonSurface(exterior, holes.DrainToImmutable()));
        }

        return polygons.DrainToImmutable();
    }

    private static Position[] Positions(ReadOnlySpan<Vector3D> vertices, in Frame3D frame)
    {
        var positions = new Position[vertices.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            Vector3D place = frame.Apply(vertices[i]);
            positions[i] = new Position(place.X, place.Y, place.Z);
        }

        return positions;
    }

    private static Ring ToRing(Position[] positions, ReadOnlySpan<int> loop, bool isReversed)
    {
        var ring = new Position[loop.Length];
        for (int i = 0; i < ring.Length; i++)
            ring[i] = positions[loop[isReversed ? ring.Length - 1 - i : i]];
        return new Ring(ImmutableCollectionsMarshal.AsImmutableArray(ring));
    }
}
