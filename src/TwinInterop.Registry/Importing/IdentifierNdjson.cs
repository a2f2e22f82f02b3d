using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Importing;

/// <summary>Rows as JSON, one object a line.</summary>
internal static class IdentifierNdjson
{
    private const string Expected = "a JSON object with an id";

    public static IEnumerable<ImportRow> Read(Stream stream)
    {
        using var lines = new LineReader(stream);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.Length > 0)
                yield return Parse(line.Span, lines.Number, classes);
        }
    }

    private static ImportRow Parse(ReadOnlySpan<byte> line, long number, Dictionary<string, string> classes)
    {
        string? id = null, label = null, scheme = null, objectClass = null, twin = null;
        ImmutableArray<ObjectIdentifier> identifiers = [];
        var json = new Utf8JsonReader(line);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                throw IdentifierFile.Refuse(number, Expected, Encoding.UTF8.GetString(line));
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("identifiers"u8))
                    identifiers = ReadIdentifiers(ref json, number, classes);
                else if (json.ValueTextEquals("id"u8))
                    id = ReadText(ref json);
                else if (json.ValueTextEquals("class"u8))
                    objectClass = Shared(classes, ReadText(ref json));
                else if (json.ValueTextEquals("label"u8) || json.ValueTextEquals("name"u8))
                    label = ReadText(ref json);
                else if (json.ValueTextEquals("scheme"u8))
                    scheme = Shared(classes, ReadText(ref json));
                else if (json.ValueTextEquals("twin"u8))
                    twin = ReadText(ref json);
                else
                    json.Skip();
            }
        }
        catch (JsonException e)
        {
            throw IdentifierFile.Refuse(number, Expected, e.Message);
        }

        if (string.IsNullOrEmpty(id))
            throw IdentifierFile.Refuse(number, Expected, Encoding.UTF8.GetString(line));
        return new ImportRow(id, objectClass ?? IdentifierCsv.DefaultClass)
        {
            Label = label,
            Scheme = scheme ?? IdentifierCsv.DefaultScheme,
            Twin = twin is null ? null : TwinId.TryParse(twin, out TwinId stamp) ? stamp : throw IdentifierFile.Refuse(number, "a twin id", twin),
            Identifiers = identifiers,
        };
    }

    private static ImmutableArray<ObjectIdentifier> ReadIdentifiers(
        ref Utf8JsonReader json, long number, Dictionary<string, string> codes)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw IdentifierFile.Refuse(number, "identifiers as a JSON object of schemes and values", json.TokenType.ToString());
        var identifiers = ImmutableArray.CreateBuilder<ObjectIdentifier>(2);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string code = Shared(codes, json.GetString()) ?? "";
            if (ReadText(ref json) is { Length: > 0 } value)
                identifiers.Add(new ObjectIdentifier(code, value));
        }

        return identifiers.DrainToImmutable();
    }

    private static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return json.GetString();
        if (json.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(json.ValueSpan);
        json.Skip();
        return null;
    }

    private static string? Shared(Dictionary<string, string> known, string? text)
    {
        if (text is null)
            return null;
        if (known.TryGetValue(text, out string? same))
            return same;
        if (known.Count < 10_000)
            known.Add(text, text);
        return text;
    }
}
