using System.Collections.Immutable;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>Where the objects and the faults of a report lie, in longitude and latitude (WGS 84).</summary>
internal sealed class ReportPlaces
{
    private static readonly SpatialReference Plan = new(new CrsId("EPSG", 4326));

    private ReportPlaces(ImmutableArray<PlacedFinding> faults, ImmutableArray<BoundingBox> boxes, long unplaced)
    {
        Faults = faults;
        Boxes = boxes;
        Unplaced = unplaced;
    }

    /// <summary>Findings that have a place, in the order of the report.</summary>
    public ImmutableArray<PlacedFinding> Faults { get; }

    /// <summary>The boxes of objects.</summary>
    public ImmutableArray<BoundingBox> Boxes { get; }

    /// <summary>How many listed findings have no place, or one that cannot be put on a map.</summary>
    public long Unplaced { get; }

    public static ReportPlaces Of(ValidationReport report)
    {
        var faults = ImmutableArray.CreateBuilder<PlacedFinding>();
        var boxes = ImmutableArray.CreateBuilder<BoundingBox>();
        long unplaced = 0;
        foreach (SubjectReport subject in report.Subjects)
        {
            CoordinateOperation? operation = OperationFrom(subject.Crs);
            foreach (BoundingBox box in subject.Extents)
            {
                if (Box(operation, box) is { } placed)
                    boxes.Add(placed);
            }

            foreach (Finding finding in subject.Findings)
            {
                if (finding.Place is { } place && Place(operation, place) is { } at)
                    faults.Add(new PlacedFinding(subject, finding, at));
                else
                    unplaced++;
            }
        }

        return new ReportPlaces(faults.ToImmutable(), boxes.ToImmutable(), unplaced);
    }

    private static CoordinateOperation? OperationFrom(SpatialReference crs)
    {
        if (crs.Horizontal is not { } horizontal)
            return null;
        try
        {
            return CoordinateOperation.Create(
                new SpatialReference(horizontal), Plan, new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights });
        }
        catch (CoordinateOperationException)
        {
            return null; // Then there is no map of this file, and the report says how many faults are not on it.
        }
    }

    private static BoundingBox? Box(CoordinateOperation? operation, in BoundingBox box)
    {
        BoundingBox placed = BoundingBox.Empty;
        foreach ((double x, double y) in (ReadOnlySpan<(double, double)>)
            [(box.Min.X, box.Min.Y), (box.Max.X, box.Min.Y), (box.Max.X, box.Max.Y), (box.Min.X, box.Max.Y)])
        {
            if (Place(operation, new Position(x, y)) is not { } corner)
                return null;
            placed = placed.Add(corner);
        }

        return placed;
    }

    private static Position? Place(CoordinateOperation? operation, in Position position)
    {
        if (operation is null || !double.IsFinite(position.X) || !double.IsFinite(position.Y))
            return null;
        Span<Position> one = [new Position(position.X, position.Y, 0)];
        operation.Apply(one);
        bool isOnEarth = Math.Abs(one[0].X) <= 180 && Math.Abs(one[0].Y) <= 90; // false for NaN
        return isOnEarth ? new Position(one[0].X, one[0].Y) : null;
    }
}
