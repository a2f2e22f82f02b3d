using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds the unit cubes that a triangle meets.</summary>
/// <remarks>
/// Goes through the columns along the axis that the triangle faces most. What is found is the cubes that the triangle
/// meets, and at its rim perhaps some that it only comes near: never fewer.
/// </remarks>
internal static class VoxelTriangle
{
    private const double Rim = 1e-9;

    /// <param name="a">First corner, in units of cubes.</param>
    /// <param name="b">Second corner.</param>
    /// <param name="c">Third corner.</param>
    /// <param name="count">How many cubes there are along each axis.</param>
    /// <param name="mark">Takes each cube.</param>
    public static void Rasterise(in Vector3D a, in Vector3D b, in Vector3D c, (int X, int Y, int Z) count, Action<int, int, int> mark)
    {
        Vector3D normal = (b - a).Cross(c - a);
        (double x, double y, double z) = (Math.Abs(normal.X), Math.Abs(normal.Y), Math.Abs(normal.Z));
        if (z >= x && z >= y)
            Columns(a, b, c, (count.X, count.Y, count.Z), mark);
        else if (y >= x)
            Columns(Turn(Turn(a)), Turn(Turn(b)), Turn(Turn(c)), (count.Z, count.X, count.Y), (i, j, k) => mark(j, k, i));
        else
            Columns(Turn(a), Turn(b), Turn(c), (count.Y, count.Z, count.X), (i, j, k) => mark(k, i, j));
    }

    private static Vector3D Turn(in Vector3D v) => new(v.Y, v.Z, v.X);

    private static void Columns(
        in Vector3D a, in Vector3D b, in Vector3D c, (int X, int Y, int Z) count, Action<int, int, int> mark)
    {
        (double lowX, double highX) = Range(a.X, b.X, c.X);
        (double lowY, double highY) = Range(a.Y, b.Y, c.Y);
        (double lowZ, double highZ) = Range(a.Z, b.Z, c.Z);
        Vector3D normal = (b - a).Cross(c - a);
        double slopeX = normal.Z == 0 ? 0 : -normal.X / normal.Z;
        double slopeY = normal.Z == 0 ? 0 : -normal.Y / normal.Z;
        double sense = normal.Z < 0 ? -1 : 1;
        for (int i = First(lowX); i <= Last(highX, count.X); i++)
        {
            for (int j = First(lowY); j <= Last(highY, count.Y); j++)
            {
                if (!Meets(a, b, i, j, sense) || !Meets(b, c, i, j, sense) || !Meets(c, a, i, j, sense))
                    continue;
                double middle = a.Z + (slopeX * (i + 0.5 - a.X)) + (slopeY * (j + 0.5 - a.Y));
                double reach = (Math.Abs(slopeX) + Math.Abs(slopeY)) / 2;
                int last = Last(Math.Min(highZ, middle + reach), count.Z);
                for (int k = First(Math.Max(lowZ, middle - reach)); k <= last; k++)
                    mark(i, j, k);
            }
        }
    }

    /// <summary>Whether a square has a corner on the inner side of an edge.</summary>
    private static bool Meets(in Vector3D from, in Vector3D to, int i, int j, double sense)
    {
        double dx = (to.X - from.X) * sense;
        double dy = (to.Y - from.Y) * sense;
        double x = i + (dy < 0 ? 1 : 0);
        double y = j + (dx > 0 ? 1 : 0);
        return (dx * (y - from.Y)) - (dy * (x - from.X)) >= -Rim;
    }

    private static (double Low, double High) Range(double a, double b, double c) =>
        (Math.Min(a, Math.Min(b, c)), Math.Max(a, Math.Max(b, c)));

    private static int First(double low) => Math.Max(0, (int)Math.Floor(low - Rim));

    private static int Last(double high, int count) => Math.Min(count - 1, (int)Math.Floor(high + Rim));
}
