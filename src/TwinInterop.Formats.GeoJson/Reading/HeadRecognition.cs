using System.Text.Json;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Tells GeoJSON from other JSON by the members at its start.</summary>
internal static class HeadRecognition
{
    /// <summary>Whether the bytes begin an object whose type is one of GeoJSON's, or that has features or coordinates.</summary>
    public static bool IsGeoJson(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        head = head.TrimStart(" \t\r\n\u001e"u8);
        if (head.IsEmpty || head[0] != '{')
            return false;

        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(JsonFaults.Options(1 << 16)));
        bool hasContent = false;
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;

                // NGSI-LD and Linked Data also have features and points, and say what they are by their context.
                if (reader.ValueTextEquals("@context"u8))
                    return false;
                hasContent |= reader.ValueTextEquals("features"u8) || reader.ValueTextEquals("coordinates"u8)
                    || reader.ValueTextEquals("geometries"u8);
                bool isType = reader.ValueTextEquals("type"u8);
                if (isType && reader.Read() && reader.TokenType == JsonTokenType.String)
                    return MemberParser.ToType(ref reader) != GeoJsonType.Unknown;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            // What stands before the fault decides; the reader will name the fault.
        }

        return hasContent;
    }
}
