using System.Runtime.InteropServices;
using TwinInterop.Geometry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>Some rows of a data set: finds the object of each, or makes one, and writes what is new.</summary>
internal sealed class ImportBatch(
    IRegistryStore store, RegistryNames names, KnownKeys known, EventScope scope, ImportCounts counts)
{
    private const int MostAttempts = 100;

    private readonly HashSet<long> _twins = [];
    private PreparedRows _prepared = null!; // set by Enter, which is where everything begins
    private List<ObjectHit>?[] _hits = [];
    private ObjectHit?[] _representations = [];
    private long[] _schemes = [];
    private long[] _owners = [];
    private bool[] _isNew = [];

    public void Enter(string dataset, long version, PreparedRows rows)
    {
        int count = rows.Rows.Count;
        _prepared = rows;
        _hits = new List<ObjectHit>?[count];
        _representations = new ObjectHit?[count];
        _owners = new long[rows.Values.Length];
        _isNew = new bool[rows.Values.Length];
        _schemes = Array.ConvertAll(rows.Schemes, scheme => names.Schemes.Intern(scheme.Code));
        _twins.EnsureCapacity(count);
        counts.Refused += rows.Refused;
        long datasetKey = names.Datasets.Intern(dataset);
        FindRepresentations(datasetKey, version);
        FindIdentifiers();
        FindStamps();
        FindTakenTwins();
        for (int i = 0; i < count; i++)
            Enter(i, dataset, datasetKey, version);
        WriteIdentifiers();
    }

    private void FindRepresentations(long dataset, long version)
    {
        int[] asked = Where(i => known.MayHaveLocalId(_prepared.Rows[i].LocalId));
        if (asked.Length == 0)
            return;
        store.FindRepresentations(dataset, version, Array.ConvertAll(asked, i => _prepared.Rows[i].LocalId), hit =>
        {
            int row = asked[hit.Index];
            if (names.Schemes.NameOf(hit.Scheme) == _prepared.Rows[row].Scheme)
                _representations[row] = hit;
        });
    }

    /// <summary>Looks for identifiers in the order of their values, and takes note of what is found in the order of the rows.</summary>
    private void FindIdentifiers()
    {
        int[] asked = Array.FindAll(_prepared.Sorted, i => known.MayHaveIdentifier(_prepared.Keys[i]));
        if (asked.Length == 0)
            return;
        var found = new List<(int Identifier, int Order, ObjectHit Hit)>();
        store.FindIdentifiers(
            Array.ConvertAll(asked, i => _prepared.Values[i]),
            Array.ConvertAll(asked, i => _schemes[i]),
            hit => found.Add((asked[hit.Index], found.Count, hit)));
        found.Sort(static (a, b) => (a.Identifier, a.Order).CompareTo((b.Identifier, b.Order)));
        foreach ((int identifier, _, ObjectHit hit) in found)
        {
            _owners[_prepared.Same[identifier]] = hit.Object;
            Note(_prepared.RowOf(identifier), hit);
        }
    }

    /// <summary>Twin ids that the rows carry: they were in a registry before, perhaps in this one.</summary>
    private void FindStamps()
    {
        int[] stamped = Where(i => _prepared.Rows[i].Twin is { } stamp && known.MayHaveTwin(stamp.Number));
        if (stamped.Length > 0)
            store.FindTwins(Array.ConvertAll(stamped, i => _prepared.Twins[i]), hit => Note(stamped[hit.Index], hit));
    }

    private void FindTakenTwins()
    {
        int[] asked = Where(i => _representations[i] is null && _hits[i] is null && known.MayHaveTwin(_prepared.Twins[i]));
        if (asked.Length > 0)
            store.FindTwins(Array.ConvertAll(asked, i => _prepared.Twins[i]), hit => _twins.Add(hit.Twin));
    }

    private int[] Where(Func<int, bool> isWanted)
    {
        var found = new List<int>();
        for (int i = 0; i < _prepared.Rows.Count; i++)
        {
            if (isWanted(i))
                found.Add(i);
        }

        return [.. found];
    }

    private void Note(int row, ObjectHit hit)
    {
        List<ObjectHit> hits = _hits[row] ??= [];
        hits.RemoveAll(other => other.Object == hit.Object);
        hits.Add(hit);
    }

    private void Enter(int index, string dataset, long datasetKey, long version)
    {
        ImportRow row = _prepared.Rows[index];
        long scheme = names.Schemes.Intern(row.Scheme);
        if (_prepared.IsRepeated[index] || _representations[index] is { IsSighted: true })
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
            long made = Make(index, dataset, objectClass);
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

        for (int i = _prepared.FirstOf(index); i < _prepared.FirstOf(index + 1); i++)
        {
            if (_hits[index] is null && _owners[_prepared.Same[i]] is not 0 and var owner)
                Add(candidates, owner, _prepared.Schemes[i].Code); // an earlier row of this batch has it
        }

        return candidates;
    }

    private static void Add(List<(long Object, string Method)> candidates, long key, string method)
    {
        if (!candidates.Exists(candidate => candidate.Object == key))
            candidates.Add((key, method));
    }

    private long Make(int index, string dataset, long objectClass)
    {
        ImportRow row = _prepared.Rows[index];
        long key = scope.NextObject();
        scope.Rows.Objects.Add(new ObjectRow(key, Mint(index, dataset).Number, scope.Sequence));
        scope.Rows.States.Add(new StateRow(
            key, scope.Sequence, 0, objectClass, (long)ObjectStatus.Active, null, row.Label, null, null, null));
        return key;
    }

    private TwinId Mint(int index, string dataset)
    {
        ImportRow row = _prepared.Rows[index];
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            TwinId twin = attempt == 0 ? new TwinId(_prepared.Twins[index]) : PreparedRows.Wanted(row, dataset, attempt);
            bool isFree = _twins.Add(twin.Number)
                && (attempt == 0 || store.Sql.Number("SELECT 1 FROM object WHERE twin = @p0", twin.Number) is null);
            if (isFree)
                return twin;
        }

        throw new InvalidOperationException($"Expected a free twin id for {row.LocalId}, found {MostAttempts} that are taken.");
    }

    private void AddLink(long representation, long key, LinkStatus status, string method, double confidence) => scope.Rows.Links.Add(
        new LinkRow(
            representation, key, scope.Sequence, (long)LinkRelation.Same, (long)status, null, null, confidence, method, null, null, null));

    private void AddIdentifiers(int index, long owner)
    {
        for (int i = _prepared.FirstOf(index); i < _prepared.FirstOf(index + 1); i++)
        {
            ref long holder = ref _owners[_prepared.Same[i]];
            if (holder != 0)
            {
                counts.Refused += holder == owner ? 0 : 1;
                continue;
            }

            holder = owner;
            _isNew[_prepared.Same[i]] = true;
            counts.Identifiers++;
        }
    }

    /// <summary>Writes new identifiers in the order of their values.</summary>
    private void WriteIdentifiers()
    {
        foreach (int i in _prepared.Sorted)
        {
            if (_isNew[i])
                scope.Rows.Identifiers.Add(new IdentifierRow(_prepared.Values[i], _schemes[i], _owners[i], scope.Sequence));
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
