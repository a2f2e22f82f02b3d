using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Reads single properties and quantities.</summary>
/// <param name="values">Reads values.</param>
/// <param name="descriptions">Describes what a property refers to.</param>
/// <param name="units">The units of the file.</param>
internal sealed class PropertyReader(ValueReader values, EntityDescription descriptions, IfcUnits units)
{
    private const int DeepestNesting = 16;

    /// <summary>The property as an attribute; null when it has no name.</summary>
    /// <param name="property">An IfcProperty or IfcPhysicalQuantity.</param>
    /// <param name="isGeneric">Whether it is outside the source's schema, unless it says so itself.</param>
    public CityAttribute? Read(IfcEntity property, bool isGeneric = true) => Read(property, isGeneric, DeepestNesting);

    private CityAttribute? Read(IfcEntity property, bool isGeneric, int depth)
    {
        if (property.Text("Name") is not { Length: > 0 } name || depth == 0)
            return null;
        ValueHint? hint = ValueHint.Parse(property.Text("Description") ?? property.Text("Specification"));
        isGeneric = hint?.IsGeneric ?? isGeneric;
        AttributeValue? value = property.Class switch
        {
            IfcClass.IfcPropertySingleValue => ReadValue(property, "NominalValue", "Unit"),
            IfcClass.IfcPropertyEnumeratedValue => Single(ReadValue(property, "EnumerationValues", "")),
            IfcClass.IfcPropertyListValue => Single(ReadValue(property, "ListValues", "Unit")),
            IfcClass.IfcPropertyBoundedValue => ReadBounds(property),
            IfcClass.IfcPropertyTableValue => ReadTable(property),
            IfcClass.IfcPropertyReferenceValue => ReadReference(property),
            IfcClass.IfcComplexProperty => ReadMembers(property, "HasProperties", isGeneric, depth),
            IfcClass.IfcPhysicalComplexQuantity => ReadMembers(property, "HasQuantities", isGeneric, depth),
            _ when property.Is(IfcClass.IfcPhysicalSimpleQuantity) => ReadQuantity(property),
            _ => descriptions.Describe(property),
        };
        value ??= IsEmptyText(property["NominalValue"]) ? new TextValue("") : new NullValue();
        return hint is null
            ? new CityAttribute(name, value, isGeneric)
            : new CityAttribute(hint.Name ?? name, HintedValue.Restore(value, hint), isGeneric);
    }

    // An empty label is a text; no value at all is a missing one.
    private static bool IsEmptyText(StepValue value) => value.Kind == StepKind.Typed && value.Items.FirstOrDefault() is { Kind: StepKind.String };

    private AttributeValue? ReadValue(IfcEntity property, string attribute, string unitAttribute)
    {
        string? unit = unitAttribute.Length == 0 ? null : units.Of(property.Reference(unitAttribute))?.Ucum;
        return values.Read(property[attribute], "IfcValue", unit);
    }

    private static AttributeValue? Single(AttributeValue? value) =>
        value is ListValue { Items: [var only] } ? only : value;

    private NestedValue? ReadBounds(IfcEntity property)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (string bound in (ReadOnlySpan<string>)["LowerBoundValue", "UpperBoundValue", "SetPointValue"])
            Add(members, bound, ReadValue(property, bound, "Unit"));
        return members.Count == 0 ? null : Nested(members, property);
    }

    private NestedValue? ReadTable(IfcEntity property)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        Add(members, "DefiningValues", ReadValue(property, "DefiningValues", "DefiningUnit"));
        Add(members, "DefinedValues", ReadValue(property, "DefinedValues", "DefinedUnit"));
        if (property.Text("Expression") is { } expression)
            Add(members, "Expression", new TextValue(expression));
        if (property.Enum("CurveInterpolation") is { } interpolation)
            Add(members, "CurveInterpolation", new TextValue(interpolation));
        return members.Count == 0 ? null : Nested(members, property);
    }

    private NestedValue? ReadReference(IfcEntity property)
    {
        IfcEntity target = property.Reference("PropertyReference");
        return target.Exists ? descriptions.Describe(target) : null;
    }

    private NestedValue? ReadMembers(IfcEntity property, string attribute, bool isGeneric, int depth)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (IfcEntity member in property.References(attribute))
        {
            if (Read(member, isGeneric, depth - 1) is { } read)
                members.Add(read);
        }

        return members.Count == 0 ? null : Nested(members, property);
    }

    /// <summary>The value is the attribute behind the unit: LengthValue, AreaValue, CountValue …</summary>
    private AttributeValue? ReadQuantity(IfcEntity quantity)
    {
        if (quantity.Type is not { } type)
            return null;
        int index = type.IndexOf("Unit") + 1;
        StepValue value = quantity[index];
        return index == 0 || index >= type.Attributes.Length
            ? null
            : values.Read(value, type.Attributes[index].Type.Name, units.Of(quantity.Reference("Unit"))?.Ucum);
    }

    private static void Add(ImmutableArray<CityAttribute>.Builder members, string name, AttributeValue? value)
    {
        if (value is not null)
            members.Add(new CityAttribute(name, value, IsGeneric: true));
    }

    private static NestedValue Nested(ImmutableArray<CityAttribute>.Builder members, IfcEntity property) =>
        new(members.ToImmutable(), property.Type?.Name);
}
