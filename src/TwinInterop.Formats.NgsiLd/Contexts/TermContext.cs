using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>The contexts that hold for an entity, the core context last: what its terms mean.</summary>
/// <param name="layers">User contexts in the order of the document; a later one goes before an earlier one.</param>
/// <remarks>
/// Source: ETSI GS CIM 009 V1.8.1, 5.5.7 (the core context is applied last and its terms win); JSON-LD 1.1 API, 5.2 (IRI expansion).
/// </remarks>
internal sealed class TermContext(ImmutableArray<ContextDefinitions> layers)
{
    private const int MaxPrefixes = 8;

    private readonly Dictionary<string, string> _expanded = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _compact;

    /// <summary>Nothing but the core context.</summary>
    public static TermContext CoreOnly { get; } = new([]);

    /// <summary>The URI of a term, of a compact URI, or of a URI itself.</summary>
    public string Expand(string term)
    {
        lock (_expanded)
        {
            if (!_expanded.TryGetValue(term, out string? iri))
                _expanded.Add(term, iri = ExpandNew(term, MaxPrefixes));
            return iri;
        }
    }

    /// <summary>The term that stands for a URI: the shortest, then the first by ordinal order; the URI itself where there is none.</summary>
    public string Compact(string iri)
    {
        _compact ??= Invert();
        if (_compact.TryGetValue(iri, out string? term))
            return term;
        string vocabulary = Vocabulary;
        string rest = iri.StartsWith(vocabulary, StringComparison.Ordinal) ? iri[vocabulary.Length..] : "";
        return rest.Length > 0 && !rest.Contains('/', StringComparison.Ordinal) && Find(rest) is null ? rest : iri;
    }

    /// <summary>What the contexts say about a term; null when none defines it.</summary>
    public TermDefinition? Find(string term)
    {
        if (KnownContexts.Core.Find(term) is { } core)
            return core;
        for (int i = layers.Length - 1; i >= 0; i--)
        {
            if (layers[i].Find(term) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The core context's own vocabulary wins as any other of its terms.</summary>
    private static string Vocabulary => KnownContexts.Core.Vocabulary ?? CoreContext.DefaultVocabulary;

    private string ExpandNew(string term, int prefixes)
    {
        if (term.StartsWith('@'))
            return term;
        if (Find(term) is { } definition)
            return definition.Iri == term || prefixes == 0 ? definition.Iri : ExpandIri(definition.Iri, prefixes - 1);
        return term.Contains(':', StringComparison.Ordinal) ? ExpandIri(term, prefixes) : Vocabulary + term;
    }

    private string ExpandIri(string iri, int prefixes)
    {
        int colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return ExpandNew(iri, prefixes);
        bool isAbsolute = iri.AsSpan(colon + 1).StartsWith("//");
        return isAbsolute || prefixes == 0 || Find(iri[..colon]) is null
            ? iri
            : ExpandNew(iri[..colon], prefixes - 1) + iri[(colon + 1)..];
    }

    private Dictionary<string, string> Invert()
    {
        var compact = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<string> terms = layers.Append(KnownContexts.Core).SelectMany(layer => layer.Terms.Keys).Distinct(StringComparer.Ordinal);
        foreach (string term in terms.OrderBy(term => term.Length).ThenBy(term => term, StringComparer.Ordinal))
            compact.TryAdd(Expand(term), term);
        return compact;
    }
}
