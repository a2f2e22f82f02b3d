using System.Runtime.InteropServices;
using TwinInterop.Identity;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Importing;

/// <summary>Rows of a data set with all that can be told of them without the registry, so that another thread can do it.</summary>
/// <remarks>Identifiers of all rows lie one after the other: those of row <c>i</c> from <see cref="FirstOf"/>(i) to that of the next.</remarks>
internal sealed class PreparedRows
{
    private readonly int[] _first;

    private PreparedRows(IReadOnlyList<ImportRow> rows)
    {
        Rows = rows;
        _first = new int[rows.Count + 1];
        Twins = new long[rows.Count];
        IsRepeated = new bool[rows.Count];
    }

    public IReadOnlyList<ImportRow> Rows { get; }

    /// <summary>Normalised identifiers.</summary>
    public string[] Values { get; private set; } = [];

    /// <summary>The scheme of each identifier.</summary>
    public IdentifierScheme[] Schemes { get; private set; } = [];

    /// <summary>The key of each identifier for a <see cref="KeyFilter"/>.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>For each identifier the first one of all that is the same.</summary>
    public int[] Same { get; private set; } = [];

    /// <summary>The numbers of the identifiers, ordered by value: in this order an index is visited once.</summary>
    public int[] Sorted { get; private set; } = [];

    /// <summary>The number behind the twin id that each row wants: its stamp, else what its source key gives.</summary>
    public long[] Twins { get; }

    /// <summary>Whether an earlier one of these rows has the same id.</summary>
    public bool[] IsRepeated { get; }

    /// <summary>Identifiers that are none of their scheme, or of no known one.</summary>
    public RefusalTally Refused { get; } = new();

    /// <param name="rows">The rows.</param>
    /// <param name="dataset">Their data set.</param>
    /// <param name="schemes">The schemes of identifiers.</param>
    public static PreparedRows Of(IReadOnlyList<ImportRow> rows, string dataset, SchemeCatalogue schemes)
    {
        var prepared = new PreparedRows(rows);
        prepared.Normalize(schemes);
        prepared.Sort();
        var seen = new HashSet<(string, string)>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            prepared.IsRepeated[i] = !seen.Add((rows[i].LocalId, rows[i].Scheme));
            prepared.Twins[i] = Wanted(rows[i], dataset, 0).Number;
        }

        return prepared;
    }

    /// <summary>A stamp of another registry is taken over; else the id is the one that the source key gives anywhere.</summary>
    public static TwinId Wanted(ImportRow row, string dataset, int attempt) => attempt == 0 && row.Twin is { } stamp
        ? stamp
        : TwinId.Derive(CityObjectId.FromSource(new SourceKey(row.Scheme, dataset, row.LocalId)), attempt);

    /// <summary>The number of the first identifier of a row, or of the first after the last row.</summary>
    public int FirstOf(int row) => _first[row];

    /// <summary>The row that has an identifier.</summary>
    public int RowOf(int identifier)
    {
        int found = Array.BinarySearch(_first, identifier);
        if (found < 0)
            return ~found - 1;
        while (_first[found + 1] == identifier)
            found++; // rows without identifiers begin where the next one does
        return found;
    }

    private void Normalize(SchemeCatalogue schemes)
    {
        var values = new List<string>(2 * Rows.Count);
        var codes = new List<IdentifierScheme>(2 * Rows.Count);
        for (int i = 0; i < Rows.Count; i++)
        {
            _first[i] = values.Count;
            foreach (ObjectIdentifier identifier in Rows[i].Identifiers)
            {
                IdentifierScheme? scheme = schemes.Find(identifier.Scheme);
                if (scheme?.Normalize(identifier.Value) is { } value)
                {
                    values.Add(value);
                    codes.Add(scheme);
                }
                else if (scheme is null)
                {
                    Refused.Add(RefusalTally.Reason.UnknownScheme, identifier.Scheme, identifier.Value);
                }
                else
                {
                    Refused.Add(RefusalTally.Reason.Malformed, scheme.Code, identifier.Value);
                }
            }
        }

        _first[^1] = values.Count;
        Values = [.. values];
        Schemes = [.. codes];
        Keys = Array.ConvertAll(Values, value => KeyFilter.KeyOf(value));
    }

    private void Sort()
    {
        Sorted = new int[Values.Length];
        Same = new int[Values.Length];
        for (int i = 0; i < Values.Length; i++)
            Sorted[i] = Same[i] = i;
        string[] values = [.. Values];
        Array.Sort(values, Sorted, StringComparer.Ordinal);
        for (int start = 0, end; start < values.Length; start = end)
        {
            end = start + 1;
            while (end < values.Length && values[end] == values[start])
                end++;
            if (end - start > 1)
                Unite(Sorted.AsSpan(start, end - start));
        }
    }

    /// <summary>Points identifiers of one value to the first one of their scheme.</summary>
    private void Unite(Span<int> equal)
    {
        equal.Sort();
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int identifier in equal)
        {
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, Schemes[identifier].Code, out bool isKnown);
            first = isKnown ? first : identifier;
            Same[identifier] = first;
        }
    }
}
