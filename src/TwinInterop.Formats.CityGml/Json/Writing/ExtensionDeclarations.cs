using System.Text.Json;
using System.Text.RegularExpressions;
using TwinInterop.Conversion;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes the member <c>extensions</c>: the declarations that the source had.</summary>
/// <remarks>Source: CityJSON 2.0, 8.2; url and version are required.</remarks>
internal static partial class ExtensionDeclarations
{
    private const int TimeoutMilliseconds = 100;

    private const string Generic =
        """{"Generic":{"url":"https://www.cityjson.org/extensions/download/generic.ext.json","version":"1.0"}}""";

    /// <summary>Writes the declarations that the version's schema accepts; others are reported.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="version">The version of CityJSON; 1.1 has generic objects by extension only.</param>
    /// <param name="kept">The member as the source had it; null when it had none.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Write(Utf8JsonWriter json, string version, ExtensionContent? kept, ConversionContext context)
    {
        if (kept is null && version != "1.1")
            return;
        json.WriteStartObject("extensions"u8);
        bool hasGeneric = version != "1.1";
        using JsonDocument? source = ParseOrNull(kept?.Payload);
        IEnumerable<JsonProperty> declared = source is { RootElement.ValueKind: JsonValueKind.Object }
            ? source.RootElement.EnumerateObject()
            : [];
        foreach (JsonProperty declaration in declared)
        {
            if (!IsWhole(declaration.Value, version))
            {
                context.Report(
                    CityJsonDiagnostics.UnwritableMetadata, $"/extensions/{declaration.Name}", version, declaration.Name);
                continue;
            }

            hasGeneric |= declaration.Name == "Generic";
            declaration.WriteTo(json);
        }

        if (!hasGeneric)
        {
            using JsonDocument generic = JsonDocument.Parse(Generic);
            foreach (JsonProperty declaration in generic.RootElement.EnumerateObject())
                declaration.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static bool IsWhole(JsonElement declaration, string version) =>
        declaration.ValueKind == JsonValueKind.Object
        && declaration.TryGetProperty("url", out JsonElement url) && url.ValueKind == JsonValueKind.String
        && declaration.TryGetProperty("version", out JsonElement number) && number.ValueKind == JsonValueKind.String
        && (version == "1.1" ? TwoNumbers() : TwoOrThreeNumbers()).IsMatch(number.GetString() ?? "");

    private static JsonDocument? ParseOrNull(string? payload)
    {
        try
        {
            return payload is null ? null : JsonDocument.Parse(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\z", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)(\.(0|[1-9]\d*))?\z", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex TwoOrThreeNumbers();
}
