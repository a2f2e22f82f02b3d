using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>What is USERDEFINED says by another attribute what it is.</summary>
[Checks("ifc-where-user-defined")]
internal sealed class UserDefinedCheck : IIfcCheck
{
    private static readonly string[] Enumerations = ["PredefinedType", "ProcessType", "BarRole"];
    private static readonly string[] Explanations = ["ObjectType", "ElementType", "ProcessType", "ResourceType", "UserDefinedType", "UserDefinedProcessType"];

    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcActorRole, "WR1/WR1", role => role.Explained("Role", "UserDefinedRole")),
        new(IfcClass.IfcAddress, "WR1/WR1", address => address.Explained("Purpose", "UserDefinedPurpose")),
        new(IfcClass.IfcConstraint, "WR11/WR11", constraint => constraint.Explained("ConstraintGrade", "UserDefinedGrade")),
        new(IfcClass.IfcObjective, "WR21/WR21", objective => objective.Explained("ObjectiveQualifier", "UserDefinedQualifier")),
        new(IfcClass.IfcDerivedUnit, "WR2/WR2", unit => unit.Explained("UnitType", "UserDefinedType")),
        new(IfcClass.IfcEventType, "CorrectEventTriggerType", type => type.Explained("EventTriggerType", "UserDefinedEventTriggerType")),
        new(IfcClass.IfcRelSequence, "CorrectSequenceType", relation => relation.Explained("SequenceType", "UserDefinedSequenceType")),
        new(IfcClass.IfcWorkControl, "/WR1", work => work.Explained("WorkControlType", "UserDefinedControlType")),
    ];

    public void Check(IfcSubject subject)
    {
        const string Rule = "ifc-where-user-defined";
        Constraints.Check(subject, Rule, Table);
        if (subject.ForeignSchema is not null)
            return;
        foreach (IfcEntity entity in subject.Model.OfType(IfcClass.IfcObjectDefinition))
        {
            if (entity.Type is not { } type || Array.Find(Enumerations, name => type.IndexOf(name) >= 0) is not { } enumeration)
                continue;
            string? explanation = Array.Find(Explanations, name => name != enumeration && type.IndexOf(name) >= 0);
            if (explanation is not null && !entity.Explained(enumeration, explanation))
                subject.Report(Rule, entity, explanation, $"{enumeration} USERDEFINED, {explanation} $", explanation);
        }
    }
}
