using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc;

/// <summary>Parts of facilities in drafts of IFC4.3, which were one entity told apart by the type of a value.</summary>
/// <remarks>
/// <c>IFCFACILITYPART(…, IFCROADPARTTYPEENUM(.CARRIAGEWAY.), .LATERAL.)</c> of IFC4X3_RC2 and RC3 is read as an IfcRoadPart
/// whose last two attributes have changed places.
/// </remarks>
internal static class DraftFacilityParts
{
    /// <summary>The last draft that had them.</summary>
    public const string Draft = "IFC4X3_RC3";

    private const string Suffix = "TYPEENUM";
    private const string Common = "IfcFacilityPartCommon";

    /// <summary>The entity that each instance is read as, by slot; empty where one of them is no such draft.</summary>
    /// <param name="type">The abstract entity.</param>
    /// <param name="instances">All its instances.</param>
    /// <param name="schema">The final release.</param>
    public static Dictionary<int, EntityType> Read(EntityType type, StepInstances instances, IfcSchema schema)
    {
        var parts = new Dictionary<int, EntityType>();
        int at = type.IndexOf("UsageType");
        if (type.Name != "IfcFacilityPart" || at < 0)
            return parts;
        var drafts = new Dictionary<string, EntityType>(StringComparer.OrdinalIgnoreCase);
        foreach (StepInstance instance in instances)
        {
            if (instance.Values.Count() != at + 2)
                return [];
            string name = instance[at].TypeName is { } kind && kind.EndsWith(Suffix, StringComparison.Ordinal) ? kind[..^Suffix.Length] : Common;
            if (!drafts.TryGetValue(name, out EntityType? draft))
            {
                if (schema.Entity(name) is not { } final || !final.IsSubtypeOf(type))
                    return [];
                drafts.Add(name, draft = Swapped(final, at));
            }

            parts.Add(instance.Slot, draft);
        }

        return parts;
    }

    private static EntityType Swapped(EntityType final, int at)
    {
        var draft = new EntityType(
            final.Name, final.Class, final.Supertype, isAbstract: false,
            final.Attributes.SetItem(at, final.Attributes[at + 1]).SetItem(at + 1, final.Attributes[at]), final.Inverses, final.Derived);
        draft.SetNumbers(final.Number, final.LastNumber);
        return draft;
    }
}
