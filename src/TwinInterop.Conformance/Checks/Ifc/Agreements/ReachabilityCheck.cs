using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that every resource is used by something that has an identity.</summary>
/// <remarks>
/// References are followed forwards; backwards only along the few attributes by which a resource says something of another,
/// such as a style of its item. Source: ISO 16739-1:2024, 4.1 and 5.1.3.38 (IfcRoot). Two codes of the field: one with more
/// of those attributes than the other.
/// </remarks>
[Checks("ifc-ifc105", "ifc-ifc106")]
internal sealed class ReachabilityCheck : IIfcCheck
{
    // Who says something of another, and with which attribute; the last ones only by the younger code.
    private static readonly (IfcClass Describing, string Attribute)[] Described =
    [
        (IfcClass.IfcStyledItem, "Item"), (IfcClass.IfcCoordinateOperation, "SourceCRS"), (IfcClass.IfcPresentationLayerAssignment, "AssignedItems"),
        (IfcClass.IfcGeometricRepresentationSubContext, "ParentContext"), (IfcClass.IfcMaterialProperties, "Material"),
        (IfcClass.IfcProfileProperties, "ProfileDefinition"), (IfcClass.IfcMaterialDefinitionRepresentation, "RepresentedMaterial"),
    ];

    private static readonly (IfcClass Describing, string Attribute)[] AlsoDescribed =
    [
        (IfcClass.IfcIndexedColourMap, "MappedTo"), (IfcClass.IfcTextureCoordinate, "MappedTo"), (IfcClass.IfcShapeAspect, "PartOfProductDefinitionShape"),
        (IfcClass.IfcWellKnownText, "CoordinateReferenceSystem"),
    ];

    // Relations between resources: they are in order beside what is reached, but reach nothing themselves.
    private static readonly (IfcClass Relation, string Attribute)[] Relations =
    [
        (IfcClass.IfcResourceLevelRelationship, "RelatedResourceObjects"), (IfcClass.IfcPropertyDependencyRelationship, "DependingProperty"),
        (IfcClass.IfcExternalReferenceRelationship, "RelatedResourceObjects"), (IfcClass.IfcMaterialRelationship, "RelatedMaterials"),
    ];

    public void Check(IfcSubject subject)
    {
        Report(subject, "ifc-ifc105", Reached(subject.Model, Described));
        bool[] reached = Reached(subject.Model, [.. Described, .. AlsoDescribed]);
        foreach ((IfcClass relation, string attribute) in Relations)
            EnterDescribing(subject.Model, relation, attribute, reached, new Stack<int>());
        Report(subject, "ifc-ifc106", reached);
    }

    private static void Report(IfcSubject subject, string rule, bool[] reached)
    {
        for (int slot = 0; slot < reached.Length; slot++)
        {
            if (!reached[slot])
                subject.Report(rule, subject.Model[slot]);
        }
    }

    private static bool[] Reached(IfcModel model, (IfcClass Describing, string Attribute)[] described)
    {
        bool[] reached = new bool[model.File.Count];
        var open = new Stack<int>();
        foreach (IfcEntity root in model.OfType(IfcClass.IfcRoot))
            Enter(root, reached, open);
        do
        {
            while (open.TryPop(out int slot))
                Follow(model, model.File[slot].Values, reached, open);
            foreach ((IfcClass describing, string attribute) in described)
                EnterDescribing(model, describing, attribute, reached, open);
        }
        while (open.Count > 0);
        return reached;
    }

    private static void EnterDescribing(IfcModel model, IfcClass describing, string attribute, bool[] reached, Stack<int> open)
    {
        foreach (IfcEntity entity in model.OfType(describing))
        {
            if (reached[entity.Slot])
                continue;
            foreach (IfcEntity target in entity.References(attribute))
            {
                if (reached[target.Slot])
                    Enter(entity, reached, open);
            }
        }
    }

    private static void Enter(IfcEntity entity, bool[] reached, Stack<int> open)
    {
        if (!reached[entity.Slot])
        {
            reached[entity.Slot] = true;
            open.Push(entity.Slot);
        }
    }

    private static void Follow(IfcModel model, StepValues values, bool[] reached, Stack<int> open)
    {
        foreach (StepValue value in values)
        {
            if (value.Kind == StepKind.Reference)
            {
                if (model.Find(value.AsReference()) is { Exists: true } entity)
                    Enter(entity, reached, open);
            }
            else if (value.Kind is StepKind.List or StepKind.Typed)
            {
                Follow(model, value.Items, reached, open);
            }
        }
    }
}
