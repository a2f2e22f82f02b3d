using System.Text;

namespace TwinInterop.Registry.Importing;

/// <summary>Records of separated values (RFC 4180) in UTF-8, as spreadsheets write them too: with semicolons or tabs, with a line <c>sep=;</c> before.</summary>
internal static class CsvRecords
{
    private const string Directive = "sep=";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the records that are not empty; the first one is the header, which tells the separator.</summary>
    /// <exception cref="Formats.InvalidDatasetException">The text is not UTF-8, or a quotation does not end.</exception>
    public static IEnumerable<CsvRecord> Read(Stream stream)
    {
        using var lines = new LineReader(stream);
        char? separator = null;
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.Length == 0)
                continue;
            string text = Decode(line.Span, lines.Number);
            if (separator is null && text.StartsWith(Directive, StringComparison.OrdinalIgnoreCase) && text.Length == Directive.Length + 1)
            {
                separator = text[^1];
                continue;
            }

            if (IsOpen(text))
                text = Complete(text, lines);
            separator ??= SeparatorOf(text);
            yield return new CsvRecord(lines.Number, Split(text, separator.Value));
        }
    }

    /// <summary>Splits a record; an even number of quotes encloses what may hold separators and line ends.</summary>
    public static string[] Split(string text, char separator)
    {
        if (!text.Contains('"', StringComparison.Ordinal))
            return text.Split(separator);
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }

    private static string Complete(string text, LineReader lines)
    {
        long first = lines.Number;
        var record = new StringBuilder(text);
        bool isOpen = true;
        while (isOpen)
        {
            if (record.Length > IdentifierFile.MaxLine || !lines.TryRead(out ReadOnlyMemory<byte> more))
                throw IdentifierFile.Refuse(first, "a quotation mark that ends what is quoted", text);
            string next = Decode(more.Span, lines.Number);
            record.Append('\n').Append(next);
            isOpen = !IsOpen(next);
        }

        return record.ToString();
    }

    private static string Decode(ReadOnlySpan<byte> line, long number)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw IdentifierFile.Refuse(number, "text in UTF-8 (state another encoding, or save the file as UTF-8)", Encoding.Latin1.GetString(line));
        }
    }

    private static char SeparatorOf(string header)
    {
        char found = ',';
        int most = header.Count(static c => c == ',');
        foreach (char other in ";\t")
        {
            int count = header.Count(c => c == other);
            if (count > most)
                (found, most) = (other, count);
        }

        return found;
    }

    private static bool IsOpen(string text) => text.Count(static c => c == '"') % 2 != 0;
}
