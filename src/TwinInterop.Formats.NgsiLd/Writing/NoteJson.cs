using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes what plain JSON does not tell about values: types, spellings of units, code lists of inner values.</summary>
/// <param name="json">Takes the text.</param>
internal sealed class NoteJson(Utf8JsonWriter json)
{
    /// <summary>Whether JSON tells all about the value of a generic attribute.</summary>
    public static bool IsPlain(AttributeValue value) => value switch
    {
        TextValue or IntegerValue or BooleanValue => true,
        NullValue missing => missing.Reason is null,
        DecimalValue number => double.IsFinite(number.Number),
        ListValue list => list.Items.All(IsPlain),
        NestedValue { TypeName: null, IsSet: false } nested =>
            ValueJson.KeysOf(nested.Members).All(item => item.Member.IsGeneric && item.Key == item.Member.Name && IsPlain(item.Member.Value)),
        _ => false,
    };

    /// <summary>Whether the unit code of an attribute tells its unit as the source spells it.</summary>
    public static bool TellsUnit(MeasureValue measure) =>
        measure.Unit is { } unit && UnitCodes.CodeOf(unit) is { } code && UnitCodes.UnitOf(code) == unit && double.IsFinite(measure.Number);

    /// <summary>Writes a note: a type name, or an object with one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The attribute's name where the key is another; null where it is the same.</param>
    /// <param name="isGeneric">Whether the attribute is generic.</param>
    /// <param name="isOuter">Whether unit code and code list stand beside the value.</param>
    public void Write(AttributeValue value, string? name, bool isGeneric, bool isOuter)
    {
        string type = ValueTypeName.Of(value);
        if (name is null && !isGeneric && !HasDetails(value, isOuter))
        {
            json.WriteStringValue(type);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, type);
        if (name is not null)
            json.WriteString("name"u8, name);
        if (isGeneric)
            json.WriteBoolean("generic"u8, value: true);
        WriteDetails(value, isOuter);
        json.WriteEndObject();
    }

    private static bool HasDetails(AttributeValue value, bool isOuter) => value switch
    {
        CodeValue code => code.CodeSpace is not null && !isOuter,
        MeasureValue measure => !double.IsFinite(measure.Number) || (measure.Unit is not null && !(isOuter && TellsUnit(measure))),
        DecimalValue number => !double.IsFinite(number.Number),
        NullValue missing => missing.Reason is not null,
        ListValue list => !list.Items.All(IsPlain),
        NestedValue nested => nested.TypeName is not null || nested.IsSet || NeedsMembers(nested.Members),
        _ => false,
    };

    private static bool NeedsMembers(ImmutableArray<CityAttribute> members) =>
        ValueJson.KeysOf(members).Any(item => !(item.Member.IsGeneric && item.Key == item.Member.Name && IsPlain(item.Member.Value)));

    private void WriteDetails(AttributeValue value, bool isOuter)
    {
        switch (value)
        {
            case CodeValue { CodeSpace: { } codeSpace } when !isOuter:
                json.WriteString("codeSpace"u8, codeSpace);
                break;
            case MeasureValue measure:
                if (measure.Unit is not null && !(isOuter && TellsUnit(measure)))
                    json.WriteString("unit"u8, measure.Unit);
                WriteUnwritable(measure.Number);
                break;
            case DecimalValue number:
                WriteUnwritable(number.Number);
                break;
            case NullValue { Reason: { } reason }:
                json.WriteString("reason"u8, reason);
                break;
            case ListValue list when !list.Items.All(IsPlain):
                WriteItems(list);
                break;
            case NestedValue nested:
                WriteNested(nested);
                break;
        }
    }

    private void WriteNested(NestedValue nested)
    {
        if (nested.TypeName is not null)
            json.WriteString("typeName"u8, nested.TypeName);
        if (nested.IsSet)
            json.WriteBoolean("set"u8, value: true);
        if (!NeedsMembers(nested.Members))
            return;

        json.WriteStartObject("members"u8);
        WriteMembers(nested.Members);
        json.WriteEndObject();
    }

    /// <summary>Writes a note for each attribute that needs one, under its key; the caller writes the braces.</summary>
    public void WriteMembers(ImmutableArray<CityAttribute> members)
    {
        foreach ((string key, CityAttribute member) in ValueJson.KeysOf(members))
        {
            if (member.IsGeneric && key == member.Name && IsPlain(member.Value))
                continue;
            json.WritePropertyName(key);
            Write(member.Value, key == member.Name ? null : member.Name, member.IsGeneric, isOuter: false);
        }
    }

    private void WriteItems(ListValue list)
    {
        json.WriteStartArray("items"u8);
        foreach (AttributeValue item in list.Items)
        {
            if (IsPlain(item))
                json.WriteNullValue();
            else
                Write(item, name: null, isGeneric: false, isOuter: false);
        }

        json.WriteEndArray();
    }

    private void WriteUnwritable(double number)
    {
        if (!double.IsFinite(number))
            json.WriteString("number"u8, number.ToString("R", CultureInfo.InvariantCulture));
    }
}
