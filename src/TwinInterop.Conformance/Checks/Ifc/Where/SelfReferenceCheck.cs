using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Nothing is related to itself.</summary>
[Checks("ifc-where-self-reference")]
internal sealed class SelfReferenceCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        Of(IfcClass.IfcRelAggregates, "NoSelfReference", "RelatingObject", "RelatedObjects", IfcRelease.Ifc4),
        Of(IfcClass.IfcRelNests, "NoSelfReference", "RelatingObject", "RelatedObjects", IfcRelease.Ifc4),
        Of(IfcClass.IfcRelDecomposes, "/WR31", "RelatingObject", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToActor, "NoSelfReference/WR1", "RelatingActor", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToControl, "NoSelfReference/WR1", "RelatingControl", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToGroup, "NoSelfReference/WR1", "RelatingGroup", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToProcess, "NoSelfReference/WR1", "RelatingProcess", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToProduct, "NoSelfReference/WR1", "RelatingProduct", "RelatedObjects"),
        Of(IfcClass.IfcRelAssignsToResource, "NoSelfReference/WR1", "RelatingResource", "RelatedObjects"),
        Of(IfcClass.IfcRelConnectsElements, "NoSelfReference/WR31", "RelatingElement", "RelatedElement"),
        Of(IfcClass.IfcRelConnectsPorts, "NoSelfReference", "RelatingPort", "RelatedPort"),
        Of(IfcClass.IfcRelDeclares, "NoSelfReference", "RelatingContext", "RelatedDefinitions"),
        Of(IfcClass.IfcRelInterferesElements, "NotSelfReference", "RelatingElement", "RelatedElement", IfcRelease.Ifc4, IfcRelease.Ifc4x1),
        Of(IfcClass.IfcRelInterferesElements, "NoSelfReference", "RelatingElement", "RelatedElement", IfcRelease.Ifc4x3),
        Of(IfcClass.IfcRelPositions, "NoSelfReference", "RelatingPositioningElement", "RelatedProducts", IfcRelease.Ifc4x3),
        Of(IfcClass.IfcRelSequence, "AvoidInconsistentSequence/WR1", "RelatingProcess", "RelatedProcess"),
        Of(IfcClass.IfcPropertyDependencyRelationship, "NoSelfReference/WR1", "DependingProperty", "DependantProperty"),
        new(IfcClass.IfcComplexProperty, "WR21/WR21", property => property.All("HasProperties", member => member != property)),
        new(IfcClass.IfcPhysicalComplexQuantity, "NoSelfReference/WR21", quantity => quantity.All("HasQuantities", member => member != quantity)),
        new(IfcClass.IfcComplexPropertyTemplate, "NoSelfReference", template => template.All("HasPropertyTemplates", member => member != template)),
        new(IfcClass.IfcStyledItem, "ApplicableItem/WR12", item => !item.Reference("Item").IsOneOf(IfcClass.IfcStyledItem)),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-self-reference", Table);

    private static Constraint Of(
        IfcClass entity, string label, string relating, string related, IfcRelease since = IfcRelease.Ifc2x3, IfcRelease until = IfcRelease.Ifc4x3) =>
        new(entity, label, relation => relation.Reference(relating) is { Exists: true } one ? relation.All(related, other => other != one) : null, since, until);
}
