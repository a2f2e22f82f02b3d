using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Sets;

/// <summary>Checks sets that bear a standard name: their objects, their properties and the types of these.</summary>
/// <remarks>Source: ISO 16739-1:2024, annex A (property sets); buildingSMART, rules PSE001 and PSE002.</remarks>
[Checks("ifc-pset-*")]
internal sealed class PropertySetCheck : IIfcCheck
{
    private const string Prefix = "Pset_";

    private static readonly FrozenDictionary<string, IfcClass> Kinds = new Dictionary<string, IfcClass>(StringComparer.Ordinal)
    {
        ["single"] = IfcClass.IfcPropertySingleValue,
        ["enumerated"] = IfcClass.IfcPropertyEnumeratedValue,
        ["reference"] = IfcClass.IfcPropertyReferenceValue,
        ["bounded"] = IfcClass.IfcPropertyBoundedValue,
        ["table"] = IfcClass.IfcPropertyTableValue,
        ["list"] = IfcClass.IfcPropertyListValue,
        ["complex"] = IfcClass.IfcComplexProperty,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        if (subject.ForeignSchema is { } reason)
        {
            subject.Untested("ifc-sets", reason);
            return;
        }

        PropertySets definitions = PropertySets.Of(subject.Schema.Release);
        foreach (IfcEntity set in subject.Model.OfType(IfcClass.IfcPropertySet))
        {
            if (set.Text("Name") is not { } name)
                continue;
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                if (name.StartsWith("pset", StringComparison.OrdinalIgnoreCase))
                    subject.Report("ifc-pset-prefix", set, "Name", name);
            }
            else if (definitions.Find(name) is not { } definition)
            {
                subject.Report("ifc-pset-name", set, "Name", name);
            }
            else
            {
                Check(subject, set, definition);
            }
        }
    }

    private static void Check(IfcSubject subject, IfcEntity set, PropertySet definition)
    {
        foreach (IfcEntity target in SetTargets.Of(set))
        {
            if (definition.AppliesTo(target, subject.Schema) == false)
                subject.Report("ifc-pset-applicable", set, null, $"{definition.Name}, {target}", string.Join(", ", definition.Entities));
        }

        foreach (IfcEntity property in set.References("HasProperties"))
        {
            if (property.Text("Name") is not { } name)
                continue;
            if (definition.Property(name) is { } expected)
                CheckValue(subject, property, expected, definition);
            else
                subject.Report("ifc-pset-property", property, "Name", $"{name} in {definition.Name}");
        }
    }

    private static void CheckValue(IfcSubject subject, IfcEntity property, PropertyDefinition expected, PropertySet set)
    {
        const string Rule = "ifc-pset-property-type";
        if (Kinds.TryGetValue(expected.Kind, out IfcClass kind) && !property.Is(kind))
        {
            subject.Report(Rule, property, null, $"{set.Name}.{expected.Name}: {property.Type?.Name}", kind.ToString());
            return;
        }

        if (expected.Kind == "enumerated")
        {
            CheckEnumerated(subject, property, expected, set);
        }
        else if (!expected.DataTypes.IsEmpty && expected.Kind is "single" or "bounded" or "list")
        {
            string wanted = expected.DataTypes[0];
            if (WrittenType(property, expected.Kind) is { } found && subject.Schema.Type(wanted) is not null && !SetDefinitions.IsNarrower(subject.Schema, found, wanted))
                subject.Report(Rule, property, null, $"{set.Name}.{expected.Name}: {found}", wanted);
        }
    }

    private static void CheckEnumerated(IfcSubject subject, IfcEntity property, PropertyDefinition expected, PropertySet set)
    {
        if (expected.Values.IsEmpty)
            return;
        foreach (StepValue value in property["EnumerationValues"].Items)
        {
            if (value.AsString() is { } text && !expected.Values.Contains(text, StringComparer.OrdinalIgnoreCase))
                subject.Report("ifc-pset-enumeration", property, "EnumerationValues", $"{set.Name}.{expected.Name}: {text}", string.Join(", ", expected.Values));
        }
    }

    private static string? WrittenType(IfcEntity property, string kind) => kind switch
    {
        "single" => property["NominalValue"].TypeName,
        "bounded" => property["UpperBoundValue"].TypeName ?? property["LowerBoundValue"].TypeName,
        _ => property["ListValues"].Items.FirstOrDefault().TypeName,
    };
}
