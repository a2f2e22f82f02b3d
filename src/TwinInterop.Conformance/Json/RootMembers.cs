using System.Text.Json;

namespace TwinInterop.Conformance.Json;

/// <summary>The members of the outermost object of a JSON text, by which documents are told apart.</summary>
/// <param name="Names">Their names; of a text that is no JSON to its end, those before the fault.</param>
/// <param name="Type">The text of the member <c>type</c>; null where there is none.</param>
internal readonly record struct RootMembers(HashSet<string> Names, string? Type)
{
    private const int MaxDepth = 512;

    /// <summary>Reads them; a byte order mark is passed over, and a fault ends the reading: the check itself reports it.</summary>
    public static RootMembers Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? type = null;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                string name = reader.GetString() ?? "";
                names.Add(name);
                if (name == "type" && reader.Read() && reader.TokenType == JsonTokenType.String)
                    type = reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was seen before the fault has to do; the check itself will report the fault.
        }

        return new RootMembers(names, type);
    }
}
