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

    /// <summary>Whether a member is the one that version 1.1 needs for generic objects, as it is written here: it says nothing of the dataset.</summary>
    public static bool IsImplied(ReadOnlySpan<byte> member) => member.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(Generic));

    /// <summary>Writes the declarations that the version's schema accepts; others are reported.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="version">The version of CityJSON; 1.1 has generic objects by extension only.</param>
    /// <param name="kept">The member as each source had it; of declarations of one name the first counts.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Write(Utf8JsonWriter json, string version, IEnumerable<ExtensionContent> kept, ConversionContext context)
    {
        ExtensionContent[] members = [.. kept];
        if (members.Length == 0 && version != "1.1")
            return;
        json.WriteStartObject("extensions"u8);
        bool hasGeneric = version != "1.1";
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty declaration in members.SelectMany(DeclarationsOf))
        {
            if (!names.Add(declaration.Name))
                continue;
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

    private static IEnumerable<JsonProperty> DeclarationsOf(ExtensionContent member)
    {
        try
        {
            using var document = JsonDocument.Parse(member.Payload);
            JsonElement declared = document.RootElement.Clone();
            return declared.ValueKind == JsonValueKind.Object ? declared.EnumerateObject() : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\z", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)(\.(0|[1-9]\d*))?\z", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex TwoOrThreeNumbers();
}
