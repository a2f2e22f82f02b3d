namespace TwinInterop.Formats;

/// <summary>Finds the format of a source from its first bytes, and from its name where these do not tell.</summary>
public static class FormatDetection
{
    /// <summary>How many bytes at most are looked at.</summary>
    public const int HeadLength = 1 << 16;

    /// <summary>The format of a source, or null when none recognises it.</summary>
    public static IFormat? Detect(DatasetSource source, IEnumerable<IFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(source);
        byte[] head = new byte[Math.Min(HeadLength, source.Length)];
        using Stream stream = source.OpenRead();
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return formats.FirstOrDefault(format => format.Matches(head.AsSpan(0, read)));
    }
}
