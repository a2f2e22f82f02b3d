using System.Buffers;
using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

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
    public const double SnapMetres = FaceSums.Grid;

    private const double MetresPerDegree = 111_319.490793;

    /// <summary>For positions in degrees of longitude and latitude around a parallel.</summary>
    /// <param name="latitude">The latitude of the body, in degrees.</param>
    public static QuantityTakeOff ForDegrees(double latitude) =>
        new(MetresPerDegree * Math.Cos(latitude * Math.PI / 180), MetresPerDegree);

    /// <summary>The figures of a body; null when the geometry has no faces.</summary>
    public BodyQuantities? Measure(AbstractGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        FaceSums sums = default;
        Position? origin = null;
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces())
        {
            if (surface is PolygonSurface polygon && polygon.Exterior.Positions.Length > 2)
            {
                origin ??= polygon.Exterior.Positions[0];
                AddLoop(ref sums, polygon.Exterior.Positions, origin.Value, isReversed);
                foreach (Ring hole in polygon.Holes)
                    AddLoop(ref sums, hole.Positions, origin.Value, isReversed);
                sums.EndFace();
            }
            else if (surface is TriangulatedSurface { Vertices.Length: > 0 } mesh)
            {
                origin ??= mesh.Vertices[0];
                AddTriangles(ref sums, mesh, origin.Value, isReversed);
            }
        }

        return sums.HasFaces ? sums.ToQuantities() : null;
    }

    private void AddTriangles(ref FaceSums sums, TriangulatedSurface mesh, in Position origin, bool isReversed)
    {
        Span<Vector3D> corners = stackalloc Vector3D[3];
        ReadOnlySpan<int> indices = mesh.Triangles.AsSpan();
        for (int i = 0; i + 2 < indices.Length; i += 3)
        {
            for (int k = 0; k < 3; k++)
                corners[k] = Local(mesh.Vertices[indices[i + k]], origin);
            sums.AddLoop(corners, isReversed);
            sums.EndFace();
        }
    }

    private void AddLoop(ref FaceSums sums, ImmutableArray<Position> ring, in Position origin, bool isReversed)
    {
        const int FewPositions = 64;
        Vector3D[]? rented = ring.Length > FewPositions ? ArrayPool<Vector3D>.Shared.Rent(ring.Length) : null;
        Span<Vector3D> loop = rented is null ? stackalloc Vector3D[FewPositions] : rented;
        loop = loop[..ring.Length];
        for (int i = 0; i < loop.Length; i++)
            loop[i] = Local(ring[i], origin);
        sums.AddLoop(loop, isReversed);
        if (rented is not null)
            ArrayPool<Vector3D>.Shared.Return(rented);
    }

    private Vector3D Local(in Position position, in Position origin) => new(
        (position.X - origin.X) * metresPerX,
        (position.Y - origin.Y) * metresPerY,
        position.HasHeight && origin.HasHeight ? position.Z - origin.Z : 0);
}
