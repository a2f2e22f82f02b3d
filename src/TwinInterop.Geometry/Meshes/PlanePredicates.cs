namespace TwinInterop.Geometry.Meshes;

/// <summary>Signs of determinants in the plane that are right whatever the rounding.</summary>
/// <remarks>
/// A quick evaluation with an error bound, then sums of exact products. Source: J. R. Shewchuk, Adaptive Precision
/// Floating-Point Arithmetic and Fast Robust Geometric Predicates (1997).
/// </remarks>
internal static class PlanePredicates
{
    private const double Epsilon = 1.1102230246251565e-16;
    private const double ErrorBound = (3 + (16 * Epsilon)) * Epsilon;

    /// <summary>Positive where a, b, c turn left, negative where they turn right, zero on one line.</summary>
    public static double Orient(double ax, double ay, double bx, double by, double cx, double cy)
    {
        double left = (ax - cx) * (by - cy);
        double right = (ay - cy) * (bx - cx);
        double determinant = left - right;
        if (left > 0 ? right <= 0 : left >= 0 || right >= 0)
            return determinant;

        double bound = ErrorBound * Math.Abs(left + right);
        return determinant >= bound || -determinant >= bound ? determinant : Exact(ax, ay, bx, by, cx, cy);
    }

    private static double Exact(double ax, double ay, double bx, double by, double cx, double cy)
    {
        Span<double> sum = stackalloc double[12];
        int count = 0;
        count = AddProduct(sum, count, ax, by);
        count = AddProduct(sum, count, -ay, bx);
        count = AddProduct(sum, count, bx, cy);
        count = AddProduct(sum, count, -by, cx);
        count = AddProduct(sum, count, cx, ay);
        count = AddProduct(sum, count, -cy, ax);
        for (int i = count - 1; i >= 0; i--)
        {
            if (sum[i] != 0)
                return sum[i];
        }

        return 0;
    }

    private static int AddProduct(Span<double> sum, int count, double a, double b)
    {
        double product = a * b;
        count = Add(sum, count, Math.FusedMultiplyAdd(a, b, -product));
        return Add(sum, count, product);
    }

    /// <summary>Adds one number to a sum of non-overlapping parts, smallest first.</summary>
    private static int Add(Span<double> sum, int count, double value)
    {
        double carry = value;
        for (int i = 0; i < count; i++)
        {
            double total = carry + sum[i];
            double virtualPart = total - carry;
            sum[i] = (carry - (total - virtualPart)) + (sum[i] - virtualPart);
            carry = total;
        }

        sum[count] = carry;
        return count + 1;
    }
}
