using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Where along an alignment an object stands, as the set <c>LinearPlacement</c>. Safe for several threads.</summary>
/// <remarks>
/// Lengths are metres. Source: IfcLinearPlacement, IfcPointByDistanceExpression, IfcReferent, Pset_Stationing (ISO
/// 16739-1:2024, 8.6.3, 8.9.3 and 5.4.3); IfcDistanceExpression of IFC 4.1.
/// </remarks>
internal sealed class LinearPlacements
{
    /// <summary>The name of the set.</summary>
    public const string SetName = "LinearPlacement";

    private readonly double _metre;
    private readonly Lazy<Dictionary<int, IfcEntity>> _alignments;
    private readonly ConcurrentDictionary<int, List<(double Distance, double Station)>> _stations = new();

    public LinearPlacements(IfcModel model, IfcUnits units)
    {
        _metre = units.Length.Factor;
        _alignments = new Lazy<Dictionary<int, IfcEntity>>(() => CurvesOf(model));
    }

    /// <summary>The set of an object; null where it stands along no alignment and beside no referent.</summary>
    public CityAttribute? Of(IfcEntity product)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        AddPlace(product, members);
        AddReferent(product, members);
        return members.Count == 0
            ? null
            : new CityAttribute(SetName, new NestedValue(members.ToImmutable(), IsSet: true), IsGeneric: true);
    }

    private void AddPlace(IfcEntity product, ImmutableArray<CityAttribute>.Builder members)
    {
        IfcEntity placement = product.Reference("ObjectPlacement");
        if (!placement.Is(IfcClass.IfcLinearPlacement))
            return;
        bool isOfIfc4X1 = placement.Reference("Distance").Exists;
        IfcEntity point = isOfIfc4X1 ? placement.Reference("Distance") : placement.Reference("RelativePlacement").Reference("Location");
        IfcEntity curve = isOfIfc4X1 ? placement.Reference("PlacementRelTo") : point.Reference("BasisCurve");
        if (!point.Exists || !curve.Exists)
            return;
        IfcEntity alignment = _alignments.Value.GetValueOrDefault(curve.Slot);
        AddText("Alignment", alignment.Exists ? alignment.Text("GlobalId") : null, members);
        AddText("AlignmentName", alignment.Exists ? alignment.Text("Name") : null, members);
        double? distance = AddLength("DistanceAlong", point["DistanceAlong"].Untyped.AsDouble(), members);
        foreach (string offset in (ReadOnlySpan<string>)["OffsetLateral", "OffsetVertical", "OffsetLongitudinal"])
            AddLength(offset, point.Double(offset), members);
        if (distance is { } along && alignment.Exists && StationAt(alignment, along) is { } station)
            members.Add(new CityAttribute("Station", new MeasureValue(station, "m"), IsGeneric: true));
    }

    /// <summary>The named point that an object is positioned by.</summary>
    private void AddReferent(IfcEntity product, ImmutableArray<CityAttribute>.Builder members)
    {
        foreach (IfcEntity relation in product.ReferredBy(IfcClass.IfcRelPositions, "RelatedProducts"))
        {
            IfcEntity referent = relation.Reference("RelatingPositioningElement");
            if (!referent.Is(IfcClass.IfcReferent))
                continue;
            AddText("Referent", referent.Text("GlobalId"), members);
            AddText("ReferentName", referent.Text("Name"), members);
            AddText("ReferentType", referent.Enum("PredefinedType"), members);
            if (StationOf(referent) is { } station)
                members.Add(new CityAttribute("ReferentStation", new MeasureValue(station, "m"), IsGeneric: true));
            return;
        }
    }

    private static void AddText(string name, string? text, ImmutableArray<CityAttribute>.Builder members)
    {
        if (text is { Length: > 0 })
            members.Add(new CityAttribute(name, new TextValue(text), IsGeneric: true));
    }

    private double? AddLength(string name, double? length, ImmutableArray<CityAttribute>.Builder members)
    {
        if (length is not { } number)
            return null;
        members.Add(new CityAttribute(name, new MeasureValue(number * _metre, "m"), IsGeneric: true));
        return number * _metre;
    }

    /// <summary>What is written along the alignment: counted on from the last referent before that states a station.</summary>
    private double? StationAt(IfcEntity alignment, double distance)
    {
        double? found = null;
        foreach ((double start, double station) in _stations.GetOrAdd(alignment.Slot, _ => StationsOf(alignment)))
        {
            if (start <= distance)
                found = station + distance - start;
        }

        return found;
    }

    private List<(double Distance, double Station)> StationsOf(IfcEntity alignment)
    {
        var stations = new List<(double Distance, double Station)>();
        foreach (IfcEntity relation in alignment.ReferredBy(IfcClass.IfcRelNests, "RelatingObject"))
        {
            foreach (IfcEntity part in relation.References("RelatedObjects"))
            {
                IfcEntity placement = part.Is(IfcClass.IfcReferent) ? part.Reference("ObjectPlacement") : default;
                IfcEntity point = placement.Is(IfcClass.IfcLinearPlacement) ? placement.Reference("RelativePlacement").Reference("Location") : default;
                if (point.Exists && point["DistanceAlong"].Untyped.AsDouble() is { } distance && StationOf(part) is { } station)
                    stations.Add((distance * _metre, station));
            }
        }

        return [.. stations.OrderBy(item => item.Distance)];
    }

    private double? StationOf(IfcEntity referent)
    {
        foreach (IfcEntity relation in referent.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            foreach (IfcEntity set in new IfcEntities(referent.Model, relation["RelatingPropertyDefinition"].Untyped))
            {
                foreach (IfcEntity property in set.Is(IfcClass.IfcPropertySet) && set.Text("Name") == "Pset_Stationing" ? set.References("HasProperties") : default)
                {
                    if (property.Text("Name") == "Station")
                        return property["NominalValue"].Untyped.AsDouble() * _metre;
                }
            }
        }

        return null;
    }

    /// <summary>The alignment of each curve, those of which the curve is the base included.</summary>
    private static Dictionary<int, IfcEntity> CurvesOf(IfcModel model)
    {
        var alignments = new Dictionary<int, IfcEntity>();
        foreach (IfcEntity alignment in model.OfType(IfcClass.IfcLinearPositioningElement))
        {
            AddCurve(alignment.Reference("Axis"), alignment, alignments);
            IfcEntity shape = alignment.Reference("Representation");
            if (!shape.Exists)
                continue;
            foreach (IfcEntity representation in shape.References("Representations"))
            {
                foreach (IfcEntity item in representation.References("Items"))
                    AddCurve(item, alignment, alignments);
            }
        }

        return alignments;
    }

    private static void AddCurve(IfcEntity curve, IfcEntity alignment, Dictionary<int, IfcEntity> alignments)
    {
        while (curve.Exists && alignments.TryAdd(curve.Slot, alignment))
            curve = curve.Reference("BaseCurve");
    }
}
