namespace TwinInterop.Registry.Matching;

/// <summary>A small change of position: turn, scale and shift about a centre, and a shift of its own for each tile.</summary>
/// <param name="Cosine">Scale times the cosine of the angle, less 1.</param>
/// <param name="Sine">Scale times the sine of the angle.</param>
/// <param name="ShiftX">In metres.</param>
/// <param name="ShiftY">In metres.</param>
/// <param name="CentreX">What it turns about.</param>
/// <param name="CentreY">What it turns about.</param>
internal sealed record PlanTransform(double Cosine, double Sine, double ShiftX, double ShiftY, double CentreX, double CentreY)
{
    public static PlanTransform None => new(0, 0, 0, 0, 0, 0);

    /// <summary>The size of a tile with a shift of its own, in metres.</summary>
    public const double Tile = 250;

    public Dictionary<(long X, long Y), (double X, double Y)> Tiles { get; } = [];

    public bool IsNone => Cosine == 0 && Sine == 0 && ShiftX == 0 && ShiftY == 0 && Tiles.Count == 0;

    /// <summary>How far a position moves.</summary>
    public (double X, double Y) OffsetAt(double x, double y)
    {
        double dx = x - CentreX, dy = y - CentreY;
        (double tileX, double tileY) = Tiles.GetValueOrDefault(TileOf(x, y));
        return ((Cosine * dx) - (Sine * dy) + ShiftX + tileX, (Sine * dx) + (Cosine * dy) + ShiftY + tileY);
    }

    /// <summary>The shape moved as its centre is; a whole tile never tears a shape.</summary>
    public PlanShape Apply(PlanShape shape)
    {
        (double tileX, double tileY) = Tiles.GetValueOrDefault(TileOf(shape.CentroidX, shape.CentroidY));
        return shape.Moved((x, y) =>
        {
            double dx = x - CentreX, dy = y - CentreY;
            return (x + (Cosine * dx) - (Sine * dy) + ShiftX + tileX, y + (Sine * dx) + (Cosine * dy) + ShiftY + tileY);
        }) ?? shape;
    }

    public static (long X, long Y) TileOf(double x, double y) => ((long)Math.Floor(x / Tile), (long)Math.Floor(y / Tile));
}
