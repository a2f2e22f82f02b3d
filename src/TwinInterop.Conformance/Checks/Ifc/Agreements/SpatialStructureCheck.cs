using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks how sites, facilities, storeys and spaces hang together.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.5.10 (spatial decomposition); view definition CoordinationView_V2.0.</remarks>
[Checks("ifc-sps001", "ifc-sps002", "ifc-sps008")]
internal sealed class SpatialStructureCheck : IIfcCheck
{
    private static readonly FrozenDictionary<string, string[]> Wholes = TableText.Lines("spatial-composition.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => cells[1].Split('|'), StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        if (subject.IsOf(IfcRelease.Ifc2x3))
        {
            if (subject.Model.File.Header.Descriptions.Any(text => text.Contains("CoordinationView_V2.0", StringComparison.OrdinalIgnoreCase)))
                CheckCoordinationView(subject);
        }
        else
        {
            foreach (IfcEntity element in subject.Model.OfType(IfcClass.IfcSpatialElement))
                CheckWhole(subject, element);
            foreach (IfcEntity project in subject.Model.OfType(IfcClass.IfcProject))
                project.Wholes().ForEach(whole => subject.Report("ifc-sps002", project, found: whole.ToString(), expected: "-"));
        }

        CheckShape(subject, IfcClass.IfcBuildingStorey);
        if (!subject.IsOf(IfcRelease.Ifc2x3))
            CheckShape(subject, IfcClass.IfcSite);
        foreach (IfcClass facility in (IfcClass[])[IfcClass.IfcBridge, IfcClass.IfcMarineFacility, IfcClass.IfcRailway, IfcClass.IfcRoad])
            CheckShape(subject, facility);
    }

    private static void CheckCoordinationView(IfcSubject subject)
    {
        List<IfcEntity> sites = [.. subject.Model.OfType(IfcClass.IfcSite)];
        List<IfcEntity> buildings = [.. subject.Model.OfType(IfcClass.IfcBuilding)];
        if (sites.Count > 1)
            subject.Report("ifc-sps001", sites[1], found: FormattableString.Invariant($"{sites.Count} IfcSite"), expected: "1");
        if (buildings.Count == 0)
            subject.Report("ifc-sps001", "0 IfcBuilding", "1");
        IfcClass above = sites.Count > 0 ? IfcClass.IfcSite : IfcClass.IfcProject;
        foreach (IfcEntity building in buildings.Where(building => !IsBelow(building, above)))
            subject.Report("ifc-sps001", building, found: string.Join(", ", building.Wholes()), expected: above.ToString());
    }

    private static bool IsBelow(IfcEntity building, IfcClass above) => building.Wholes()
        .Exists(whole => whole.Is(above) || (whole.Is(IfcClass.IfcBuilding) && whole != building && whole.Wholes().Exists(next => next.Is(above))));

    private static void CheckWhole(IfcSubject subject, IfcEntity element)
    {
        if (Allowed(element.Type) is not { } allowed)
            return;
        foreach (IfcEntity whole in element.Wholes())
        {
            if (!allowed.Any(name => whole.Type is { } type && subject.Schema.Entity(name) is { } other && type.IsSubtypeOf(other)))
                subject.Report("ifc-sps002", element, found: whole.ToString(), expected: string.Join(", ", allowed));
        }
    }

    private static string[]? Allowed(EntityType? type)
    {
        for (; type is not null; type = type.Supertype)
        {
            if (Wholes.TryGetValue(type.Name, out string[]? wholes))
                return wholes;
        }

        return null;
    }

    private static void CheckShape(IfcSubject subject, IfcClass container)
    {
        foreach (IfcEntity element in subject.Model.OfType(container))
        {
            if (element.Has("Representation"))
                subject.Report("ifc-sps008", element, "Representation", element.Reference("Representation").ToString(), "$");
        }
    }
}
