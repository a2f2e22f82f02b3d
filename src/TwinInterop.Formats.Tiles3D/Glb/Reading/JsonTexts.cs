using System.Text.Json;
using System.Text.Unicode;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Checks that every text of a JSON document can be had as a string.</summary>
internal static class JsonTexts
{
    /// <summary>Whether the document is UTF-8 and no escape stands for half of a surrogate pair.</summary>
    /// <remarks>Anything else that is wrong with it is left to the parser.</remarks>
    public static bool AreSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
        }
        catch (JsonException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            // The only sign that the runtime gives of a lone surrogate.
            return false;
        }

        return true;
    }
}
