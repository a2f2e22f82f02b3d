using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TwinInterop.Registry.Importing;

/// <summary>Counts what is refused by reason, with an example of each.</summary>
internal sealed class RefusalTally
{
    /// <summary>So many reasons are told apart; a file may name any number of schemes.</summary>
    private const int MostReasons = 100;

    private readonly Dictionary<(Reason Reason, string Scheme), (long Count, string First)> _counts = [];

    public enum Reason
    {
        RepeatedRow,
        UnknownScheme,
        Malformed,
        NameOfAnother,
        Other,
    }

    public long Total { get; private set; }

    public void Add(Reason reason, string scheme, string value) => Add(reason, scheme, 1, value);

    public void Add(RefusalTally others)
    {
        foreach (((Reason reason, string scheme), (long count, string first)) in others._counts)
            Add(reason, scheme, count, first);
    }

    public ImmutableArray<ImportRefusal> ToRefusals() =>
    [
        .. _counts
            .Select(item => new ImportRefusal(Text(item.Key.Reason, item.Key.Scheme), item.Value.Count, item.Value.First))
            .OrderBy(refusal => refusal.Reason, StringComparer.Ordinal),
    ];

    private static string Text(Reason reason, string scheme) => reason switch
    {
        Reason.RepeatedRow => "a row with the id of an earlier one",
        Reason.UnknownScheme => $"'{scheme}' is no known scheme",
        Reason.Malformed => $"no identifier of {scheme} (form or check character)",
        Reason.NameOfAnother => $"an identifier of {scheme} that another object has",
        _ => "other reasons",
    };

    private void Add(Reason reason, string scheme, long count, string first)
    {
        Total += count;
        bool isTold = _counts.Count < MostReasons || _counts.ContainsKey((reason, scheme));
        ref (long Count, string First) entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _counts, isTold ? (reason, scheme) : (Reason.Other, ""), out bool isKnown);
        entry = (entry.Count + count, isKnown ? entry.First : first);
    }
}
