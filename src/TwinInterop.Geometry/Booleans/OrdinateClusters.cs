using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Makes ordinates that nearly agree exactly equal, axis by axis, so that flush faces are flush.</summary>
internal static class OrdinateClusters
{
    /// <summary>Copies of the points of two bodies with common ordinates.</summary>
    /// <param name="first">Points of the first body; its ordinates win.</param>
    /// <param name="second">Points of the second body.</param>
    /// <param name="tolerance">Ordinates in a stretch of this length become one, in metres.</param>
    public static (Vector3D[] First, Vector3D[] Second) Join(
        ReadOnlySpan<Vector3D> first, ReadOnlySpan<Vector3D> second, double tolerance)
    {
        int count = first.Length + second.Length;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++)
            (x[i], y[i], z[i]) = i < first.Length ? first[i] : second[i - first.Length];
        int[] order = new int[count];
        double[] keys = new double[count];
        Join(x, first.Length, order, keys, tolerance);
        Join(y, first.Length, order, keys, tolerance);
        Join(z, first.Length, order, keys, tolerance);
        var joined1 = new Vector3D[first.Length];
        var joined2 = new Vector3D[second.Length];
        for (int i = 0; i < joined1.Length; i++)
            joined1[i] = new Vector3D(x[i], y[i], z[i]);
        for (int i = 0; i < joined2.Length; i++)
            joined2[i] = new Vector3D(x[first.Length + i], y[first.Length + i], z[first.Length + i]);
        return (joined1, joined2);
    }

    private static void Join(double[] values, int ofFirst, int[] order, double[] keys, double tolerance)
    {
        for (int i = 0; i < order.Length; i++)
        {
            // Negative zero would be another key of the same place.
            values[i] += 0.0;
            order[i] = i;
            keys[i] = values[i];
        }

        Array.Sort(keys, order);
        for (int from = 0; from < order.Length;)
        {
            int to = from;
            double chosen = double.NaN;
            while (to < order.Length && keys[to] - keys[from] <= tolerance)
            {
                if (double.IsNaN(chosen) && order[to] < ofFirst)
                    chosen = keys[to];
                to++;
            }

            if (double.IsNaN(chosen))
                chosen = keys[from];
            for (int i = from; i < to; i++)
                values[order[i]] = chosen;
            from = to;
        }
    }
}
