using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>What needs a name has one, and names within one set are given once.</summary>
[Checks("ifc-where-name", "ifc-where-unique-name")]
internal sealed class NameCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Named =
    [
        new(IfcClass.IfcProject, "HasName/WR31", HasName),
        new(IfcClass.IfcPropertySet, "ExistsName/WR31", HasName),
        new(IfcClass.IfcPropertySetTemplate, "ExistsName", HasName),
        new(IfcClass.IfcTypeObject, "NameRequired/WR1", HasName),
        new(IfcClass.IfcTask, "HasName/WR3", HasName),
        new(IfcClass.IfcProcedure, "HasName/WR3", HasName),
        new(IfcClass.IfcProxy, "WR1/WR1", HasName),
        new(IfcClass.IfcBuildingElementProxy, "HasObjectName/WR1", HasName),
    ];

    private static readonly ImmutableArray<Constraint> Unique =
    [
        new(IfcClass.IfcPropertySet, "UniquePropertyNames/WR32", set => AreUnique(set, "HasProperties")),
        new(IfcClass.IfcComplexProperty, "WR22/WR22", property => AreUnique(property, "HasProperties")),
        new(IfcClass.IfcPropertySetTemplate, "UniquePropertyNames", template => AreUnique(template, "HasPropertyTemplates")),
        new(IfcClass.IfcComplexPropertyTemplate, "UniquePropertyNames", template => AreUnique(template, "HasPropertyTemplates")),
        new(IfcClass.IfcElementQuantity, "UniqueQuantityNames", set => AreUnique(set, "Quantities")),
        new(IfcClass.IfcPhysicalComplexQuantity, "UniqueQuantityNames", quantity => AreUnique(quantity, "HasQuantities")),
        new(IfcClass.IfcTypeObject, "UniquePropertySetNames", type => AreUnique(type, "HasPropertySets")),
        new(IfcClass.IfcObject, "UniquePropertySetNames", HasUniqueSets),
    ];

    public void Check(IfcSubject subject)
    {
        Constraints.Check(subject, "ifc-where-name", Named);
        Constraints.Check(subject, "ifc-where-unique-name", Unique);
    }

    private static bool? HasName(IfcEntity entity) => entity.Has("Name");

    private static bool? AreUnique(IfcEntity entity, string attribute)
    {
        HashSet<string>? names = null;
        foreach (IfcEntity member in entity.References(attribute))
        {
            if (member.Text("Name") is { } name && !(names ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
                return false;
        }

        return true;
    }

    private static bool? HasUniqueSets(IfcEntity element)
    {
        HashSet<string>? names = null;
        foreach (IfcEntity relation in element.Inverse("IsDefinedBy"))
        {
            IfcEntity definition = relation.Reference("RelatingPropertyDefinition");
            if (definition.Is(IfcClass.IfcPropertySetDefinition) && definition.Text("Name") is { } name
                && !(names ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
            {
                return false;
            }
        }

        return true;
    }
}
