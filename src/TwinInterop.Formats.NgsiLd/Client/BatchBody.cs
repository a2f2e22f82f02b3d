using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Writing;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>The text of a batch.</summary>
/// <remarks>
/// Either each entity has its context in it (application/ld+json), or none has and the Link header names one: a broker refuses
/// a mixture. Source: ETSI GS CIM 009 V1.8.1, 6.3.5.
/// </remarks>
internal static class BatchBody
{
    public static byte[] Compose(BatchOperation operation, IReadOnlyList<BrokerEntity> entities, bool hasLink)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, JsonTexts.Options))
        {
            json.WriteStartArray();
            foreach (BrokerEntity entity in entities)
            {
                if (operation == BatchOperation.Delete)
                    json.WriteStringValue(entity.Id);
                else
                    WriteEntity(json, entity, hasLink);
            }

            json.WriteEndArray();
        }

        return text.ToArray();
    }

    private static void WriteEntity(Utf8JsonWriter json, BrokerEntity entity, bool hasLink)
    {
        using JsonDocument document = JsonDocument.Parse(entity.Json, new JsonDocumentOptions { MaxDepth = 1 << 10 });
        bool hasContext = document.RootElement.TryGetProperty("@context"u8, out _);
        if (hasContext != hasLink)
        {
            if (hasContext)
                json.WriteRawValue(entity.Json.Span, skipInputValidation: true);
            else
                document.RootElement.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(member => !member.NameEquals("@context"u8)))
            member.WriteTo(json);
        if (!hasLink)
            json.WriteString("@context"u8, CoreContext.Url);
        json.WriteEndObject();
    }
}
