namespace TwinInterop.Geometry;

/// <summary>The smallest axis-parallel box around positions of one CRS.</summary>
/// <param name="Min">Lowest ordinates; the height is NaN when no position has one.</param>
/// <param name="Max">Highest ordinates; the height is NaN when no position has one.</param>
public readonly record struct BoundingBox(Position Min, Position Max)
{
    /// <summary>The box around nothing: adding a position gives the box of that position.</summary>
    public static BoundingBox Empty { get; } = new(
        new Position(double.PositiveInfinity, double.PositiveInfinity),
        new Position(double.NegativeInfinity, double.NegativeInfinity));

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => Min.X > Max.X;

    /// <summary>The smallest box around this one and a position.</summary>
    public BoundingBox Add(in Position position) => new(
        new Position(
            Math.Min(Min.X, position.X), Math.Min(Min.Y, position.Y), NumberOr(Min.Z, position.Z, Math.Min)),
        new Position(
            Math.Max(Max.X, position.X), Math.Max(Max.Y, position.Y), NumberOr(Max.Z, position.Z, Math.Max)));

    /// <summary>The smallest box around this one and another.</summary>
    public BoundingBox Add(in BoundingBox other) => other.IsEmpty ? this : Add(other.Min).Add(other.Max);

    private static double NumberOr(double a, double b, Func<double, double, double> choose) =>
        double.IsNaN(a) ? b : double.IsNaN(b) ? a : choose(a, b);
}
