using System.Runtime.InteropServices;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>Some rows of a data set: finds the object of each, or makes one, and writes what is new.</summary>
internal sealed class ImportBatch(
    IRegistryStore store, RegistryNames names, SchemeCatalogue schemes, EventScope scope, ImportCounts counts)
{
    private const int MostAttempts = 100;

    private readonly Dictionary<(string Value, long Scheme), long> _owners = [];
    private readonly HashSet<long> _twins = [];
    private readonly HashSet<(string LocalId, long Scheme)> _entered = [];
    private List<ImportRow> _rows = [];
    private List<ObjectHit>?[] _hits = [];
    private List<(string Value, long Scheme)>[] _identifiers = [];
    private ObjectHit?[] _representations = [];

    public void Enter(string dataset, long version, List<ImportRow> rows)
    {
        _rows = rows;
        _hits = new List<ObjectHit>?[rows.Count];
        _representations = new ObjectHit?[rows.Count];
        _identifiers = new List<(string, long)>[rows.Count];
        long datasetKey = names.Datasets.Intern(dataset);
        FindRepresentations(datasetKey, version);
        FindIdentifiers();
        FindStamps();
        FindTakenTwins(dataset);
        for (int i = 0; i < rows.Count; i++)
            Enter(i, dataset, datasetKey, version);
    }

    private void FindRepresentations(long dataset, long version) => store.FindRepresentations(
        dataset,
        version,
        [.. _rows.Select(row => row.LocalId)],
        hit =>
        {
            if (names.Schemes.NameOf(hit.Scheme) == _rows[hit.Index].Scheme)
                _representations[hit.Index] = hit;
        });

    private void FindIdentifiers()
    {
        var values = new List<string>();
        var codes = new List<long>();
        var owners = new List<int>();
        for (int i = 0; i < _rows.Count; i++)
        {
            _identifiers[i] = [];
            foreach (ObjectIdentifier identifier in _rows[i].Identifiers)
            {
                if (schemes.Find(identifier.Scheme) is not { } scheme || scheme.Normalize(identifier.Value) is not { } value)
                {
                    counts.Refused++;
                    continue;
                }

                long code = names.Schemes.Intern(scheme.Code);
                _identifiers[i].Add((value, code));
                values.Add(value);
                codes.Add(code);
                owners.Add(i);
            }
        }

        store.FindIdentifiers(values, codes, hit =>
        {
            _owners[(values[hit.Index], hit.Scheme)] = hit.Object;
            Note(owners[hit.Index], hit);
        });
    }

    /// <summary>Twin ids that the rows carry: they were in a registry before, perhaps in this one.</summary>
    private void FindStamps()
    {
        int[] stamped = [.. Enumerable.Range(0, _rows.Count).Where(i => _rows[i].Twin is not null)];
        if (stamped.Length > 0)
            store.FindTwins([.. stamped.Select(i => _rows[i].Twin!.Value.Number)], hit => Note(stamped[hit.Index], hit)); // not null: filtered
    }

    private void FindTakenTwins(string dataset)
    {
        long[] wanted =
        [
            .. Enumerable.Range(0, _rows.Count)
                .Where(i => _representations[i] is null && _hits[i] is null)
                .Select(i => Wanted(_rows[i], dataset, 0).Number),
        ];
        store.FindTwins(wanted, hit => _twins.Add(hit.Twin));
    }

    private void Note(int row, ObjectHit hit)
    {
        List<ObjectHit> hits = _hits[row] ??= [];
        hits.RemoveAll(other => other.Object == hit.Object);
        hits.Add(hit);
    }

    private void Enter(int index, string dataset, long datasetKey, long version)
    {
        ImportRow row = _rows[index];
        long scheme = names.Schemes.Intern(row.Scheme);
        if (!_entered.Add((row.LocalId, scheme)) || _representations[index] is { IsSighted: true })
        {
            counts.Refused++;
            return;
        }

        long representation = _representations[index]?.Representation ?? 0;
        if (representation == 0)
        {
            representation = scope.NextRepresentation();
            scope.Rows.Representations.Add(new RepresentationRow(representation, datasetKey, scheme, row.LocalId, scope.Sequence));
        }

        long objectClass = names.Classes.Intern(row.Class);
        scope.Rows.Sightings.Add(Sighting(row, representation, version, objectClass));
        long owner = Owner(index, dataset, representation, objectClass);
        if (owner != 0)
            AddIdentifiers(index, owner);
    }

    /// <summary>The object of a row; 0 where several could be it, and somebody has to look.</summary>
    private long Owner(int index, string dataset, long representation, long objectClass)
    {
        if (_representations[index] is { Object: > 0 } known)
        {
            counts.Known++;
            return known.Object;
        }

        List<(long Object, string Method)> candidates = Candidates(index);
        if (candidates.Count == 0)
        {
            long made = Make(_rows[index], dataset, objectClass);
            AddLink(representation, made, LinkStatus.Confirmed, "import", 1);
            counts.Minted++;
            return made;
        }

        if (candidates.Count == 1)
        {
            AddLink(representation, candidates[0].Object, LinkStatus.Confirmed, candidates[0].Method, 1);
            counts.Known++;
            return candidates[0].Object;
        }

        foreach ((long candidate, string method) in candidates)
            AddLink(representation, candidate, LinkStatus.Proposed, method, 1.0 / candidates.Count);
        counts.Proposed++;
        return 0;
    }

    private List<(long Object, string Method)> Candidates(int index)
    {
        var candidates = new List<(long Object, string Method)>();
        foreach (ObjectHit hit in _hits[index] ?? [])
        {
            string method = hit.Scheme == 0 ? "twin" : names.Schemes.NameOf(hit.Scheme);
            if (hit.Status == (long)ObjectStatus.Active)
                Add(candidates, hit.Object, method);
            else
                Lineages.Successors(store.Sql, hit.Object).ForEach(successor => Add(candidates, successor, method));
        }

        foreach ((string Value, long Scheme) identifier in _identifiers[index])
        {
            if (_hits[index] is null && _owners.TryGetValue(identifier, out long owner))
                Add(candidates, owner, names.Schemes.NameOf(identifier.Scheme)); // an earlier row of this batch has it
        }

        return candidates;
    }

    private static void Add(List<(long Object, string Method)> candidates, long key, string method)
    {
        if (!candidates.Exists(candidate => candidate.Object == key))
            candidates.Add((key, method));
    }

    private long Make(ImportRow row, string dataset, long objectClass)
    {
        long key = scope.NextObject();
        scope.Rows.Objects.Add(new ObjectRow(key, Mint(row, dataset).Number, scope.Sequence));
        scope.Rows.States.Add(new StateRow(
            key, scope.Sequence, 0, objectClass, (long)ObjectStatus.Active, null, row.Label, null, null, null));
        return key;
    }

    private TwinId Mint(ImportRow row, string dataset)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            TwinId twin = Wanted(row, dataset, attempt);
            bool isFree = _twins.Add(twin.Number)
                && (attempt == 0 || store.Sql.Number("SELECT 1 FROM object WHERE twin = @p0", twin.Number) is null);
            if (isFree)
                return twin;
        }

        throw new InvalidOperationException($"Expected a free twin id for {row.LocalId}, found {MostAttempts} that are taken.");
    }

    /// <summary>A stamp of another registry is taken over; else the id is the one that the source key gives anywhere.</summary>
    private static TwinId Wanted(ImportRow row, string dataset, int attempt) => attempt == 0 && row.Twin is { } stamp
        ? stamp
        : TwinId.Derive(CityObjectId.FromSource(new SourceKey(row.Scheme, dataset, row.LocalId)), attempt);

    private void AddLink(long representation, long key, LinkStatus status, string method, double confidence) => scope.Rows.Links.Add(
        new LinkRow(
            representation, key, scope.Sequence, (long)LinkRelation.Same, (long)status, null, null, confidence, method, null, null, null));

    private void AddIdentifiers(int index, long owner)
    {
        foreach ((string Value, long Scheme) identifier in _identifiers[index])
        {
            ref long known = ref CollectionsMarshal.GetValueRefOrAddDefault(_owners, identifier, out bool isKnown);
            if (isKnown)
            {
                counts.Refused += known == owner ? 0 : 1;
                continue;
            }

            known = owner;
            scope.Rows.Identifiers.Add(new IdentifierRow(identifier.Value, identifier.Scheme, owner, scope.Sequence));
            counts.Identifiers++;
        }
    }

    private SightingRow Sighting(ImportRow row, long representation, long version, long objectClass)
    {
        BoundingBox? box = row.Extent is { IsEmpty: false } extent ? extent : null;
        return new SightingRow(
            representation,
            version,
            scope.Sequence,
            objectClass,
            row.Lods,
            row.Label,
            Bytes(row.GeometryDigest),
            Bytes(row.AttributeDigest),
            box?.Min.X,
            box?.Min.Y,
            box?.Max.X,
            box?.Max.Y,
            box is { Min.HasHeight: true } low ? low.Min.Z : null,
            box is { Max.HasHeight: true } high ? high.Max.Z : null,
            row.Storeys,
            Bytes(row.Footprint));
    }

    private static byte[]? Bytes(System.Collections.Immutable.ImmutableArray<byte> bytes) =>
        bytes.IsDefaultOrEmpty ? null : ImmutableCollectionsMarshal.AsArray(bytes);
}
