using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Sets;

/// <summary>The objects and types of objects that a set is given to.</summary>
internal static class SetTargets
{
    /// <summary>Those of one set, objects first.</summary>
    public static IEnumerable<IfcEntity> Of(IfcEntity set)
    {
        var targets = new List<IfcEntity>();
        foreach (IfcEntity relation in set.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatingPropertyDefinition"))
            targets.AddRange(relation.References("RelatedObjects").ToArray());
        foreach (IfcEntity type in set.ReferredBy(IfcClass.IfcTypeObject, "HasPropertySets"))
            targets.Add(type);
        return targets;
    }
}
