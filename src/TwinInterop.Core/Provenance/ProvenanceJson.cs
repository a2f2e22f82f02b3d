using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Provenance;

/// <summary>Steps as JSON: an array of objects whose members are the properties of <see cref="ProvenanceStep"/>.</summary>
public static class ProvenanceJson
{
    /// <summary>Writes the steps as a value.</summary>
    /// <param name="json">Expects a value.</param>
    /// <param name="steps">The oldest first.</param>
    public static void Write(Utf8JsonWriter json, ImmutableArray<ProvenanceStep> steps)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (ProvenanceStep step in steps)
        {
            json.WriteStartObject();
            foreach ((string name, string text) in ProvenanceChain.TextsOf(step))
                json.WriteString(name, text);
            if (!step.Entries.IsEmpty)
            {
                json.WriteStartObject(ProvenanceChain.EntriesName);
                foreach ((string name, string text) in step.Entries)
                    json.WriteString(name, text);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; none where it is anything else.</summary>
    /// <param name="json">The value.</param>
    public static ImmutableArray<ProvenanceStep> Read(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray().Select(Step).OfType<ProvenanceStep>()]
        : [];

    private static ProvenanceStep? Step(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (item.TryGetProperty(ProvenanceChain.EntriesName, out JsonElement named) && named.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty entry in named.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String))
                entries.Add(KeyValuePair.Create(entry.Name, entry.Value.GetString()!)); // a string has text
        }

        return ProvenanceChain.StepOf(
            name => item.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null,
            entries.ToImmutable());
    }
}
