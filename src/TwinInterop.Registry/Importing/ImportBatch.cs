using System.Runtime.InteropServices;
using TwinInterop.Geometry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>Some rows of a data set: finds the object of each, or makes one, and writes what is new.</summary>
internal sealed class ImportBatch(
    IRegistryStore store, RegistryNames names, KnownKeys known, ProjectLinks projectLinks, EventScope scope, ImportCounts counts, PreparedRows rows)
{
    private const int MostAttempts = 100;

    private readonly RowMatches _matches = new(store, names, known, projectLinks, rows);
    private readonly bool[] _isNew = new bool[rows.Values.Length];

    /// <param name="dataset">The data set.</param>
    /// <param name="version">Its version.</param>
    /// <param name="isFirst">Whether these are the first rows of the version.</param>
    public void Enter(string dataset, long version, bool isFirst)
    {
        counts.Refused.Add(rows.Refused);
        long datasetKey = names.Datasets.Intern(dataset);
        _matches.Find(datasetKey, version, isFirst);
        for (int i = 0; i < rows.Rows.Count; i++)
            Enter(i, dataset, datasetKey, version);
        WriteIdentifiers();
    }

    private void Enter(int index, string dataset, long datasetKey, long version)
    {
        ImportRow row = rows.Rows[index];
        long scheme = names.Schemes.Intern(row.Scheme);
        if (rows.IsRepeated[index] || _matches.RepresentationOf(index) is { IsSighted: true })
        {
            counts.Refused.Add(RefusalTally.Reason.RepeatedRow, row.Scheme, row.LocalId);
            return;
        }

        long representation = _matches.RepresentationOf(index)?.Representation ?? 0;
        if (representation == 0)
        {
            representation = scope.NextRepresentation();
            scope.Rows.Representations.Add(new RepresentationRow(representation, datasetKey, scheme, row.LocalId, scope.Sequence));
        }

        long objectClass = names.Classes.Intern(row.Class);
        scope.Rows.Sightings.Add(Sighting(row, representation, version, objectClass));
        long owner = Owner(index, dataset, version, representation, objectClass);
        if (owner != 0)
            AddIdentifiers(index, owner);
    }

    /// <summary>The object of a row; 0 where several could be it, and somebody has to look.</summary>
    private long Owner(int index, string dataset, long version, long representation, long objectClass)
    {
        if (_matches.RepresentationOf(index) is { Object: > 0 } known)
        {
            if (_matches.IsCopy(index))
                return Part(representation, known.Object, dataset, version, rows.Rows[index].Label, objectClass);
            if (known.Relation == (long)LinkRelation.Same)
                Show(known.Object, representation, dataset, version, _matches.IsByProject(index));
            counts.Known++;
            return known.Object;
        }

        RowCandidates candidates = RowCandidates.Of(store.Sql, names, _matches, rows, index);
        if (candidates.Sure.Count > 1)
        {
            foreach ((long candidate, string method) in candidates.Sure)
                AddLink(representation, candidate, LinkStatus.Proposed, method, 1.0 / candidates.Sure.Count);
            counts.Proposed++;
            return 0;
        }

        bool isKnown = candidates.Sure.Count == 1;
        long owner = isKnown ? candidates.Sure[0].Object : Make(index, dataset, objectClass);
        AddLink(representation, owner, LinkStatus.Confirmed, isKnown ? candidates.Sure[0].Method : "import", 1);
        _matches.NoteShown(owner);
        if (isKnown)
            Show(owner, representation, dataset, version, _matches.IsProjectScheme(candidates.Sure[0].Method));
        counts.Known += isKnown ? 1 : 0;
        counts.Minted += isKnown ? 0 : 1;
        if (!isKnown)
            ProposeShared(representation, candidates);
        return owner;
    }

    /// <summary>A row shows an object: one before it that only an id of a project led there was a copy.</summary>
    private void Show(long key, long representation, string dataset, long version, bool isByProject)
    {
        if (isByProject)
            projectLinks.Note(key, representation);
        else if (projectLinks.Take(key, representation) is { } copy)
            Part(copy, key, dataset, version, null, null);
    }

    /// <summary>Gives a copy an object of its own; whether it is the one that it was taken for, somebody has to say.</summary>
    private long Part(long representation, long other, string dataset, long version, string? label, long? objectClass)
    {
        CopiedLink copied = projectLinks.Read(representation, other, version);
        scope.Close(RegistryTable.Link, representation, other, copied.TxFrom);
        var row = new ImportRow(copied.LocalId, "") { Scheme = names.Schemes.NameOf(copied.Scheme) };
        long key = Make(
            Mint(row, dataset, null),
            objectClass ?? copied.Class ?? throw new InvalidDataException($"Expected {copied.LocalId} in the version that it is a copy in: the registry is damaged."),
            label ?? copied.Label);
        AddLink(representation, key, LinkStatus.Confirmed, "import", 1);
        AddLink(representation, other, LinkStatus.Proposed, $"shared {copied.Method}", 1.0 / 2);
        counts.Minted++;
        counts.Shared++;
        counts.Proposed++;
        return key;
    }

    /// <summary>An object of its own may yet be the one that has its name: somebody has to look.</summary>
    private void ProposeShared(long representation, RowCandidates candidates)
    {
        foreach ((long other, string method) in candidates.Shared)
            AddLink(representation, other, LinkStatus.Proposed, $"shared {method}", 1.0 / (1 + candidates.Shared.Count));
        counts.Shared += candidates.Shared.Count > 0 ? 1 : 0;
        counts.Proposed += candidates.Shared.Count > 0 ? 1 : 0;
    }

    private long Make(int index, string dataset, long objectClass)
    {
        ImportRow row = rows.Rows[index];
        return Make(Mint(row, dataset, new TwinId(rows.Twins[index])), objectClass, row.Label);
    }

    private long Make(TwinId twin, long objectClass, string? label)
    {
        long key = scope.NextObject();
        scope.Rows.Objects.Add(new ObjectRow(key, twin.Number, scope.Sequence));
        scope.Rows.States.Add(new StateRow(
            key, scope.Sequence, 0, objectClass, (long)ObjectStatus.Active, null, label, null, null, null));
        return key;
    }

    /// <param name="row">The row that the object is made for.</param>
    /// <param name="dataset">Its data set.</param>
    /// <param name="first">The id that was looked for before, to be taken when it is free; null when none was.</param>
    private TwinId Mint(ImportRow row, string dataset, TwinId? first)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            bool isLookedFor = attempt == 0 && first is not null;
            TwinId twin = isLookedFor ? first!.Value : PreparedRows.Wanted(row, dataset, attempt);
            bool isFree = _matches.TakenTwins.Add(twin.Number)
                && (isLookedFor || store.Sql.Number("SELECT 1 FROM object WHERE twin = @p0", twin.Number) is null);
            if (isFree)
                return twin;
        }

        throw new InvalidOperationException($"Expected a free twin id for {row.LocalId} of {dataset}, found {MostAttempts} that are taken.");
    }

    private void AddLink(long representation, long key, LinkStatus status, string method, double confidence) => scope.Rows.Links.Add(
        new LinkRow(
            representation, key, scope.Sequence, (long)LinkRelation.Same, (long)status, null, null, confidence, method, null, null, null));

    private void AddIdentifiers(int index, long owner)
    {
        for (int i = rows.FirstOf(index); i < rows.FirstOf(index + 1); i++)
        {
            ref long holder = ref _matches.Owners[rows.Same[i]];
            if (holder != 0)
            {
                if (holder != owner && rows.Schemes[i].Scope != SchemeScope.Project) // shared ones are counted
                    counts.Refused.Add(RefusalTally.Reason.NameOfAnother, rows.Schemes[i].Code, rows.Values[i]);
                continue;
            }

            holder = owner;
            _isNew[rows.Same[i]] = true;
            counts.Identifiers++;
        }
    }

    /// <summary>Writes new identifiers in the order that the database likes best: of their values, or of their objects.</summary>
    private void WriteIdentifiers()
    {
        bool isByObject = scope.Rows.Objects.Count > 0 && scope.Rows.Objects[^1].Pk < store.LargeFrom;
        for (int i = 0; i < _isNew.Length; i++)
        {
            int identifier = isByObject ? i : rows.Sorted[i];
            if (_isNew[identifier])
            {
                scope.Rows.Identifiers.Add(
                    new IdentifierRow(rows.Values[identifier], _matches.Schemes[identifier], _matches.Owners[identifier], scope.Sequence));
            }
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
