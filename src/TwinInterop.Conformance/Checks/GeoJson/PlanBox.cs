namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>The extent of positions in longitude and latitude, in degrees.</summary>
internal readonly record struct PlanBox(double West, double South, double East, double North)
{
    public static PlanBox Empty { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public bool IsEmpty => West > East;

    public PlanBox Union(PlanBox other) => new(
        Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    public PlanBox With(double x, double y) => new(Math.Min(West, x), Math.Min(South, y), Math.Max(East, x), Math.Max(North, y));
}
