using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>How JSON is written.</summary>
internal static class JsonOptions
{
    /// <summary>Compact, with letters of all scripts as they are: the output is not embedded in HTML.</summary>
    public static JsonWriterOptions Writing { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 0x1000,
        SkipValidation = true,
    };
}
