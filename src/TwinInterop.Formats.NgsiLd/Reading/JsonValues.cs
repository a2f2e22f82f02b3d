using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Makes attribute values of JSON.</summary>
internal static class JsonValues
{
    private const int ExactDigits = 15;

    /// <summary>The value; numbers beyond 64 bits stay texts.</summary>
    /// <param name="value">A value.</param>
    /// <param name="isExact">Set to false where the value cannot be written back as it is.</param>
    public static AttributeValue Read(JsonElement value, ref bool isExact)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return new TextValue(value.GetString()!); // a string has a text
            case JsonValueKind.Number:
                return ReadNumber(value, ref isExact);
            case JsonValueKind.True or JsonValueKind.False:
                return new BooleanValue(value.ValueKind == JsonValueKind.True);
            case JsonValueKind.Array:
                var items = ImmutableArray.CreateBuilder<AttributeValue>(value.GetArrayLength());
                foreach (JsonElement item in value.EnumerateArray())
                    items.Add(Read(item, ref isExact));
                return new ListValue(items.MoveToImmutable());
            case JsonValueKind.Object:
                return ReadObject(value, ref isExact);
            default:
                return new NullValue();
        }
    }

    /// <summary>The members of an object as generic attributes.</summary>
    public static ImmutableArray<CityAttribute> ReadMembers(JsonElement value, ref bool isExact)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (JsonProperty member in value.EnumerateObject())
            members.Add(new CityAttribute(member.Name, Read(member.Value, ref isExact), IsGeneric: true));
        return members.DrainToImmutable();
    }

    /// <summary>Values with a type of JSON-LD: dates, times and URIs.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.6.3.</remarks>
    private static AttributeValue ReadObject(JsonElement value, ref bool isExact)
    {
        if (value.TryGetProperty("@value"u8, out JsonElement inner) && value.TryGetProperty("@type"u8, out JsonElement type)
            && inner.ValueKind == JsonValueKind.String && type.ValueKind == JsonValueKind.String)
        {
            isExact = false;
            string text = inner.GetString()!; // a string has a text
            string name = type.GetString()!;
            return name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..] switch
            {
                "DateTime" or "dateTime" => new TimeValue(text, TimeKind.DateTime),
                "Date" or "date" => new TimeValue(text, TimeKind.Date),
                "Time" or "time" => new TimeValue(text, TimeKind.Time),
                "@id" or "URI" or "anyURI" => new UriValue(text),
                _ => new TextValue(text),
            };
        }

        if (value.TryGetProperty("@id"u8, out JsonElement id) && id.ValueKind == JsonValueKind.String)
        {
            isExact = false;
            return new UriValue(id.GetString()!); // a string has a text
        }

        return new NestedValue(ReadMembers(value, ref isExact));
    }

    private static AttributeValue ReadNumber(JsonElement value, ref bool isExact)
    {
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value);
        bool isWhole = text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
        if (isWhole && value.TryGetInt64(out long integer))
            return new IntegerValue(integer);
        if (isWhole || !value.TryGetDouble(out double number) || !double.IsFinite(number))
        {
            isExact = false;
            return new TextValue(Encoding.UTF8.GetString(text));
        }

        // Up to 15 digits a double gives back the decimal; beyond, it may not.
        if (text.Length > ExactDigits + 1)
        {
            isExact &= decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
                && decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal back)
                && exact == back;
        }

        return new DecimalValue(number);
    }
}
