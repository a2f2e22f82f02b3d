using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Tells from the first bytes whether data look like CityJSON.</summary>
internal static class CityJsonHead
{
    /// <summary>Whether a root object begins that says so, or has members that only CityJSON has.</summary>
    /// <remarks>The order of members is free, so the type may come late: <c>CityObjects</c> or <c>vertices</c> is enough.</remarks>
    public static bool Matches(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        if (head.StartsWith(byteOrderMark))
            head = head[byteOrderMark.Length..];
        var reader = new Utf8JsonReader(head.TrimStart((byte)0x1E), isFinalBlock: false, new JsonReaderState(JsonUnitStream.OptionsFor(0x1000)));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("CityObjects"u8) || reader.ValueTextEquals("vertices"u8))
                    return true;
                bool isType = reader.ValueTextEquals("type"u8);
                if (!reader.Read())
                    return false;
                if (isType && reader.TokenType == JsonTokenType.String)
                    return reader.ValueTextEquals("CityJSON"u8) || reader.ValueTextEquals("CityJSONFeature"u8);
                if (!reader.TrySkip())
                    return false;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            return false;
        }

        return false;
    }
}
