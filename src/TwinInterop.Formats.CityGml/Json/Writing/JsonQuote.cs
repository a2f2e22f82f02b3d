using System.Text;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Single texts as JSON.</summary>
internal static class JsonQuote
{
    /// <summary>The text as a JSON string with its quotes, in UTF-8.</summary>
    public static byte[] Of(string text) =>
        Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text, JsonOptions.Writing.Encoder)}\"");
}
