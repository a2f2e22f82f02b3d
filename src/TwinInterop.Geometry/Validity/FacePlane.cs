using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>The plane of a face.</summary>
/// <param name="Origin">A point of it.</param>
/// <param name="Normal">Its normal, of length 1, on the side from which the exterior runs counter-clockwise.</param>
internal readonly record struct FacePlane(Vector3D Origin, Vector3D Normal)
{
    private const int Sweeps = 12;

    /// <summary>How far a point lies above the plane, in metres.</summary>
    public double Height(in Vector3D point) => (point - Origin).Dot(Normal);

    /// <summary>The plane of a face: by the area of its exterior where that fits, else with the least squares of distances.</summary>
    /// <param name="mesh">Holds the face.</param>
    /// <param name="face">Which face.</param>
    /// <param name="tolerance">What a distance may be, in metres.</param>
    /// <param name="farthest">The vertex that lies farthest from the plane.</param>
    /// <param name="distance">How far that is, in metres.</param>
    public static FacePlane Of(PolygonMesh mesh, int face, double tolerance, out int farthest, out double distance)
    {
        ReadOnlySpan<int> exterior = mesh.Loop(face, 0);
        Vector3D area = PlaneProjection.VectorArea(mesh.Vertices, exterior);
        var plane = new FacePlane(mesh.Vertices[exterior[0]], area.Normalized());
        if (area.Length > 0)
        {
            distance = plane.Farthest(mesh, face, out farthest);
            if (distance <= tolerance / 4)
                return plane;
        }

        plane = LeastSquares(mesh, face);
        if (plane.Normal.Dot(area) < 0)
            plane = plane with { Normal = -plane.Normal };
        distance = plane.Farthest(mesh, face, out farthest);
        return plane;
    }

    private double Farthest(PolygonMesh mesh, int face, out int farthest)
    {
        farthest = -1;
        double distance = -1;
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            foreach (int vertex in mesh.Loop(face, loop))
            {
                double height = Math.Abs(Height(mesh.Vertices[vertex]));
                if (height > distance)
                    (farthest, distance) = (vertex, height);
            }
        }

        return distance;
    }

    private static FacePlane LeastSquares(PolygonMesh mesh, int face)
    {
        Vector3D sum = default;
        int count = 0;
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            foreach (int vertex in mesh.Loop(face, loop))
                sum += mesh.Vertices[vertex];
            count += mesh.Loop(face, loop).Length;
        }

        Vector3D centre = sum * (1.0 / count);
        Span<double> moments = stackalloc double[9];
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            foreach (int vertex in mesh.Loop(face, loop))
            {
                Vector3D d = mesh.Vertices[vertex] - centre;
                moments[0] += d.X * d.X;
                moments[1] += d.X * d.Y;
                moments[2] += d.X * d.Z;
                moments[4] += d.Y * d.Y;
                moments[5] += d.Y * d.Z;
                moments[8] += d.Z * d.Z;
            }
        }

        (moments[3], moments[6], moments[7]) = (moments[1], moments[2], moments[5]);
        return new FacePlane(centre, SmallestAxis(moments));
    }

    /// <summary>The axis along which a symmetric matrix is smallest, by Jacobi's rotations.</summary>
    private static Vector3D SmallestAxis(Span<double> m)
    {
        Span<double> axes = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            Rotate(m, axes, 0, 1);
            Rotate(m, axes, 0, 2);
            Rotate(m, axes, 1, 2);
        }

        int least = m[0] <= m[4] && m[0] <= m[8] ? 0 : m[4] <= m[8] ? 1 : 2;
        return new Vector3D(axes[least], axes[3 + least], axes[6 + least]).Normalized();
    }

    private static void Rotate(Span<double> m, Span<double> axes, int p, int q)
    {
        double off = m[(3 * p) + q];
        if (off == 0)
            return;

        double theta = (m[(3 * q) + q] - m[(3 * p) + p]) / (2 * off);
        double t = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        for (int k = 0; k < 3; k++)
            (m[(3 * k) + p], m[(3 * k) + q]) = Turn(m[(3 * k) + p], m[(3 * k) + q], c, s);
        for (int k = 0; k < 3; k++)
            (m[(3 * p) + k], m[(3 * q) + k]) = Turn(m[(3 * p) + k], m[(3 * q) + k], c, s);
        for (int k = 0; k < 3; k++)
            (axes[(3 * k) + p], axes[(3 * k) + q]) = Turn(axes[(3 * k) + p], axes[(3 * k) + q], c, s);
    }

    private static (double P, double Q) Turn(double p, double q, double c, double s) => ((c * p) - (s * q), (s * p) + (c * q));
}
