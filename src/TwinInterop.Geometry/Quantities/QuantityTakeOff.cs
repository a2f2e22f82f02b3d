using System.Collections.Immutable;

namespace TwinInterop.Geometry.Quantities;

/// <summary>Computes area, volume and closedness of bodies from their faces.</summary>
/// <param name="metresPerX">Metres in one unit of the first ordinate, at the place of the body.</param>
/// <param name="metresPerY">Metres in one unit of the second ordinate, at the place of the body.</param>
/// <remarks>
/// Areas by Newell's sums, volume by the divergence theorem about a local origin, so that large coordinates lose no
/// digits. Positions closer than <see cref="SnapMetres"/> count as one.
/// </remarks>
public sealed class QuantityTakeOff(double metresPerX = 1, double metresPerY = 1)
{
    /// <summary>Positions closer than this are the same vertex, in metres.</summary>
    public const double SnapMetres = 0.001;

    private const double MetresPerDegree = 111_319.490793;

    /// <summary>For positions in degrees of longitude and latitude around a parallel.</summary>
    /// <param name="latitude">The latitude of the body, in degrees.</param>
    public static QuantityTakeOff ForDegrees(double latitude) =>
        new(MetresPerDegree * Math.Cos(latitude * Math.PI / 180), MetresPerDegree);

    /// <summary>The figures of a body; null when the geometry has no faces.</summary>
    public BodyQuantities? Measure(AbstractGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        List<ImmutableArray<Position>[]> faces = [.. Faces(geometry)];
        if (faces.Count == 0)
            return null;

        Position origin = faces[0][0][0];
        double area = 0;
        double volume = 0;
        int triangles = 0;
        var edges = new Dictionary<(Vertex From, Vertex To), int>();
        foreach (ImmutableArray<Position>[] face in faces)
        {
            (double X, double Y, double Z) normal = default;
            foreach (ImmutableArray<Position> ring in face)
            {
                (double X, double Y, double Z) part = AreaVector(ring, origin);
                normal = (normal.X + part.X, normal.Y + part.Y, normal.Z + part.Z);
                CountEdges(ring, origin, edges);
            }

            area += Math.Sqrt((normal.X * normal.X) + (normal.Y * normal.Y) + (normal.Z * normal.Z));
            (double x, double y, double z) = Local(face[0][0], origin);
            volume += ((normal.X * x) + (normal.Y * y) + (normal.Z * z)) / 3;
            triangles += face.Sum(ring => ring.Length) + (2 * (face.Length - 1)) - 2;
        }

        bool isClosed = edges.Values.All(balance => balance == 0);
        return new BodyQuantities(triangles, area, isClosed ? Math.Abs(volume) : null, isClosed);
    }

    private static IEnumerable<ImmutableArray<Position>[]> Faces(AbstractGeometry geometry)
    {
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces())
        {
            if (surface is PolygonSurface polygon && polygon.Exterior.Positions.Length > 2)
            {
                yield return [.. polygon.Holes.Prepend(polygon.Exterior)
                    .Where(ring => ring.Positions.Length > 2)
                    .Select(ring => Turn(ring.Positions, isReversed))];
            }
            else if (surface is TriangulatedSurface mesh)
            {
                for (int i = 0; i + 2 < mesh.Triangles.Length; i += 3)
                {
                    ImmutableArray<Position> triangle =
                    [
                        mesh.Vertices[mesh.Triangles[i]],
                        mesh.Vertices[mesh.Triangles[i + 1]],
                        mesh.Vertices[mesh.Triangles[i + 2]],
                    ];
                    yield return [Turn(triangle, isReversed)];
                }
            }
        }
    }

    private static ImmutableArray<Position> Turn(ImmutableArray<Position> ring, bool isReversed) =>
        isReversed ? [.. ring.Reverse()] : ring;

    private (double X, double Y, double Z) Local(in Position position, in Position origin) => (
        (position.X - origin.X) * metresPerX,
        (position.Y - origin.Y) * metresPerY,
        position.HasHeight && origin.HasHeight ? position.Z - origin.Z : 0);

    private (double X, double Y, double Z) AreaVector(ImmutableArray<Position> ring, in Position origin)
    {
        double nx = 0, ny = 0, nz = 0;
        (double X, double Y, double Z) a = Local(ring[^1], origin);
        foreach (ref readonly Position position in ring.AsSpan())
        {
            (double X, double Y, double Z) b = Local(position, origin);
            nx += (a.Y * b.Z) - (a.Z * b.Y);
            ny += (a.Z * b.X) - (a.X * b.Z);
            nz += (a.X * b.Y) - (a.Y * b.X);
            a = b;
        }

        return (nx / 2, ny / 2, nz / 2);
    }

    private void CountEdges(
        ImmutableArray<Position> ring, in Position origin, Dictionary<(Vertex From, Vertex To), int> edges)
    {
        Vertex from = Snap(ring[^1], origin);
        foreach (ref readonly Position position in ring.AsSpan())
        {
            Vertex to = Snap(position, origin);
            if (from != to)
            {
                bool isForward = from.IsBefore(to);
                (Vertex From, Vertex To) edge = isForward ? (from, to) : (to, from);
                edges[edge] = edges.GetValueOrDefault(edge) + (isForward ? 1 : -1);
            }

            from = to;
        }
    }

    private Vertex Snap(in Position position, in Position origin)
    {
        (double x, double y, double z) = Local(position, origin);
        return new Vertex(
            (long)Math.Round(x / SnapMetres), (long)Math.Round(y / SnapMetres), (long)Math.Round(z / SnapMetres));
    }

    private readonly record struct Vertex(long X, long Y, long Z)
    {
        public bool IsBefore(in Vertex other) => (X, Y, Z).CompareTo((other.X, other.Y, other.Z)) < 0;
    }
}
