using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The alignments that this tool wrote for the centre lines of an object.</summary>
internal static class TiedAlignments
{
    /// <summary>The alignments in the order of the lines.</summary>
    public static IEnumerable<IfcEntity> Of(IfcEntity owner) =>
        Related(owner, IfcClass.IfcRelReferencedInSpatialStructure, "RelatingStructure", "RelatedElements")
            .Concat(Related(owner, IfcClass.IfcRelAssignsToProduct, "RelatingProduct", "RelatedObjects"));

    private static List<IfcEntity> Related(IfcEntity owner, IfcClass relationship, string own, string other)
    {
        var found = new List<IfcEntity>();
        foreach (IfcEntity relation in owner.ReferredBy(relationship, own))
        {
            if (!string.Equals(relation.Text("Name"), TwinSets.DerivedType, StringComparison.Ordinal))
                continue;
            foreach (IfcEntity item in relation.References(other))
            {
                if (item.Is(IfcClass.IfcAlignment))
                    found.Add(item);
            }
        }

        return found;
    }
}
