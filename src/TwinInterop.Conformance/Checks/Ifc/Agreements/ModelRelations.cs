using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>The relations of a model that rules speak of, each as a list.</summary>
internal static class ModelRelations
{
    /// <summary>What is nested in an object, in order.</summary>
    public static List<IfcEntity> Nested(this IfcEntity whole) => Related(whole, IfcClass.IfcRelNests, "RelatingObject", "RelatedObjects");

    /// <summary>What is aggregated in an object.</summary>
    public static List<IfcEntity> Parts(this IfcEntity whole) => Related(whole, IfcClass.IfcRelAggregates, "RelatingObject", "RelatedObjects");

    /// <summary>What an object is aggregated in.</summary>
    public static List<IfcEntity> Wholes(this IfcEntity part) => Related(part, IfcClass.IfcRelAggregates, "RelatedObjects", "RelatingObject");

    /// <summary>What an object is nested in.</summary>
    public static List<IfcEntity> Hosts(this IfcEntity part) => Related(part, IfcClass.IfcRelNests, "RelatedObjects", "RelatingObject");

    /// <summary>The spatial elements that contain a product.</summary>
    public static List<IfcEntity> Containers(this IfcEntity product) =>
        Related(product, IfcClass.IfcRelContainedInSpatialStructure, "RelatedElements", "RelatingStructure");

    /// <summary>The types of an object.</summary>
    public static List<IfcEntity> Types(this IfcEntity occurrence) =>
        Related(occurrence, IfcClass.IfcRelDefinesByType, "RelatedObjects", "RelatingType");

    /// <summary>The representations of the shape of a product.</summary>
    public static IReadOnlyList<IfcEntity> Shapes(this IfcEntity product)
    {
        IfcEntity shape = product.Reference("Representation");
        return shape.Exists ? shape.References("Representations").ToArray() : [];
    }

    /// <summary>The items of all representations of the shape of a product.</summary>
    public static IEnumerable<IfcEntity> ShapeItems(this IfcEntity product) =>
        product.Shapes().SelectMany(shape => shape.References("Items").ToArray());

    /// <summary>What relationships of a class that refer to an entity with one attribute refer to with another.</summary>
    public static List<IfcEntity> Related(this IfcEntity entity, IfcClass relationship, string here, string there)
    {
        var found = new List<IfcEntity>();
        foreach (IfcEntity relation in entity.ReferredBy(relationship, here))
            found.AddRange(relation.References(there).ToArray());
        return found;
    }

    /// <summary>Whether a value is given for an attribute: neither <c>$</c> nor an empty list.</summary>
    public static bool Has(this IfcEntity entity, string attribute) =>
        entity[attribute] is { HasValue: true } value && (value.Kind != Formats.Ifc.Step.StepKind.List || value.Items.Count() > 0);

    /// <summary>The name of the class of an entity, as the schema spells it.</summary>
    public static string ClassName(this IfcEntity entity) => entity.Type?.Name ?? entity.Instance.TypeName;

    /// <summary>Whether the class of an entity is one of these; subtypes are others.</summary>
    public static bool IsOneOf(this IfcEntity entity, params ReadOnlySpan<IfcClass> classes) => classes.Contains(entity.Class);

    /// <summary>Whether a model is of one of these releases, whatever its edition.</summary>
    public static bool IsOf(this IfcSubject subject, params ReadOnlySpan<IfcRelease> releases) => releases.Contains(subject.Schema.Release);
}
