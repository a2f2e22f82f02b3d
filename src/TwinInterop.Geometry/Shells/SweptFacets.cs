using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Geometry.Shells;

/// <summary>Replaces the facets of a curved roof by as few plane strips as follow it.</summary>
/// <remarks>
/// A vault is a profile that is swept along a line, but comes as hundreds of triangles that lie anyhow in it. Strips along the
/// line meet exactly where they border on one another, which planes through such triangles do not.
/// </remarks>
internal static class SweptFacets
{
    /// <summary>Strips lie no farther from the corners of facets than this, in metres.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Smaller surfaces, in square metres, are details.</summary>
    private const double LeastArea = 1;

    /// <summary>With fewer directions than this a surface is a folded one, not a curved one.</summary>
    private const int FewestDirections = 4;

    /// <summary>A facet of a swept surface stands no farther out of the direction of the sweep than this sine.</summary>
    private const double MostSkew = 0.05;

    /// <summary>Sides in the direction of the sweep stand no farther out of it than this sine.</summary>
    private const double SameDirection = 0.0005;

    /// <summary>So many sides are tried for the direction of the sweep.</summary>
    private const int MostCandidates = 200;

    /// <summary>Sweeps that rise more steeply than this sine are stairs and towers, not roofs.</summary>
    private const double MostRise = 0.5;

    /// <summary>Corners of one place of the profile differ by no more than this, in metres.</summary>
    private const double ProfileWidth = 0.01;

    /// <summary>Positions in plan are snapped to multiples of this, in metres.</summary>
    private const double Grid = 0.001;

    /// <summary>The mesh with strips for each of its swept surfaces; the mesh itself where it has none.</summary>
    public static PolygonMesh Straighten(PolygonMesh mesh)
    {
        var replaced = new HashSet<int>();
        var strips = new List<(Vector3D[][] Loops, int Tag)>();
        foreach (List<int> facets in SmoothFacets.Of(mesh))
        {
            if (StripsOf(mesh, facets) is not { } found)
                continue;
            replaced.UnionWith(facets);
            strips.AddRange(found.Select(loops => (loops, mesh.Tag(facets[0]))));
        }

        if (replaced.Count == 0)
            return mesh;
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (replaced.Contains(face) || mesh.LoopCount(face) == 0)
                continue;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                builder.AddLoop(mesh.Loop(face, loop));
            builder.EndFace(mesh.Tag(face));
        }

        foreach ((Vector3D[][] loops, int tag) in strips)
        {
            foreach (Vector3D[] loop in loops)
                builder.AddLoop([.. loop.Select(point => builder.AddVertex(point))]);
            builder.EndFace(tag);
        }

