using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes attribute values as plain JSON that a GIS can use at once.</summary>
/// <param name="json">The feature is written here.</param>
internal sealed class PropertyWriter(Utf8JsonWriter json)
{
    private static readonly SearchValues<char> FractionMarks = SearchValues.Create(".E");

    /// <summary>Writes properties; the caller writes the braces around them.</summary>
    /// <param name="layouts">The attributes with their property names.</param>
    /// <param name="prefix">What stands before the names of flattened members.</param>
    public void WriteMembers(ImmutableArray<PropertyLayout> layouts, string prefix = "")
    {
        foreach (PropertyLayout layout in layouts)
        {
            if (layout.Flat is { } members)
            {
                WriteMembers(members, $"{prefix}{layout.Key}.");
                continue;
            }

            json.WritePropertyName(prefix.Length == 0 ? layout.Key : prefix + layout.Key);
            WriteValue(layout.Attribute.Value);
        }
    }

    private void WriteValue(AttributeValue value)
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
                WriteDecimal(number.Number);
                break;
            case MeasureValue measure:
                WriteDecimal(measure.Number);
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (AttributeValue item in list.Items)
                    WriteValue(item);
                json.WriteEndArray();
                break;
            case NestedValue nested:
                json.WriteStartObject();
                WriteMembers(PropertyLayout.Of(nested.Members, isFlat: false));
                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes a number with a fraction mark, so that 12.0 does not become a whole number.</summary>
    private void WriteDecimal(double number)
    {
        if (!double.IsFinite(number))
        {
            json.WriteNullValue(); // the number itself is in the description
            return;
        }

        Span<char> text = stackalloc char[40];
        number.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny(FractionMarks) < 0)
        {
            ".0".CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
