using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>What holds for a model as a whole: one project, one world coordinate system, keys that are given once.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcSingleProjectInstance, IfcRepresentationContextSameWCS; UNIQUE of entities.</remarks>
[Checks("ifc-rule-single-project", "ifc-rule-same-wcs", "ifc-unique-key")]
internal sealed class GlobalRuleCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        int projects = subject.Model.CountOf(IfcClass.IfcProject);
        if (projects > 1)
            subject.Report("ifc-rule-single-project", FormattableString.Invariant($"{projects} instances of IfcProject"), "1");
        CheckWorlds(subject);
        CheckKeys(subject, IfcClass.IfcApplication, "ApplicationIdentifier");
        CheckKeys(subject, IfcClass.IfcApplication, "ApplicationFullName", "Version");
        CheckKeys(subject, IfcClass.IfcPropertyEnumeration, "Name");
    }

    private static void CheckWorlds(IfcSubject subject)
    {
        string? first = null;
        foreach (IfcEntity context in subject.Model.OfType(IfcClass.IfcGeometricRepresentationContext))
        {
            if (context.Is(IfcClass.IfcGeometricRepresentationSubContext) || context.Integer("CoordinateSpaceDimension") != 3)
                continue; // A subcontext has that of its parent; a plane lies in its own.
            string world = Frame(context.Reference("WorldCoordinateSystem"));
            first ??= world;
            if (world != first)
                subject.Report("ifc-rule-same-wcs", context, "WorldCoordinateSystem", world, first);
        }
    }

    // The origin and both directions, where they are given.
    private static string Frame(IfcEntity placement) => !placement.Exists ? "" : string.Join(
        ' ', Numbers(placement.Reference("Location"), "Coordinates", "0,0,0"), Numbers(placement.Reference("Axis"), "DirectionRatios", "0,0,1"),
        Numbers(placement.Reference("RefDirection"), "DirectionRatios", "1,0,0"));

    private static string Numbers(IfcEntity item, string attribute, string absent)
    {
        using PooledList<double>? numbers = item.Exists ? item[attribute].ReadDoubles() : null;
        return numbers is null
            ? absent
            : string.Join(',', numbers.Span.ToArray().Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void CheckKeys(IfcSubject subject, IfcClass entity, params string[] attributes)
    {
        var first = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (IfcEntity instance in subject.Model.OfType(entity))
        {
            string?[] key = [.. attributes.Select(attribute => instance.Text(attribute))];
            if (Array.TrueForAll(key, part => part is not null) && !first.TryAdd(string.Join('\n', key), instance.Id))
                subject.Report("ifc-unique-key", instance, attributes[0], FormattableString.Invariant($"{string.Join(", ", key)}, as #{first[string.Join('\n', key)]}"));
        }
    }
}
