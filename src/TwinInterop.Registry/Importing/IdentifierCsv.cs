using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Importing;

/// <summary>Rows as separated values (RFC 4180); the header names the schemes.</summary>
internal static class IdentifierCsv
{
    public const string DefaultClass = "GenericOccupiedSpace";
    public const string DefaultScheme = "local";

    /// <summary>Columns that are no schemes; their names are read in any case.</summary>
    private static readonly string[] Own = ["id", "class", "label", "name", "scheme", "twin"];

    public static IEnumerable<ImportRow> Read(Stream stream)
    {
        string[] header = [];
        foreach (CsvRecord record in CsvRecords.Read(stream))
        {
            if (header.Length == 0)
                header = Header(record);
            else if (record.Cells.Length != header.Length)
                throw IdentifierFile.Refuse(record.Line, $"{header.Length} values ({string.Join(", ", header)})", string.Join(", ", record.Cells));
            else
                yield return Row(header, record.Cells, record.Line);
        }
    }

    private static string[] Header(CsvRecord record)
    {
        string[] header = Array.ConvertAll(record.Cells, name =>
            Array.Find(Own, own => own.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? name.Trim());
        if (!header.Contains("id", StringComparer.Ordinal))
            throw IdentifierFile.Refuse(record.Line, "a header with a column id, such as id,class,rnb", string.Join(", ", header));
        return header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw IdentifierFile.Refuse(record.Line, "each column once", twice.Key)
            : header;
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
}