        return builder.Build();
    }

    private static List<Vector3D[][]>? StripsOf(PolygonMesh mesh, List<int> facets)
    {
        Vector3D[] areas = [.. facets.Select(face => PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)))];
        Vector3D[] normals = [.. areas.Select(area => area.Normalized())];
        if (areas.Sum(area => area.Length / 2) < LeastArea || Directions(normals) < FewestDirections
            || AxisOf(mesh, facets, normals) is not { } axis)
        {
            return null;
        }

        var sweep = SweepFrame.Along(axis);
        List<(double U, double W)> corners = [.. facets
            .SelectMany(face => mesh.Loop(face, 0).ToArray())
            .Distinct()
            .Select(vertex => sweep.ProfileOf(mesh.Vertices[vertex]))
            .Order()];
        if (Profile(corners) is not { } profile)
            return null;
        List<(double U, double W)> simple = Simplified(profile);
        return simple.Count < profile.Count && simple.Count - 1 < Directions(normals) ? Cut(mesh, facets, sweep, simple) : null;
    }

    /// <summary>How many clearly different directions facets look to.</summary>
    private static int Directions(Vector3D[] normals)
    {
        const double Same = 0.9998;
        var found = new List<Vector3D>();
        foreach (Vector3D normal in normals)
        {
            if (!found.Exists(other => other.Dot(normal) > Same))
                found.Add(normal);
        }

        return found.Count;
    }

    /// <summary>The direction to which all normals stand across; null where there is none, or a vertical one.</summary>
    private static Vector3D? AxisOf(PolygonMesh mesh, List<int> facets, Vector3D[] normals)
    {
        Vector3D first = normals.MaxBy(normal => normal.Cross(normals[0]).Length);
        Vector3D second = normals.MaxBy(normal => normal.Cross(first).Length);
        Vector3D guess = first.Cross(second).Normalized();
        if (guess.Length < 0.5 || Array.Exists(normals, normal => Math.Abs(normal.Dot(guess)) > MostSkew))
            return null;
        Vector3D axis = SharedDirection(SidesAlong(mesh, facets, guess)) ?? guess;
        return Math.Abs(axis.Z) < MostRise ? axis : null;
    }

    /// <summary>The sides of facets that run nearly along a direction, all in its sense.</summary>
    private static List<Vector3D> SidesAlong(PolygonMesh mesh, List<int> facets, Vector3D direction)
    {
        var sides = new List<Vector3D>();
        foreach (int face in facets)
        {
            ReadOnlySpan<int> loop = mesh.Loop(face, 0);
            for (int i = 0; i < loop.Length; i++)
            {
                Vector3D side = mesh.Vertices[loop[(i + 1) % loop.Length]] - mesh.Vertices[loop[i]];
                if (side.Cross(direction).Length <= MostSkew * side.Length)
                    sides.Add(side.Dot(direction) < 0 ? -side : side);
            }
        }

        return sides;
    }

    /// <summary>The direction in which the greatest length of sides runs; long triangles have sides that only nearly do.</summary>
    private static Vector3D? SharedDirection(List<Vector3D> sides)
    {
        (Vector3D Sum, double Length) best = default;
        foreach (Vector3D candidate in sides.OrderByDescending(side => side.Length).Take(MostCandidates))
        {
            Vector3D direction = candidate.Normalized();
            Vector3D sum = default;
            foreach (Vector3D side in sides)
            {
                if (side.Cross(direction).Length <= SameDirection * side.Length)
                    sum += side;
            }

            if (sum.Length > best.Length)
                best = (sum, sum.Length);
        }

        return best.Length > 0 ? best.Sum.Normalized() : null;
    }

    /// <summary>The places of the profile, each once; null where corners over one place lie apart.</summary>
    private static List<(double U, double W)>? Profile(List<(double U, double W)> corners)
    {
        var profile = new List<(double U, double W)>();
        foreach ((double u, double w) in corners)
        {
            if (profile.Count == 0 || u - profile[^1].U > ProfileWidth / 2)
                profile.Add((u, w));
            else if (Math.Abs(w - profile[^1].W) > ProfileWidth)
                return null;
        }

        return profile.Count < 3 ? null : profile;
    }

    /// <summary>The profile with as few places as stay near to all (Douglas and Peucker); the highest stays, for it is the ridge.</summary>
    private static List<(double U, double W)> Simplified(List<(double U, double W)> profile)
    {
        int highest = profile.IndexOf(profile.MaxBy(place => place.W));
        Coordinate[] places = [.. profile.Select(place => new Coordinate(place.U, place.W))];
        IEnumerable<Coordinate> low = DouglasPeuckerLineSimplifier.Simplify(places[..(highest + 1)], Tolerance);
        IEnumerable<Coordinate> high = DouglasPeuckerLineSimplifier.Simplify(places[highest..], Tolerance);
        return [.. low.SkipLast(1).Append(places[highest]).Concat(high.Skip(1)).Select(place => (place.X, place.Y))];
    }

    private static List<Vector3D[][]> Cut(PolygonMesh mesh, List<int> facets, SweepFrame sweep, List<(double U, double W)> profile)
    {
        var grid = new PlanGrid(Grid);
        PlanGeometry region = grid.Union(facets.Select(face =>
            new StructureFace(mesh, face, ShellElementKind.Structure, PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)))));
        region = TopologyPreservingSimplifier.Simplify(region, 2 * Grid);
        bool looksUp = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(facets[0], 0)).Z > 0;
        double reach = region.EnvelopeInternal.Diameter + Math.Abs(region.EnvelopeInternal.MaxX) + Math.Abs(region.EnvelopeInternal.MaxY)
            + Math.Abs(region.EnvelopeInternal.MinX) + Math.Abs(region.EnvelopeInternal.MinY);
        var strips = new List<Vector3D[][]>();
        for (int i = 0; i + 1 < profile.Count; i++)
        {
            // The outermost strips take what lies a hair beyond the profile.
            double low = i == 0 ? -reach : profile[i].U;
            double high = i + 2 == profile.Count ? reach : profile[i + 1].U;
            Polygon strip = grid.Factory.CreatePolygon(
            [
                sweep.PlanAt(low, -reach), sweep.PlanAt(high, -reach), sweep.PlanAt(high, reach), sweep.PlanAt(low, reach),
                sweep.PlanAt(low, -reach),
            ]);
            HeightPlane plane = sweep.PlaneThrough(profile[i], profile[i + 1]);
            foreach (Polygon piece in PlanGrid.Polygons(grid.Intersection(region, strip)))
                strips.Add([LoopOf(piece.ExteriorRing, plane, looksUp), .. piece.InteriorRings.Select(hole => LoopOf(hole, plane, !looksUp))]);
        }

        return strips;
    }

    private static Vector3D[] LoopOf(NetTopologySuite.Geometries.LineString ring, HeightPlane plane, bool isCounterClockwise)
    {
        Coordinate[] coordinates = ring.Coordinates;
        if (NetTopologySuite.Algorithm.Orientation.IsCCW(coordinates) != isCounterClockwise)
            Array.Reverse(coordinates);
        return [.. coordinates.SkipLast(1).Select(place => new Vector3D(place.X, place.Y, plane.HeightAt(place.X, place.Y)))];
    }
}
