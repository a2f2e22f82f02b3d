using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Provenance;

/// <summary>Reads what a user states of a source from a JSON object.</summary>
/// <remarks>
/// Members: <c>title description supplier licence date</c>, all text, and <c>criteria</c>: an object of texts, such as
/// the ten criteria by which territorial twins characterise data (<c>nature</c>, <c>provenanceAndVersions</c>,
/// <c>refreshFrequency</c> and others under names of the user's). Nothing else: a misspelt name would be lost.
/// </remarks>
public static class SourceStatementJson
{
    private const string Names = "title, description, supplier, licence, date, criteria";

    /// <summary>Reads a statement.</summary>
    /// <param name="json">The JSON text in UTF-8.</param>
    /// <exception cref="ArgumentException">It is no such object.</exception>
    public static SourceStatement Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().Aggregate(new SourceStatement(), Add)
                : throw Unexpected("an object", document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"Expected a JSON object with {Names}, found no JSON: {exception.Message}", nameof(json), exception);
        }
    }

    private static SourceStatement Add(SourceStatement statement, JsonProperty member) => member.Name switch
    {
        "title" => statement with { Title = Text(member) },
        "description" => statement with { Description = Text(member) },
        "supplier" => statement with { Supplier = Text(member) },
        "licence" or "license" => statement with { Licence = Text(member) },
        "date" => statement with { Date = Text(member) },
        "criteria" => statement with { Entries = Entries(member) },
        _ => throw new ArgumentException($"Expected one of {Names}, found '{member.Name}'.", nameof(member)),
    };

    private static ImmutableArray<KeyValuePair<string, string>> Entries(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Object
            ? [.. member.Value.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Text(entry)))]
            : throw Unexpected("an object of texts", member.Value);

    private static string Text(JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()! // a string has text
        : throw Unexpected($"text as {member.Name}", member.Value);

    private static ArgumentException Unexpected(string expected, JsonElement found) =>
        new($"Expected {expected}, found {found.ValueKind.ToString().ToLowerInvariant()}.", nameof(found));
}
