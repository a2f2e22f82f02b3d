using TwinInterop.Conversion;

namespace TwinInterop.Provenance;

/// <summary>The options that decide what is written, as the command line spells them.</summary>
/// <remarks>No paths, and nothing that leaves the bytes as they are: the same conversion has the same text on any machine.</remarks>
internal static class ConversionOptionText
{
    /// <summary>The options in a fixed order, settings of the format sorted by name.</summary>
    /// <param name="request">The conversion.</param>
    public static string Of(ConversionRequest request)
    {
        var words = new List<string> { $"--to {request.TargetFormat.Id}" };
        Add(words, "format-version", request.Write.Version);
        Add(words, "lod", request.Write.Lods.IsEmpty ? null : string.Join(',', request.Write.Lods));
        Add(words, "source-crs", request.Read.Crs?.ToString());
        Add(words, "target-crs", request.TargetCrs?.ToString());
        if (request.Read.Origin is not null)
            words.Add("--origin");
        foreach ((string name, string value) in request.Write.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
            Add(words, name, value);
        return string.Join(' ', words);
    }

    private static void Add(List<string> words, string name, string? value)
    {
        if (value is not null)
            words.Add($"--{name} {value}");
    }
}
