using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the member <c>@context</c>: our own, that of the model claimed, the core context.</summary>
/// <param name="json">Stands at the end of an entity.</param>
/// <param name="ownUrl">Where our own context stands.</param>
internal sealed class ContextJson(Utf8JsonWriter json, string ownUrl)
{
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);

    /// <summary>Writes the member.</summary>
    /// <returns>How many pieces of kept content it used.</returns>
    public int Write(CityObject cityObject, EntityType type)
    {
        json.WritePropertyName("@context"u8);
        if (type.IsForeign && cityObject.Extensions.FirstOrDefault(IsContext) is { } own)
        {
            json.WriteRawValue(own.Payload, skipInputValidation: true);
            return 1;
        }

        string subject = type.Model?.Subject ?? "";
        if (!_texts.TryGetValue(subject, out byte[]? text))
            _texts.Add(subject, text = Compose(subject));
        json.WriteRawValue(text, skipInputValidation: true);
        return 0;
    }

    private static bool IsContext(ExtensionContent extension) => extension is { Encoding: NoteName.Encoding, Name: "@context" };

    private byte[] Compose(string subject)
    {
        string[] urls = subject.Length == 0 ? [ownUrl, CoreContext.Url] : [ownUrl, CoreContext.OfSubject(subject), CoreContext.Url];
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, JsonTexts.Options))
        {
            writer.WriteStartArray();
            foreach (string url in urls)
                writer.WriteStringValue(url);
            writer.WriteEndArray();
        }

        return text.ToArray();
    }
}
