namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>An oriented box.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="X">Half of its first axis.</param>
/// <param name="Y">Half of its second axis.</param>
/// <param name="Z">Half of its third axis.</param>
internal sealed class BoxVolume(Point Centre, Point X, Point Y, Point Z) : Volume
{
    protected override double Size => X.Length + Y.Length + Z.Length;

    public override bool Includes(Point point, double tolerance) =>
        Within(point, X, tolerance) && Within(point, Y, tolerance) && Within(point, Z, tolerance);

    protected override IEnumerable<Point> Points()
    {
        for (int corner = 0; corner < 8; corner++)
            yield return Centre + (X * Sign(corner, 1)) + (Y * Sign(corner, 2)) + (Z * Sign(corner, 4));
    }

    protected override bool IncludesBall(SphereVolume ball, double tolerance) =>
        new[] { X, Y, Z }.All(axis => axis.Length == 0
            || (Math.Abs((ball.Centre - Centre).Dot(axis)) / axis.Length) + ball.Radius <= axis.Length + tolerance);

    private bool Within(Point point, Point axis, double tolerance)
    {
        double half = axis.Length;
        return half == 0 || Math.Abs((point - Centre).Dot(axis)) / half <= half + tolerance;
    }

    private static double Sign(int corner, int bit) => (corner & bit) == 0 ? -1 : 1;
}
