using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>Where the objects and the faults of a report lie, in longitude and latitude (WGS 84).</summary>
internal sealed class ReportPlaces
{
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
            PlanOperation? operation = PlanOperation.From(subject.Crs);
            foreach (BoundingBox box in subject.Extents)
            {
                if (operation?.Box(box) is { } placed)
                    boxes.Add(placed);
            }

            foreach (Finding finding in subject.Findings)
            {
                if (finding.Place is { } place && operation?.Place(place) is { } at)
                    faults.Add(new PlacedFinding(subject, finding, at));
                else
                    unplaced++;
            }
        }

        return new ReportPlaces(faults.ToImmutable(), boxes.ToImmutable(), unplaced);
    }
}
