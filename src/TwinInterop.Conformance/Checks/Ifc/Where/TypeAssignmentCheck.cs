using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>An object has at most one type, and of the kind that belongs to it.</summary>
[Checks("ifc-where-type-assigned")]
internal sealed class TypeAssignmentCheck : IIfcCheck
{
    private const string Rule = "ifc-where-type-assigned";

    public void Check(IfcSubject subject)
    {
        if (subject.ForeignSchema is { } reason)
        {
            subject.Untested("ifc-where", reason);
            return;
        }

        bool isOld = subject.Schema.Release == IfcRelease.Ifc2x3;
        foreach (IfcEntity entity in subject.Model.OfType(IfcClass.IfcObject))
        {
            IfcInverse.Referring relations = entity.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects");
            if (isOld && relations.Count > 1)
                subject.Report(Rule, entity, null, FormattableString.Invariant($"{relations.Count} types"), "1, IfcObject.WR1");
            if (!isOld && relations.Count > 0 && relations[0].Reference("RelatingType") is { Exists: true } type && Expected(subject.Schema, entity) is { } expected
                && type.Type is { } found && !found.IsSubtypeOf(expected))
            {
                subject.Report(Rule, entity, null, type.ToString(), $"{expected.Name}, {entity.Type!.Name}.CorrectTypeAssigned"); // Expected has looked at its type.
            }
        }
    }

    // The type of IfcWall, and of IfcWallStandardCase below it, is IfcWallType.
    private static EntityType? Expected(IfcSchema schema, IfcEntity entity)
    {
        for (EntityType? type = entity.Type; type is { IsAbstract: false }; type = type.Supertype)
        {
            if (schema.Entity(type.Name + "Type") is { IsAbstract: false } expected)
                return expected;
        }

        return null;
    }
}
