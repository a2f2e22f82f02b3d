using System.Collections.Immutable;
using System.Text;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Importing;

/// <summary>Rows as comma-separated values (RFC 4180); the header names the schemes.</summary>
internal static class IdentifierCsv
{
    public const string DefaultClass = "GenericOccupiedSpace";
    public const string DefaultScheme = "local";

    public static IEnumerable<ImportRow> Read(Stream stream)
    {
        using var lines = new LineReader(stream);
        string[] header = [];
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.Length == 0)
                continue;
            string text = Encoding.UTF8.GetString(line.Span);
            while (IsOpen(text) && lines.TryRead(out ReadOnlyMemory<byte> more))
                text = $"{text}\n{Encoding.UTF8.GetString(more.Span)}";
            string[] cells = Split(text, header.Length);
            if (header.Length == 0)
            {
                header = cells;
                if (!header.Contains("id", StringComparer.Ordinal))
                    throw IdentifierFile.Refuse(lines.Number, "a header with a column id", text);
                continue;
            }

            if (cells.Length != header.Length)
                throw IdentifierFile.Refuse(lines.Number, $"{header.Length} values", text);
            yield return Row(header, cells, lines.Number);
        }
    }

    private static ImportRow Row(string[] header, string[] cells, long number)
    {
        var identifiers = ImmutableArray.CreateBuilder<ObjectIdentifier>(header.Length);
        string? id = null, label = null, scheme = null, objectClass = null, twin = null;
        for (int i = 0; i < header.Length; i++)
        {
            string? value = cells[i].Length == 0 ? null : cells[i];
            switch (header[i])
            {
                case "id":
                    id = value;
                    break;
                case "class":
                    objectClass = value;
                    break;
                case "label" or "name":
                    label = value;
                    break;
                case "scheme":
                    scheme = value;
                    break;
                case "twin":
                    twin = value;
                    break;
                default:
                    if (value is not null)
                        identifiers.Add(new ObjectIdentifier(header[i], value));
                    break;
            }
        }

        return new ImportRow(id ?? throw IdentifierFile.Refuse(number, "an id", string.Join(',', cells)), objectClass ?? DefaultClass)
        {
            Label = label,
            Scheme = scheme ?? DefaultScheme,
            Twin = twin is null ? null : TwinId.TryParse(twin, out TwinId stamp) ? stamp : throw IdentifierFile.Refuse(number, "a twin id", twin),
            Identifiers = identifiers.DrainToImmutable(),
        };
    }

    /// <summary>Splits a record; an even number of quotes encloses what may hold commas and line ends.</summary>
    internal static string[] Split(string text, int expected)
    {
        if (!text.Contains('"', StringComparison.Ordinal))
            return text.Split(',');
        var cells = new List<string>(expected);
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
            else if (c == ',' && !isQuoted)
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

    private static bool IsOpen(string text) => text.Count(static c => c == '"') % 2 != 0;
}
