using System.Collections.Immutable;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Finds the same objects in several files by their identifiers, and asks for the same place and height.</summary>
[Checks("dlv-counterpart", "dlv-place", "dlv-altitude")]
internal sealed class DeliveredIdentityCheck(DeliverySubject subject)
{
    private const string IdentityClass = "delivery-identity";
    private const string AltitudeClass = "delivery-altitude";
    private const double MetresPerDegree = 111_320;

    private readonly HeightComparison _heights = new();

    public void Check()
    {
        if (subject.Profile.Identity is not { } demand)
        {
            subject.Log.Untested(IdentityClass, "the profile does not ask for it");
            subject.Log.Untested(AltitudeClass, "the profile does not ask for it");
            return;
        }

        subject.Log.Tested(IdentityClass);
        if (demand.HeightTolerance is null)
            subject.Log.Untested(AltitudeClass, "the profile does not ask for it");
        else
            subject.Log.Tested(AltitudeClass);
        List<IdentifierDemand> schemes = [.. subject.Profile.Classes.SelectMany(c => c.Identifiers).Where(i => demand.Schemes.Contains(i.Scheme, StringComparer.Ordinal))];
        var known = demand.Complete.ToDictionary(format => format, format => Index(demand, format, schemes), StringComparer.Ordinal);
        foreach (string format in demand.Complete.Concat(demand.Partial).Distinct(StringComparer.Ordinal))
        {
            foreach (DeliveredObject item in Objects(demand, format))
                Compare(item, format, demand, schemes, known);
        }
    }

    private IEnumerable<DeliveredObject> Objects(IdentityDemand demand, string format) =>
        subject.FilesOf([format]).SelectMany(file => file.OfClass(demand.Class));

    private Dictionary<string, DeliveredObject> Index(IdentityDemand demand, string format, List<IdentifierDemand> schemes)
    {
        var index = new Dictionary<string, DeliveredObject>(StringComparer.Ordinal);
        foreach (DeliveredObject item in Objects(demand, format))
        {
            foreach (string key in Keys(item, schemes))
                index.TryAdd(key, item);
        }

        return index;
    }

    private static IEnumerable<string> Keys(DeliveredObject item, List<IdentifierDemand> schemes) =>
        schemes.SelectMany(scheme => IdentifierValues.Of(item, scheme).Select(value => $"{scheme.Scheme} {value}"));

    private void Compare(
        DeliveredObject item, string format, IdentityDemand demand, List<IdentifierDemand> schemes, Dictionary<string, Dictionary<string, DeliveredObject>> known)
    {
        ImmutableArray<string> keys = [.. Keys(item, schemes)];
        if (keys.IsEmpty)
            return; // That it has no identifier is another finding, where the profile asks for one.
        foreach ((string other, Dictionary<string, DeliveredObject> index) in known)
        {
            if (other == format || !subject.Files.Any(file => file.Format?.Id == other) || subject.Files.Any(file => file.Format?.Id == other && file.Fault is not null))
                continue; // That a format is missing, or a file unreadable, is another finding.
            string? key = keys.FirstOrDefault(index.ContainsKey);
            if (key is null)
            {
                subject.Report("dlv-counterpart", item, string.Join(", ", keys), other);
                continue;
            }

            // Of two complete formats each pair is met twice.
            if (!demand.Complete.Contains(format, StringComparer.Ordinal) || demand.Complete.IndexOf(format) < demand.Complete.IndexOf(other))
                CompareGeometry(item, index[key], demand);
        }
    }

    private void CompareGeometry(DeliveredObject item, DeliveredObject other, IdentityDemand demand)
    {
        if (demand.Tolerance is { } tolerance && item.LonLat is { } here && other.LonLat is { } there)
        {
            double apart = Distance(here, there);
            if (apart > tolerance)
                subject.Report("dlv-place", item, $"{DeliverySubject.Metres(apart)} ({other.Where})", "≤ " + DeliverySubject.Metres(tolerance));
        }

        if (demand.HeightTolerance is not { } most || !item.Box.Min.HasHeight || !other.Box.Min.HasHeight)
            return;
        if (_heights.Compare(item, other, out string? reason) is var (difference, accuracy))
        {
            if (difference > most + accuracy)
                subject.Report("dlv-altitude", item, $"{DeliverySubject.Metres(difference)} ({other.Where})", "≤ " + DeliverySubject.Metres(most + accuracy));
        }
        else if (reason is not null)
        {
            subject.Log.Untested(AltitudeClass, reason);
        }
    }

    /// <summary>Metres between two places that lie near to each other.</summary>
    private static double Distance(in Position a, in Position b)
    {
        double x = (a.X - b.X) * MetresPerDegree * Math.Cos(a.Y * Math.PI / 180);
        double y = (a.Y - b.Y) * MetresPerDegree;
        return Math.Sqrt((x * x) + (y * y));
    }
}
