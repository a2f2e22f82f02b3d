using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>JSON values as attribute values of the kinds that JSON itself tells apart.</summary>
internal static class PlainJson
{
    /// <summary>The value that the reader stands on; the reader then stands on its last token.</summary>
    /// <remarks>Depth is bounded by the reader. Numbers beyond double precision become infinite.</remarks>
    public static AttributeValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new TextValue(JsonText.Of(ref reader)),
        JsonTokenType.Number => NumberOf(ref reader),
        JsonTokenType.True => new BooleanValue(true),
        JsonTokenType.False => new BooleanValue(false),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.StartObject => new NestedValue(ReadMembers(ref reader)),
        _ => new NullValue(),
    };

    /// <summary>The members of the object that the reader stands on; the reader then stands on its end.</summary>
    public static ImmutableArray<CityAttribute> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            members.Add(new CityAttribute(name, Read(ref reader)));
        }

        return members.DrainToImmutable();
    }

    private static ListValue ReadList(ref Utf8JsonReader reader)
    {
        var items = ImmutableArray.CreateBuilder<AttributeValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader));
        return new ListValue(items.DrainToImmutable());
    }

    private static AttributeValue NumberOf(ref Utf8JsonReader reader)
    {
        bool isWhole = reader.ValueSpan.IndexOfAny(".eE"u8) < 0;
        return isWhole && reader.TryGetInt64(out long integer)
            ? new IntegerValue(integer)
            : new DecimalValue(reader.TryGetDouble(out double number) ? number : double.NaN);
    }
}
