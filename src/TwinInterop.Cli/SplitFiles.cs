using System.Text.Json;

namespace TwinInterop.Cli;

/// <summary>The data sets that an output was split into, by its index.</summary>
internal static class SplitFiles
{
    /// <param name="index">The index.</param>
    /// <returns>The files, relative to the folder of the index.</returns>
    public static IReadOnlyList<string> Of(string index)
    {
        using FileStream stream = File.OpenRead(index);
        using JsonDocument document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("files").EnumerateArray().Select(piece => piece.GetProperty("file").GetString()
                ?? throw new InvalidDataException($"Expected the name of a file in {index}, found null.")),
        ];
    }
}
