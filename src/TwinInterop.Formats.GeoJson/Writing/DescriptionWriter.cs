using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes what plain properties do not tell about attributes: types, units, code lists.</summary>
/// <param name="json">The feature is written here.</param>
internal sealed class DescriptionWriter(Utf8JsonWriter json)
{
    /// <summary>Whether any attribute needs a description.</summary>
    public static bool IsNeeded(ImmutableArray<PropertyLayout> layouts)
    {
        foreach (PropertyLayout layout in layouts)
        {
            if (!IsPlain(layout))
                return true;
        }

        return false;
    }

    /// <summary>Writes an object with a description by property.</summary>
    public void Write(ImmutableArray<PropertyLayout> layouts)
    {
        json.WriteStartObject();
        foreach (PropertyLayout layout in layouts)
        {
            if (IsPlain(layout))
                continue;

            json.WritePropertyName(layout.Key);
            string? name = layout.Key == layout.Attribute.Name ? null : layout.Attribute.Name;
            WriteDescription(layout.Attribute.Value, name, layout.Attribute.IsGeneric, layout.Flat);
        }

        json.WriteEndObject();
    }

    private static bool IsPlain(PropertyLayout layout) =>
        layout.Flat is null && layout.Attribute.IsGeneric && layout.Key == layout.Attribute.Name && IsPlain(layout.Attribute.Value);

    /// <summary>Whether the JSON value tells all: its type, and that its members are generic.</summary>
    private static bool IsPlain(AttributeValue value) => value switch
    {
        TextValue or IntegerValue or BooleanValue => true,
        NullValue missing => missing.Reason is null,
        DecimalValue number => double.IsFinite(number.Number),
        ListValue list => list.Items.All(IsPlain),
        NestedValue { TypeName: null, IsSet: false } nested => PropertyLayout.Of(nested.Members, isFlat: false).All(IsPlain),
        _ => false,
    };

    private void WriteDescription(AttributeValue value, string? name, bool isGeneric, ImmutableArray<PropertyLayout>? flat)
    {
        string type = TypeOf(value);
        if (name is null && !isGeneric && flat is null && !HasDetails(value))
        {
            json.WriteStringValue(type);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", type);
        if (name is not null)
            json.WriteString("name", name);
        if (isGeneric)
            json.WriteBoolean("generic", value: true);
        if (flat is not null)
            json.WriteBoolean("flat", value: true);
        WriteDetails(value, flat);
        json.WriteEndObject();
    }

    private static bool HasDetails(AttributeValue value) => value switch
    {
        CodeValue code => code.CodeSpace is not null,
        MeasureValue measure => measure.Unit is not null || !double.IsFinite(measure.Number),
        DecimalValue number => !double.IsFinite(number.Number),
        NullValue missing => missing.Reason is not null,
        ListValue list => !list.Items.All(IsPlain),
        NestedValue nested => nested.TypeName is not null || nested.IsSet
            || IsNeeded(PropertyLayout.Of(nested.Members, isFlat: false)),
        _ => false,
    };

    private void WriteDetails(AttributeValue value, ImmutableArray<PropertyLayout>? flat)
    {
        switch (value)
        {
            case CodeValue { CodeSpace: { } codeSpace }:
                json.WriteString("codeSpace", codeSpace);
                break;
            case MeasureValue measure:
                if (measure.Unit is not null)
                    json.WriteString("unit", measure.Unit);
                WriteUnwritable(measure.Number);
                break;
            case DecimalValue number:
                WriteUnwritable(number.Number);
                break;
            case NullValue { Reason: { } reason }:
                json.WriteString("reason", reason);
                break;
            case ListValue list when !list.Items.All(IsPlain):
                WriteItems(list);
                break;
            case NestedValue nested:
                WriteNested(nested, flat ?? PropertyLayout.Of(nested.Members, isFlat: false));
                break;
        }
    }

    private void WriteNested(NestedValue nested, ImmutableArray<PropertyLayout> members)
    {
        if (nested.TypeName is not null)
            json.WriteString("typeName", nested.TypeName);
        if (nested.IsSet)
            json.WriteBoolean("set", value: true);
        if (!IsNeeded(members))
            return;

        json.WritePropertyName("members");
        Write(members);
    }

    private void WriteItems(ListValue list)
    {
        json.WriteStartArray("items");
        foreach (AttributeValue item in list.Items)
        {
            if (IsPlain(item))
                json.WriteNullValue();
            else
                WriteDescription(item, name: null, isGeneric: false, flat: null);
        }

        json.WriteEndArray();
    }

    private void WriteUnwritable(double number)
    {
        if (!double.IsFinite(number))
            json.WriteString("number", number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The name of a value's type.</summary>
    public static string TypeOf(AttributeValue value) => value switch
    {
        TextValue => ValueTypeName.Text,
        IntegerValue => ValueTypeName.Integer,
        DecimalValue => ValueTypeName.Decimal,
        BooleanValue => ValueTypeName.Boolean,
        UriValue => ValueTypeName.Uri,
        CodeValue => ValueTypeName.Code,
        MeasureValue => ValueTypeName.Measure,
        ListValue => ValueTypeName.List,
        NestedValue => ValueTypeName.Nested,
        TimeValue time => time.Kind switch
        {
            TimeKind.Year => ValueTypeName.Year,
            TimeKind.YearMonth => ValueTypeName.YearMonth,
            TimeKind.Date => ValueTypeName.Date,
            TimeKind.Time => ValueTypeName.Time,
            TimeKind.Duration => ValueTypeName.Duration,
            _ => ValueTypeName.DateTime,
        },
        _ => ValueTypeName.Null,
    };
}
