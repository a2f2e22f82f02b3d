namespace TwinInterop.Crs.Register;

/// <summary>The kind of every coordinate reference system of the EPSG register, also of unsupported ones.</summary>
internal static class CodeRuns
{
    private static readonly EmbeddedTable Table = new("codes.csv");
    private static readonly Lazy<(int First, int Last, CrsKind Kind)[]> Runs = new(Read);

    /// <summary>Finds the run that holds a code.</summary>
    public static CrsKind? KindOf(int code)
    {
        (int First, int Last, CrsKind Kind)[] runs = Runs.Value;
        int low = 0, high = runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (code < runs[middle].First)
                high = middle - 1;
            else if (code > runs[middle].Last)
                low = middle + 1;
            else
                return runs[middle].Kind;
        }

        return null;
    }

    private static (int First, int Last, CrsKind Kind)[] Read()
    {
        var runs = new List<(int First, int Last, CrsKind Kind)>(2500);
        foreach (string row in Table.Rows)
        {
            int comma = row.IndexOf(',', StringComparison.Ordinal);
            CrsKind kind = Enum.Parse<CrsKind>(row.AsSpan(0, comma));
            ReadOnlySpan<char> text = row.AsSpan(comma + 1);
            int last = 0;
            foreach (Range range in text.Split(' '))
            {
                ReadOnlySpan<char> run = text[range];
                int dash = run.IndexOf('-');
                int first = last + EmbeddedTable.Integer(dash < 0 ? run : run[..dash]);
                last = first + (dash < 0 ? 0 : EmbeddedTable.Integer(run[(dash + 1)..]));
                runs.Add((first, last, kind));
            }
        }

        runs.Sort();
        return [.. runs];
    }
}
