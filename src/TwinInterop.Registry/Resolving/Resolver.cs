using System.Collections.Immutable;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Resolving;

/// <summary>Finds the objects of many names at once, as known now.</summary>
/// <remarks>
/// Tried in order: twin ids and the ids of city models, ids of the data set, identifiers as written, identifiers in the
/// spelling of each scheme, ids of any data set, identifiers that were issued anew. What is found is not looked for again.
/// </remarks>
internal sealed class Resolver(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes)
{
    private List<ObjectHit>?[] _hits = [];
    private IReadOnlyList<string> _values = [];
    private int _missing;

    public Resolution[] Resolve(IReadOnlyList<string> values, ResolveRequest request)
    {
        _values = values;
        _missing = values.Count;
        _hits = new List<ObjectHit>?[values.Count];
        if (request.Dataset is null || request.Scheme is not null)
            FindTwins();
        if (request.Dataset is { } dataset && names.Datasets.Find(dataset) is { } key)
            Find(open => store.FindRepresentations(key, 0, Values(open), hit => NoteRepresentation(open, hit, request)));
        FindIdentifiers(request);
        if (request.Dataset is not null && request.Scheme is null)
            FindTwins();
        if (request.Dataset is null)
            Find(open => store.FindRepresentations(0, 0, Values(open), hit => NoteRepresentation(open, hit, request)));
        Find(FindFormer);
        var answers = new Resolution[values.Count];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = Answer(i);
        return answers;
    }

    private void FindTwins()
    {
        if (_missing == 0)
            return;
        var indices = new List<int>();
        var numbers = new List<long>();
        for (int i = 0; i < _values.Count; i++)
        {
            if (_hits[i] is not null)
                continue;
            if (TwinNames.TryRead(_values[i], out TwinId twin))
            {
                indices.Add(i);
                numbers.Add(twin.Number);
            }
        }

        if (indices.Count > 0)
            store.FindTwins(numbers, hit => Note(indices[hit.Index], hit));
    }

    private void FindIdentifiers(ResolveRequest request)
    {
        if (request.Scheme is null)
            Find(open => store.FindIdentifiers(Values(open), null, hit => Note(open[hit.Index], hit)));
        ImmutableArray<IdentifierScheme> wanted = request.Scheme is { } code ? [schemes.Get(code)] : schemes.All;
        foreach (IdentifierScheme scheme in wanted)
        {
            if (scheme.Scope != SchemeScope.Dataset || request.Scheme is not null)
                Find(open => FindIn(scheme, open, isAsked: request.Scheme is not null));
        }
    }

    /// <summary>Tries names in the spelling of a scheme, where that differs from what was tried before.</summary>
    private void FindIn(IdentifierScheme scheme, List<int> open, bool isAsked)
    {
        var indices = new List<int>();
        var normal = new List<string>();
        foreach (int i in open)
        {
            string value = _values[i];
            bool isAsTried = IdentifierNormalizers.Apply(scheme.Normalizer, scheme.Case, value) == value;
            if ((isAsked || !isAsTried) && scheme.Normalize(value) is { } spelled)
            {
                indices.Add(i);
                normal.Add(spelled);
            }
        }

        if (indices.Count > 0 && names.Schemes.Find(scheme.Code) is { } id)
            store.FindIdentifiers(normal, [.. Enumerable.Repeat(id, normal.Count)], hit => Note(indices[hit.Index], hit));
    }

    /// <summary>Names that were issued anew still lead to the object.</summary>
    private void FindFormer(List<int> open)
    {
        if (store.Sql.Number("SELECT 1 FROM event WHERE type = 'replace' LIMIT 1") is null)
            return;
        foreach (int i in open)
        {
            foreach ((long key, long scheme) in Former(_values[i]))
                Note(i, new ObjectHit(0, scheme, 0, key, TwinOf(key).Number, (long)Lineages.StatusOf(store.Sql, key, long.MaxValue), 0, false, false));
        }
    }

    private List<(long Object, long Scheme)> Former(string value) => store.Sql.Rows(
        """
        SELECT n.object, n.scheme FROM identifier n JOIN event e ON e.seq = n.tx_to AND e.type = 'replace' WHERE n.value = @p0
        UNION
        SELECT l.object, r.scheme FROM representation r JOIN link l ON l.representation = r.pk
          JOIN event e ON e.seq = l.tx_to AND e.type = 'replace' WHERE r.local_id = @p0
        """,
        row => (row.GetInt64(0), row.GetInt64(1)),
        value);

    private void Find(Action<List<int>> look)
    {
        if (_missing == 0)
            return;
        var open = new List<int>(_missing);
        for (int i = 0; i < _hits.Length; i++)
        {
            if (_hits[i] is null)
                open.Add(i);
        }

        look(open);
    }

    private IReadOnlyList<string> Values(List<int> open) =>
        open.Count == _values.Count ? _values : [.. open.Select(i => _values[i])];

    private void NoteRepresentation(List<int> open, ObjectHit hit, ResolveRequest request)
    {
        bool isWanted = hit.Object != 0 && (request.Scheme is null || names.Schemes.NameOf(hit.Scheme) == request.Scheme);
        if (isWanted)
            Note(open[hit.Index], hit);
    }

    private void Note(int index, ObjectHit hit)
    {
        if (_hits[index] is not { } hits)
        {
            _hits[index] = [hit];
            _missing--;
            return;
        }

        hits.RemoveAll(other => other.Object == hit.Object);
        hits.Add(hit);
    }

    private Resolution Answer(int index)
    {
        if (_hits[index] is not { } hits)
            return new Resolution(_values[index], ResolutionOutcome.Unknown, []);
        string? scheme = hits[0].Scheme == 0 ? null : names.Schemes.NameOf(hits[0].Scheme);
        if (hits is [{ Status: (long)ObjectStatus.Active } only])
            return new Resolution(_values[index], ResolutionOutcome.One, [new TwinId(only.Twin)], scheme);
        ImmutableArray<TwinId> active = [.. hits.SelectMany(Active).Distinct()];
        return active.Length switch
        {
            0 => new Resolution(_values[index], ResolutionOutcome.Retired, [.. hits.Select(hit => new TwinId(hit.Twin)).Distinct()], scheme),
            1 => new Resolution(_values[index], ResolutionOutcome.One, active, scheme),
            _ => new Resolution(_values[index], ResolutionOutcome.Several, active, scheme),
        };
    }

    private IEnumerable<TwinId> Active(ObjectHit hit) => hit.Status == (long)ObjectStatus.Active
        ? [new TwinId(hit.Twin)]
        : Lineages.Successors(store.Sql, hit.Object).Select(TwinOf);

    private TwinId TwinOf(long key) => new(store.Sql.Number("SELECT twin FROM object WHERE pk = @p0", key)
        ?? throw new InvalidDataException($"Expected object {key}, found none: the registry is damaged."));
}
