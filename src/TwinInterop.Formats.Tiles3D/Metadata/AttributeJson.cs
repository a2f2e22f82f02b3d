using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Writes any attribute value as JSON, so that it is readable and comes back with its type.</summary>
/// <remarks>
/// Texts, truth values, nulls and lists are JSON's own; a number has a fraction or an exponent exactly when it is a
/// <see cref="DecimalValue"/>. Everything else is an object whose first member tells: <c>@measure</c> with <c>@unit</c>,
/// <c>@code</c> with <c>@codeSpace</c>, <c>@time</c> with <c>@kind</c>, <c>@uri</c>, <c>@null</c> (the reason),
/// <c>@decimal</c> (NaN and infinities). An object of attributes has their names as members, behind <c>@type</c> and
/// <c>@set</c> where these say something; where names repeat or need quoting, <c>@members</c> lists them as
/// name, value, generic.
/// </remarks>
internal static class AttributeJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>The value as JSON.</summary>
    public static string Write(AttributeValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The value of a JSON text that <see cref="Write(AttributeValue)"/> made; null where the text is no JSON.</summary>
    public static AttributeValue? Read(string json) => AttributeJsonReader.Read(json);

    private static void Write(Utf8JsonWriter writer, AttributeValue value)
    {
        switch (value)
        {
            case TextValue text:
                writer.WriteStringValue(text.Text);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Number);
                break;
            case BooleanValue truth:
                writer.WriteBooleanValue(truth.IsTrue);
                break;
            case DecimalValue number:
                WriteDecimal(writer, number.Number);
                break;
            case NullValue { Reason: null }:
                writer.WriteNullValue();
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (AttributeValue item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case NestedValue nested:
                WriteNested(writer, nested);
                break;
            default:
                WriteTagged(writer, value);
                break;
        }
    }

    private static void WriteTagged(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case MeasureValue measure:
                writer.WritePropertyName("@measure");
                WriteDecimal(writer, measure.Number);
                WriteOptional(writer, "@unit", measure.Unit);
                break;
            case CodeValue code:
                writer.WriteString("@code", code.Code);
                WriteOptional(writer, "@codeSpace", code.CodeSpace);
                break;
            case TimeValue time:
                writer.WriteString("@time", time.Text);
                writer.WriteString("@kind", time.Kind.ToString());
                break;
            case UriValue uri:
                writer.WriteString("@uri", uri.Uri);
                break;
            case NullValue none:
                writer.WriteString("@null", none.Reason);
                break;
            default:
                throw new ArgumentException($"Expected a value of the canonical model, found {value.GetType()}.", nameof(value));
        }

        writer.WriteEndObject();
    }

    private static void WriteNested(Utf8JsonWriter writer, NestedValue nested)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        bool isPlain = nested.Members.All(member =>
            !member.IsGeneric && !member.Name.StartsWith('@') && names.Add(member.Name));
        writer.WriteStartObject();
        WriteOptional(writer, "@type", nested.TypeName);
        if (nested.IsSet)
            writer.WriteBoolean("@set", true);
        if (!isPlain)
            writer.WriteStartArray("@members");
        foreach (CityAttribute member in nested.Members)
        {
            if (isPlain)
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value);
                continue;
            }

            writer.WriteStartArray();
            writer.WriteStringValue(member.Name);
            Write(writer, member.Value);
            writer.WriteBooleanValue(member.IsGeneric);
            writer.WriteEndArray();
        }

        if (!isPlain)
            writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDecimal(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            writer.WriteStartObject();
            writer.WriteString("@decimal", number.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
            return;
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0");
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
