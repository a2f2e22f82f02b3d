namespace TwinInterop.Crs.Register;

/// <summary>The kind of every coordinate reference system of the EPSG register, also of unsupported ones.</summary>
internal static class CodeRuns
{
    private static readonly EmbeddedTable Table = new("codes.csv");
    // A run in one number: first code, length less one, kind. Numbers sort by their first code.
    private const int LengthShift = 8;
    private const int FirstShift = 32;
    private static readonly Lazy<long[]> Runs = new(Read);

    /// <summary>Finds the run that holds a code.</summary>
    public static CrsKind? KindOf(int code)
    {
        if (code <= 0)
            return null;
        long[] runs = Runs.Value;
        int at = Array.BinarySearch(runs, ((long)code + 1) << FirstShift);
        at = (at < 0 ? ~at : at) - 1;
        if (at < 0)
            return null;
        long first = runs[at] >> FirstShift, length = (runs[at] & 0xFFFFFFFF) >> LengthShift;
        return code <= first + length ? (CrsKind)(runs[at] & 0xFF) : null;
    }

    private static long[] Read()
    {
        var runs = new List<long>(2500);
        foreach (string row in Table.Rows)
        {
            int comma = row.IndexOf(',', StringComparison.Ordinal);
            CrsKind kind = EpsgTables.Kind(row.AsSpan(0, comma));
            ReadOnlySpan<char> text = row.AsSpan(comma + 1);
            int last = 0;
            foreach (Range range in text.Split(' '))
            {
                ReadOnlySpan<char> run = text[range];
                int dash = run.IndexOf('-');
                int first = last + EmbeddedTable.Integer(dash < 0 ? run : run[..dash]);
                int length = dash < 0 ? 0 : EmbeddedTable.Integer(run[(dash + 1)..]);
                last = first + length;
                runs.Add(((long)first << FirstShift) | ((long)length << LengthShift) | (long)kind);
            }
        }

        long[] sorted = [.. runs];
        Array.Sort(sorted);
        return sorted;
    }
}
