using System.Globalization;
using System.Text;

namespace TwinInterop.Crs.Register;

/// <summary>A comma separated table of this assembly, split into rows when it is first read.</summary>
internal sealed class EmbeddedTable(string name)
{
    private readonly Lazy<string[]> _rows = new(() => Read(name));

    /// <summary>The rows below the header, as text.</summary>
    public ReadOnlySpan<string> Rows => _rows.Value;

    /// <summary>Maps the code in the first column to its row number.</summary>
    public Dictionary<int, int> IndexByCode()
    {
        ReadOnlySpan<string> rows = Rows;
        var index = new Dictionary<int, int>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            index.Add(Integer(rows[i].AsSpan(0, rows[i].IndexOf(',', StringComparison.Ordinal))), i);
        return index;
    }

    /// <summary>Reads an integer; an empty field is 0.</summary>
    public static int Integer(ReadOnlySpan<char> field) =>
        field.IsEmpty ? 0 : int.Parse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    public static double Number(ReadOnlySpan<char> field) =>
        double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number; null for an empty field.</summary>
    public static double? NumberOrNull(string field) => field.Length == 0 ? null : Number(field);

    /// <summary>Reads west, south, east and north from four fields.</summary>
    public static AreaOfUse Area(ReadOnlySpan<string> fields) =>
        new(Number(fields[0]), Number(fields[1]), Number(fields[2]), Number(fields[3]));

    private static string[] Read(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines[1..];
    }
}
