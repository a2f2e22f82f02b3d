using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Names a place in a JSON value.</summary>
/// <remarks>Source: RFC 6901.</remarks>
internal static class JsonPointer
{
    /// <summary>The pointer of the token at or before an offset.</summary>
    /// <param name="value">The value; it may be malformed behind the offset.</param>
    /// <param name="offset">In bytes from the start of the value.</param>
    /// <param name="prefix">The pointer of the value itself.</param>
    public static string At(ReadOnlySpan<byte> value, int offset, string prefix)
    {
        var steps = new List<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(value, isFinalBlock: false, new JsonReaderState(JsonFaults.Options(1 << 16)));
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
                Follow(ref reader, steps);
        }
        catch (JsonException)
        {
            // The place that is asked for is the fault itself: what was read before it is the answer.
        }

        var text = new StringBuilder(prefix);
        foreach ((string? name, int index) in steps)
        {
            if (index < 0)
                continue;
            if (name is not null)
                text.Append('/').Append(Escape(name));
            else
                text.Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static void Follow(ref Utf8JsonReader reader, List<(string? Name, int Index)> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1] = (JsonText.NameOf(ref reader), 0);
                return;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                steps.RemoveAt(steps.Count - 1);
                return;
        }

        if (steps.Count > 0 && steps[^1].Name is null)
            steps[^1] = (null, steps[^1].Index + 1);
        if (reader.TokenType == JsonTokenType.StartArray)
            steps.Add((null, -1));
        else if (reader.TokenType == JsonTokenType.StartObject)
            steps.Add(("", -1));
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
