namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Chooses values that stand for none, so that no value of the data looks like them.</summary>
internal static class NoDataChoice
{
    /// <summary>2^53 - 1: every JSON reader holds whole numbers up to it exactly.</summary>
    private const long MaxExact = 9007199254740991;

    private static readonly string[] Texts = ["", "null", "n/a", "no data"];

    /// <summary>A text that does not occur.</summary>
    /// <param name="used">Those that do.</param>
    /// <param name="isEmptyAllowed">Whether it may be empty.</param>
    public static string Text(HashSet<string> used, bool isEmptyAllowed = true)
    {
        foreach (string text in Texts)
        {
            if (!used.Contains(text) && (isEmptyAllowed || text.Length > 0))
                return text;
        }

        return MetadataIds.Unique("null", new HashSet<string>(used, StringComparer.Ordinal));
    }

    /// <summary>A number that does not occur: as many nines as it takes, negative.</summary>
    public static double Decimal(HashSet<double> used)
    {
        double candidate = -9999;
        while (used.Contains(candidate))
            candidate = candidate > -1e14 ? (candidate * 10) - 9 : candidate * 2;
        return candidate;
    }

    /// <summary>The smallest type that holds the numbers, and a number of it that does not occur.</summary>
    /// <param name="used">The numbers; not empty.</param>
    /// <param name="isMissing">Whether a number for no data is needed.</param>
    public static (MetadataComponentType Type, long? NoData) Integer(HashSet<long> used, bool isMissing)
    {
        long min = used.Min();
        long max = used.Max();
        foreach (MetadataComponentType type in Types(min < 0))
        {
            (Int128 smallest, Int128 largest) = type.Range();
            if (min < smallest || max > largest)
                continue;
            if (!isMissing)
                return (type, null);
            if (largest <= MaxExact && (min < 0 ? Free(smallest, used) ?? Free(largest, used) : Free(largest, used)) is { } edge)
                return (type, edge);
        }

        return (MetadataComponentType.Int64, Wide(used));
    }

    private static long? Free(Int128 candidate, HashSet<long> used) =>
        used.Contains((long)candidate) ? null : (long)candidate;

    private static long Wide(HashSet<long> used)
    {
        long candidate = -MaxExact;
        while (used.Contains(candidate))
            candidate++;
        return candidate;
    }

    private static IEnumerable<MetadataComponentType> Types(bool isSigned) => isSigned
        ? [MetadataComponentType.Int8, MetadataComponentType.Int16, MetadataComponentType.Int32, MetadataComponentType.Int64]
        : [MetadataComponentType.UInt8, MetadataComponentType.UInt16, MetadataComponentType.UInt32, MetadataComponentType.Int64];
}
