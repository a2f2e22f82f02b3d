using System.Text.Json;
using TwinInterop.Conversion;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Finds type and relatives of a city object without reading the rest of it.</summary>
internal static class EntryParser
{
    /// <summary>The entry of a city object.</summary>
    /// <param name="id">Its id as written.</param>
    /// <param name="unit">Its value, an object.</param>
    /// <param name="context">Takes the findings.</param>
    public static ObjectEntry Parse(string id, JsonUnit unit, ConversionContext context)
    {
        var entry = new ObjectEntry(id, unit.Offset, unit.Utf8.Length);
        var reader = new Utf8JsonReader(unit.Utf8.Span, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    entry = entry with { Type = JsonText.Of(ref reader) };
                else
                    reader.Skip();
            }
            else if (reader.ValueTextEquals("parents"u8))
            {
                entry = entry with { Parents = ReadIds(ref reader, id, "parents", context) };
            }
            else if (reader.ValueTextEquals("children"u8) || reader.ValueTextEquals("members"u8))
            {
                entry = entry with { Children = ReadIds(ref reader, id, "children", context) };
            }
            else if (reader.ValueTextEquals("attributes"u8))
            {
                reader.Read();
                entry = entry with { InlineMembers = ReadInlineMembers(ref reader) };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return entry;
    }

    /// <summary>The ids in an array; anything else in it is reported.</summary>
    private static List<string> ReadIds(ref Utf8JsonReader reader, string id, string member, ConversionContext context)
    {
        var ids = new List<string>();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            context.Report(
                CityJsonDiagnostics.InvalidMember, $"/CityObjects/{id}/{member}", "an array of ids", JsonText.Describe(reader.TokenType));
            reader.Skip();
            return ids;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                ids.Add(JsonText.Of(ref reader));
                continue;
            }

            context.Report(CityJsonDiagnostics.InvalidMember, $"/CityObjects/{id}/{member}", "an id", JsonText.Describe(reader.TokenType));
            reader.Skip();
        }

        return ids;
    }

    private static IReadOnlyList<string> ReadInlineMembers(ref Utf8JsonReader reader)
    {
        IReadOnlyList<string> inline = [];
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return inline;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isReserved = reader.ValueTextEquals(ModelNotes.Name);
            reader.Read();
            if (isReserved && reader.TokenType == JsonTokenType.StartObject)
                inline = ModelNotes.Parse(PlainJson.ReadMembers(ref reader)).Inline;
            else
                reader.Skip();
        }

        return inline;
    }
}
