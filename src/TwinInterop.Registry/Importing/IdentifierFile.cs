using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;

namespace TwinInterop.Registry.Importing;

/// <summary>Files of identifiers: one object a line.</summary>
public static class IdentifierFile
{
    /// <summary>The longest line that is taken, in bytes.</summary>
    internal const int MaxLine = 1 << 20;

    internal static readonly DiagnosticRule Malformed = new(
        "TWIN0201", Severity.Error, "Expected {0}; found '{1}'.", "");

    /// <summary>Whether a file holds identifiers and no city model, by its first bytes.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="name">The name of the file.</param>
    public static bool IsOne(ReadOnlySpan<byte> head, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return true;
        ReadOnlySpan<byte> line = head[..(head.IndexOf((byte)'\n') is var end and >= 0 ? end : head.Length)];
        return line.TrimStart((byte)' ').StartsWith("{"u8) && line.IndexOf("\"id\""u8) >= 0 && line.IndexOf("\"type\""u8) < 0;
    }

    /// <summary>Reads the rows of a file.</summary>
    /// <param name="source">
    /// NDJSON <c>{"id":…,"class":…,"identifiers":{"rnb":…}}</c>, or CSV <c>id,class,rnb</c>, also with semicolons or tabs.
    /// </param>
    /// <param name="encoding">The encoding of its text; null for UTF-8, and what is none is refused.</param>
    /// <exception cref="InvalidDatasetException">A line is malformed.</exception>
    public static IEnumerable<ImportRow> Read(DatasetSource source, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using Stream stream = Open(source, encoding);
        int first = stream.ReadByte();
        while (first is ' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF)
            first = stream.ReadByte();
        using Stream again = Open(source, encoding);
        foreach (ImportRow row in first == '{' ? IdentifierNdjson.Read(again) : IdentifierCsv.Read(again))
            yield return row;
    }

    private static Stream Open(DatasetSource source, Encoding? encoding) => encoding is null
        ? source.OpenRead()
        : Encoding.CreateTranscodingStream(source.OpenRead(), encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    internal static InvalidDatasetException Refuse(long line, string expected, string found) =>
        new(new Diagnostic(Malformed, $"line {line}", [expected, found.Length > 80 ? found[..80] : found]));
}
