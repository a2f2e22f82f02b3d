using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Holds coordinate reference systems, height systems and extents against the profile.</summary>
[Checks("dlv-crs", "dlv-heights", "dlv-extent")]
internal sealed class DeliveredReferenceCheck(DeliverySubject subject)
{
    public void Check()
    {
        subject.Log.Tested("delivery-reference");
        foreach (DeliveredFile file in subject.Files)
        {
            if (file.Info is not { } info)
                continue;
            List<FormatDemand> demands = [.. subject.Profile.Formats.Where(demand => demand.Format == info.Format)];
            CheckSystem("dlv-crs", file, info.Crs.Horizontal, [.. demands.SelectMany(demand => demand.Crs)]);
            CheckSystem("dlv-heights", file, info.Crs.Vertical, [.. demands.SelectMany(demand => demand.Heights)]);
            if (subject.Profile.Extent is { } extent)
                CheckExtent(file, extent);
        }
    }

    private void CheckSystem(string rule, DeliveredFile file, CrsId? found, ImmutableArray<string> allowed)
    {
        if (!allowed.IsEmpty && !allowed.Contains(found?.ToString() ?? "", StringComparer.Ordinal))
            subject.Log.Report(rule, file.Name, found?.ToString() ?? "–", string.Join(" | ", allowed));
    }

    private void CheckExtent(DeliveredFile file, ExtentDemand extent)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"{extent.West} … {extent.East}, {extent.South} … {extent.North}");
        foreach (DeliveredObject item in file.Objects)
        {
            if (item.LonLat is not { } at)
            {
                if (!item.Box.IsEmpty)
                    subject.Report("dlv-extent", item, "–", expected);
                continue;
            }

            if (at.X < extent.West || at.X > extent.East || at.Y < extent.South || at.Y > extent.North)
                subject.Report("dlv-extent", item, string.Create(CultureInfo.InvariantCulture, $"{at.X:0.######}, {at.Y:0.######}"), expected);
        }
    }
}
