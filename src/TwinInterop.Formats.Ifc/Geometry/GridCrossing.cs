using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Where two grid axes cross in plan.</summary>
internal static class GridCrossing
{
    /// <summary>The crossing, also on the straight continuation of the first and last pieces; null where there is none.</summary>
    /// <param name="first">Two points or more.</param>
    /// <param name="second">Two points or more.</param>
    public static Vector3D? Of(ReadOnlySpan<Vector3D> first, ReadOnlySpan<Vector3D> second)
    {
        Vector3D? outside = null;
        for (int i = 0; i + 1 < first.Length; i++)
        {
            Vector3D a = first[i + 1] - first[i];
            for (int j = 0; j + 1 < second.Length; j++)
            {
                Vector3D b = second[j + 1] - second[j];
                double across = (a.X * b.Y) - (a.Y * b.X);
                if (Math.Abs(across) < 1e-9 * a.Length * b.Length)
                    continue;
                Vector3D offset = second[j] - first[i];
                double s = ((offset.X * b.Y) - (offset.Y * b.X)) / across;
                double t = ((offset.X * a.Y) - (offset.Y * a.X)) / across;
                Vector3D crossing = first[i] + (a * s);
                if (s is >= 0 and <= 1 && t is >= 0 and <= 1)
                    return crossing;
                bool onFirst = s is >= 0 and <= 1 || (s < 0 && i == 0) || (s > 1 && i + 2 == first.Length);
                bool onSecond = t is >= 0 and <= 1 || (t < 0 && j == 0) || (t > 1 && j + 2 == second.Length);
                if (onFirst && onSecond)
                    outside ??= crossing;
            }
        }

        return outside;
    }
}
