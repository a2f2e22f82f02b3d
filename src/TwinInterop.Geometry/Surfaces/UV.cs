namespace TwinInterop.Geometry.Surfaces;

/// <summary>A point of the parameter plane of a surface.</summary>
/// <param name="U">First parameter; NaN at a pole, where every value means the same point.</param>
/// <param name="V">Second parameter.</param>
internal readonly record struct UV(double U, double V)
{
    /// <summary>Twice the area of a triangle, positive where it runs counter-clockwise.</summary>
    public static double Cross(UV a, UV b, UV c) => ((b.U - a.U) * (c.V - a.V)) - ((b.V - a.V) * (c.U - a.U));

    /// <summary>The square of the distance to another point.</summary>
    public double SquareTo(UV other) => ((U - other.U) * (U - other.U)) + ((V - other.V) * (V - other.V));

    /// <summary>Twice the area of a loop, positive where it runs counter-clockwise.</summary>
    public static double TwiceArea(IReadOnlyList<UV> loop)
    {
        double sum = 0;
        for (int i = 1; i + 1 < loop.Count; i++)
            sum += Cross(loop[0], loop[i], loop[i + 1]);
        return sum;
    }
}
