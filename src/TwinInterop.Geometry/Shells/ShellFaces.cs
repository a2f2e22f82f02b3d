using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Validity;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Faces of shells as geometry of the model.</summary>
internal static class ShellFaces
{
    /// <summary>Of metres, as positions are written: where sides cross at a flat angle, a hundredth of a millimetre decides.</summary>
    private const int Decimals = 5;

    /// <summary>Each face of a mesh as a polygon, in order.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="place">Where vertices lie in the model.</param>
    public static ImmutableArray<PolygonSurface> Polygons(PolygonMesh mesh, Func<Vector3D, Position> place)
    {
        Position[] places = new Position[mesh.Vertices.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = place(mesh.Vertices[i]);
        var polygons = ImmutableArray.CreateBuilder<PolygonSurface>(mesh.FaceCount);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            var holes = ImmutableArray.CreateBuilder<Ring>();
            for (int loop = 1; loop < mesh.LoopCount(face); loop++)
                holes.Add(RingOf(mesh.Loop(face, loop), places));
            polygons.Add(new PolygonSurface(RingOf(mesh.Loop(face, 0), places), holes.ToImmutable()));
        }

        return polygons.MoveToImmutable();
    }

    /// <summary>The mesh with faces that are bent cut into triangles.</summary>
    public static PolygonMesh Flatten(PolygonMesh mesh, CancellationToken cancellation)
    {
        ImmutableArray<PolygonSurface> polygons = Polygons(mesh, static point => new Position(point.X, point.Y, point.Z));
        var bent = new HashSet<int>();
        for (int face = 0; face < polygons.Length; face++)
        {
            if (GeometryValidator.Validate(new MultiSurface([polygons[face]]), ValidityOptions.Default, cancellation)
                .Any(finding => finding.Code is ValidityCode.NonPlanarPolygonDistancePlane or ValidityCode.NonPlanarPolygonNormalsDeviation))
            {
                bent.Add(face);
            }
        }

        if (bent.Count == 0)
            return mesh;
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        var triangles = new List<int>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            triangles.Clear();
            if (bent.Contains(face))
                MeshTriangulation.AddFace(mesh, face, triangles);
            FlatTriangles.Turn(mesh.Vertices, triangles);
            for (int i = 0; i + 2 < triangles.Count; i += 3)
                builder.AddFace([triangles[i], triangles[i + 1], triangles[i + 2]], mesh.Tag(face));
            if (triangles.Count > 0)
                continue;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                builder.AddLoop(mesh.Loop(face, loop));
            builder.EndFace(mesh.Tag(face));
        }

        return builder.Build();
    }

    /// <summary>Whether a mesh bounds a solid that is valid by ISO 19107, as it stands and as it is written.</summary>
    public static bool IsValid(PolygonMesh mesh, Frame3D orientation, CancellationToken cancellation) =>
        Judge(mesh, orientation, places: null, cancellation);

    /// <summary>Judges a mesh like <see cref="IsValid"/>.</summary>
    /// <param name="mesh">The boundary.</param>
    /// <param name="orientation">How it is turned and moved before its positions are rounded to <see cref="Decimals"/>.</param>
    /// <param name="places">Takes where in plan it is not valid, as far as that is known.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool Judge(PolygonMesh mesh, Frame3D orientation, List<(double X, double Y)>? places, CancellationToken cancellation)
    {
        if (mesh.FaceCount < 4)
            return false;
        if (!Judge(mesh, places, Frame3D.Identity, cancellation))
            return false;
        PolygonMesh written = mesh.Transform(orientation).Map(static point =>
            new Vector3D(Math.Round(point.X, Decimals), Math.Round(point.Y, Decimals), Math.Round(point.Z, Decimals)));
        return Judge(written, places, orientation.Inverse(), cancellation);
    }

    private static bool Judge(PolygonMesh mesh, List<(double X, double Y)>? places, Frame3D back, CancellationToken cancellation)
    {
        ImmutableArray<PolygonSurface> polygons = Polygons(mesh, static point => new Position(point.X, point.Y, point.Z));
        var solid = new Solid(new CompositeSurface([.. polygons]));
        IReadOnlyCollection<ValidityFinding> findings = GeometryValidator.Validate(solid, ValidityOptions.Default, cancellation);
        foreach (ValidityFinding finding in findings)
        {
            if (finding.Location is not { } location)
                continue;
            Vector3D place = back.Apply(new Vector3D(location.X, location.Y, location.HasHeight ? location.Z : 0));
            places?.Add((place.X, place.Y));
        }

        return findings.Count == 0;
    }

    /// <summary>The area of the faces of one kind, in square metres.</summary>
    public static double Area(PolygonMesh mesh, ShellSurfaceKind kind)
    {
        double sum = 0;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (mesh.Tag(face) == (int)kind)
                sum += Area(mesh, face);
        }

        return sum;
    }

    /// <summary>The area of a face without its holes, in square metres.</summary>
    public static double Area(PolygonMesh mesh, int face)
    {
        Vector3D sum = default;
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            sum += PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, loop));
        return sum.Length / 2;
    }

    private static Ring RingOf(ReadOnlySpan<int> loop, Position[] places)
    {
        var positions = ImmutableArray.CreateBuilder<Position>(loop.Length);
        foreach (int vertex in loop)
            positions.Add(places[vertex]);
        return new Ring(positions.MoveToImmutable());
    }
}
