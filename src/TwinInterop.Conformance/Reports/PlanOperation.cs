using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>From a CRS to longitude and latitude (WGS 84), in plan.</summary>
internal sealed class PlanOperation
{
    private readonly CoordinateOperation _operation;

    private PlanOperation(CoordinateOperation operation) => _operation = operation;

    /// <summary>Longitude and latitude.</summary>
    public static SpatialReference Plan { get; } = new(new CrsId("EPSG", 4326));

    /// <summary>The way from a CRS; null where none is known.</summary>
    public static PlanOperation? From(SpatialReference crs)
    {
        if (crs.Horizontal is not { } horizontal)
            return null;
        try
        {
            return new PlanOperation(CoordinateOperation.Create(
                new SpatialReference(horizontal), Plan, new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights }));
        }
        catch (CoordinateOperationException)
        {
            return null; // There is then no map of this file, and what needs one says so.
        }
    }

    /// <summary>A position in plan; null where it has no place on Earth.</summary>
    public Position? Place(in Position position)
    {
        if (!double.IsFinite(position.X) || !double.IsFinite(position.Y))
            return null;
        Span<Position> one = [new Position(position.X, position.Y, 0)];
        _operation.Apply(one);
        bool isOnEarth = Math.Abs(one[0].X) <= 180 && Math.Abs(one[0].Y) <= 90; // false for NaN
        return isOnEarth ? new Position(one[0].X, one[0].Y) : null;
    }

    /// <summary>The box around the corners of a box; null where one of them has no place on Earth.</summary>
    public BoundingBox? Box(in BoundingBox box)
    {
        BoundingBox placed = BoundingBox.Empty;
        foreach ((double x, double y) in (ReadOnlySpan<(double, double)>)
            [(box.Min.X, box.Min.Y), (box.Max.X, box.Min.Y), (box.Max.X, box.Max.Y), (box.Min.X, box.Max.Y)])
        {
            if (Place(new Position(x, y)) is not { } corner)
                return null;
            placed = placed.Add(corner);
        }

        return placed;
    }
}
