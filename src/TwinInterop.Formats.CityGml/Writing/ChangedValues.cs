using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Notes attributes that a property takes only as another value.</summary>
internal static class ChangedValues
{
    /// <summary>Notes an attribute where the text that is written does not give it back.</summary>
    /// <param name="plan">Takes the note.</param>
    /// <param name="property">The property that holds it.</param>
    /// <param name="attribute">The attribute of the source.</param>
    /// <param name="written">The attribute as it is written.</param>
    public static void Note(FeaturePlan plan, SchemaProperty property, CityAttribute attribute, CityAttribute written)
    {
        if (attribute.Value is ListValue or NestedValue)
            return;
        if (written.Value is NestedValue)
        {
            // Reading makes a measuredHeight of the height again.
            if (attribute.Value is not MeasureValue { Unit: not null })
                plan.Notes.AddValue(attribute.Name, SimpleValues.TextOf(attribute.Value), attribute);
            return;
        }

        if (SimpleValues.Format(property, written.Value) is not { } lexical)
            return;
        bool isOtherText = attribute.Value is TimeValue && lexical.Text != SimpleValues.TextOf(attribute.Value);
        bool isOtherType = property.Kind == SchemaPropertyKind.Attribute && attribute.Value is not TimeValue
            && KindOf(property.ValueType) is { } kind && kind != AttributeType.Of(attribute.Value).Split(' ')[0];
        if (lexical.Loss is not null || isOtherText || isOtherType || written.Name != attribute.Name)
            plan.Notes.AddValue(property.Name.LocalName, lexical.Text, attribute);
    }

    /// <summary>What reading makes of a type of the schema.</summary>
    private static string? KindOf(SchemaValueType type) => type switch
    {
        SchemaValueType.String or SchemaValueType.Enumeration => "text",
        SchemaValueType.AnyUri => "uri",
        SchemaValueType.Code => "code",
        SchemaValueType.Integer => "integer",
        SchemaValueType.Double => "decimal",
        SchemaValueType.Boolean => "boolean",
        SchemaValueType.Measure => "measure",
        _ => null,
    };
}
