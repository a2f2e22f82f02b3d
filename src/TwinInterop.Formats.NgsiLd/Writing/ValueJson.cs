using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the values of attributes as plain JSON.</summary>
/// <param name="json">Takes the text.</param>
internal sealed class ValueJson(Utf8JsonWriter json)
{
    /// <summary>Whether a value, standing alone, would be taken for an attribute or for several instances of one.</summary>
    public static bool IsMistakable(AttributeValue value) => value switch
    {
        NestedValue nested => nested.Members.Any(member => member.Name == "type" || AttributeKinds.OfMember(member.Name) is not null),
        ListValue list => list.Items.Any(item => item is NestedValue),
        NullValue => true,
        DecimalValue number => !double.IsFinite(number.Number),
        _ => false,
    };

    /// <summary>Whether the value is null in JSON, which a property may not have.</summary>
    public static bool IsNull(AttributeValue value) => value switch
    {
        NullValue => true,
        DecimalValue number => !double.IsFinite(number.Number),
        MeasureValue measure => !double.IsFinite(measure.Number),
        _ => false,
    };

    public void Write(AttributeValue value)
    {
        switch (value)
        {
            case TextValue text:
                json.WriteStringValue(text.Text);
                break;
            case CodeValue code:
                json.WriteStringValue(code.Code);
                break;
            case UriValue uri:
                json.WriteStringValue(uri.Uri);
                break;
            case TimeValue time:
                json.WriteStringValue(time.Text);
                break;
            case IntegerValue integer:
                json.WriteNumberValue(integer.Number);
                break;
            case DecimalValue number:
                JsonTexts.WriteDecimal(json, number.Number);
                break;
            case MeasureValue measure:
                JsonTexts.WriteDecimal(json, measure.Number);
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (AttributeValue item in list.Items)
                    Write(item);
                json.WriteEndArray();
                break;
            case NestedValue nested:
                json.WriteStartObject();
                foreach ((string key, CityAttribute member) in KeysOf(nested.Members))
                {
                    json.WritePropertyName(key);
                    Write(member.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>The members of a nested value with names that are unique.</summary>
    public static IEnumerable<(string Key, CityAttribute Member)> KeysOf(ImmutableArray<CityAttribute> members)
    {
        var keys = new HashSet<string>(members.Length, StringComparer.Ordinal);
        foreach (CityAttribute member in members)
        {
            // What begins with @ has a meaning in JSON-LD.
            string name = member.Name.StartsWith('@') ? "_" + member.Name[1..] : member.Name;
            string key = name;
            for (int i = 2; !keys.Add(key); i++)
                key = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
            yield return (key, member);
        }
    }
}
