using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>What the registry knows of some rows: their representations, and the objects that their names lead to.</summary>
internal sealed class RowMatches(
    IRegistryStore store, RegistryNames names, KnownKeys known, ProjectLinks projectLinks, PreparedRows rows)
{
    /// <summary>So many objects go in one question.</summary>
    private const int ObjectsInQuestion = 500;

    private readonly List<ObjectHit>?[] _hits = new List<ObjectHit>?[rows.Rows.Count];
    private readonly ObjectHit?[] _representations = new ObjectHit?[rows.Rows.Count];
    private readonly HashSet<long> _shown = [];
    private readonly HashSet<long> _shownBefore = [];
    private readonly HashSet<long> _originals = [];
    private readonly HashSet<int> _byProject = [];
    private readonly HashSet<long> _projectSchemes = [.. rows.Schemes.Distinct()
        .Where(scheme => scheme.Scope == SchemeScope.Project)
        .Select(scheme => names.Schemes.Intern(scheme.Code))];

    /// <summary>Twin numbers that are not free.</summary>
    public HashSet<long> TakenTwins { get; } = new(rows.Rows.Count);

    /// <summary>The object of each identifier of the rows; 0 where it has none yet.</summary>
    public long[] Owners { get; } = new long[rows.Values.Length];

    /// <summary>The key of the scheme of each identifier.</summary>
    public long[] Schemes { get; } = Array.ConvertAll(rows.Schemes, scheme => names.Schemes.Intern(scheme.Code));

    /// <summary>The row's representation, where the data set had the id before.</summary>
    public ObjectHit? RepresentationOf(int row) => _representations[row];

    /// <summary>The objects that the row's stamp and identifiers lead to.</summary>
    public IReadOnlyList<ObjectHit> HitsOf(int row) => _hits[row] ?? [];

    /// <summary>Whether this version of the data set shows an object, as far as it was read.</summary>
    public bool IsShown(long key) => _shown.Contains(key);

    /// <summary>Takes note that a row shows an object.</summary>
    public void NoteShown(long key) => _shown.Add(key);

    /// <summary>
    /// Whether only an id of a project led the row's representation to its object, which another row of the version shows by better
    /// right: as a copy of it.
    /// </summary>
    public bool IsCopy(int row) => _byProject.Contains(row) && _representations[row] is { } hit
        && (_shownBefore.Contains(hit.Object) || !_originals.Add(hit.Object));

    /// <summary>Whether only an id of a project led the row's representation to its object.</summary>
    public bool IsByProject(int row) => _byProject.Contains(row);

    /// <summary>Whether the name that led to an object is unique in a project only: copies of a template share it.</summary>
    public bool IsOfProject(ObjectHit hit) => _projectSchemes.Contains(hit.Scheme);

    /// <summary>Whether a scheme is one of projects.</summary>
    public bool IsProjectScheme(string code) => names.Schemes.Find(code) is { } scheme && _projectSchemes.Contains(scheme);

    /// <summary>Looks for everything.</summary>
    /// <param name="dataset">The data set of the rows.</param>
    /// <param name="version">Its version.</param>
    /// <param name="isFirst">Whether no row of the version was entered before.</param>
    public void Find(long dataset, long version, bool isFirst)
    {
        FindRepresentations(dataset, version);
        FindOriginals();
        FindIdentifiers();
        FindStamps();
        FindTakenTwins();
        if (!isFirst)
            FindShown(dataset, version);
    }

    private void FindRepresentations(long dataset, long version)
    {
        int[] asked = Where(i => known.MayHaveLocalId(rows.Rows[i].LocalId));
        if (asked.Length == 0)
            return;
        store.FindRepresentations(dataset, version, Array.ConvertAll(asked, i => rows.Rows[i].LocalId), hit =>
        {
            int row = asked[hit.Index];
            if (names.Schemes.NameOf(hit.Scheme) != rows.Rows[row].Scheme)
                return;
            if (_representations[row] is { Object: > 0, Relation: 0 })
                return; // what it is outweighs what it is a part of
            _representations[row] = hit;
            if (hit.Object > 0)
                _shown.Add(hit.Object);
        });
    }

    /// <summary>Tells representations that an id of a project led to their objects from those that show them by better right.</summary>
    private void FindOriginals()
    {
        int[] named = Where(i => _representations[i] is { Object: > 0, Relation: 0, IsNamed: true } && HasProjectIdentifier(i));
        HashSet<long> byProject = projectLinks.Among(Array.ConvertAll(named, i => _representations[i]!.Value.Representation));
        foreach (int row in named)
        {
            if (byProject.Contains(_representations[row]!.Value.Representation))
                _byProject.Add(row);
        }

        if (_byProject.Count == 0)
            return;
        for (int i = 0; i < _representations.Length; i++)
        {
            if (_representations[i] is { Object: > 0, Relation: 0 } hit && !_byProject.Contains(i))
                _originals.Add(hit.Object);
        }
    }

    private bool HasProjectIdentifier(int row)
    {
        for (int i = rows.FirstOf(row); i < rows.FirstOf(row + 1); i++)
        {
            if (rows.Schemes[i].Scope == SchemeScope.Project)
                return true;
        }

        return false;
    }

    /// <summary>Looks for identifiers in the order of their values, and takes note of what is found in the order of the rows.</summary>
    private void FindIdentifiers()
    {
        int[] asked = Array.FindAll(rows.Sorted, i => known.MayHaveIdentifier(rows.Keys[i]));
        if (asked.Length == 0)
            return;
        var found = new List<(int Identifier, int Order, ObjectHit Hit)>();
        store.FindIdentifiers(
            Array.ConvertAll(asked, i => rows.Values[i]),
            Array.ConvertAll(asked, i => Schemes[i]),
            hit => found.Add((asked[hit.Index], found.Count, hit)));
        found.Sort(static (a, b) => (a.Identifier, a.Order).CompareTo((b.Identifier, b.Order)));
        foreach ((int identifier, _, ObjectHit hit) in found)
        {
            Owners[rows.Same[identifier]] = hit.Object;
            Note(rows.RowOf(identifier), hit);
        }
    }

    /// <summary>Twin ids that the rows carry: they were in a registry before, perhaps in this one.</summary>
    private void FindStamps()
    {
        int[] stamped = Where(i => rows.Rows[i].Twin is { } stamp && known.MayHaveTwin(stamp.Number));
        if (stamped.Length > 0)
            store.FindTwins(Array.ConvertAll(stamped, i => rows.Twins[i]), hit => Note(stamped[hit.Index], hit));
    }

    private void FindTakenTwins()
    {
        int[] asked = Where(i => _representations[i] is null && _hits[i] is null && known.MayHaveTwin(rows.Twins[i]));
        if (asked.Length > 0)
            store.FindTwins(Array.ConvertAll(asked, i => rows.Twins[i]), hit => TakenTwins.Add(hit.Twin));
    }

    /// <summary>Looks which objects that only an id of a project leads to are shown by rows that were entered before.</summary>
    private void FindShown(long dataset, long version)
    {
        long[] objects = [.. Enumerable.Range(0, _hits.Length)
            .Where(i => _representations[i] is null or { Object: 0 })
            .SelectMany(HitsOf)
            .Where(IsOfProject)
            .Select(hit => hit.Object)
            .Concat(_byProject.Select(row => _representations[row]!.Value.Object))
            .Distinct()
            .Order()];
        foreach (long[] some in objects.Chunk(ObjectsInQuestion))
        {
            string question =
                $"""
                SELECT l.object FROM link l
                JOIN representation r ON r.pk = l.representation AND r.dataset = @p0
                JOIN sighting g ON g.representation = r.pk AND g.version = @p1
                WHERE l.object IN ({string.Join(',', some)}) AND l.relation = 0 AND l.status = 1 AND l.tx_to IS NULL
                """;
            foreach (System.Data.Common.DbDataReader row in store.Sql.Stream(question, dataset, version))
            {
                _shown.Add(row.GetInt64(0));
                _shownBefore.Add(row.GetInt64(0));
            }
        }
    }

    private int[] Where(Func<int, bool> isWanted)
    {
        var found = new List<int>();
        for (int i = 0; i < rows.Rows.Count; i++)
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
}
