using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>
/// The objects of a version that one of its rows was linked to by an id of a project alone, such as an IFC GlobalId: when
/// another row of the version turns out to show such an object as well, the first one was a copy.
/// </summary>
internal sealed class ProjectLinks(IRegistryStore store, SchemeCatalogue schemes)
{
    /// <summary>So many keys go in one question.</summary>
    private const int KeysInQuestion = 500;

    private const string ByMethod =
        "l.relation = 0 AND l.status = 1 AND l.tx_to IS NULL AND l.method = @p0";

    private readonly Dictionary<long, long> _representations = [];

    private string[] Methods { get; } =
        [.. schemes.All.Where(scheme => scheme.Scope == SchemeScope.Project).Select(scheme => scheme.Code)];

    /// <summary>Reads what an interrupted import of a version linked.</summary>
    public void Load(long version)
    {
        foreach (string method in Methods)
        {
            store.Sql.Each(
                $"SELECT l.object, l.representation FROM sighting g JOIN link l ON l.representation = g.representation WHERE g.version = @p1 AND {ByMethod}",
                row => Note(row.GetInt64(0), row.GetInt64(1)),
                method,
                version);
        }
    }

    /// <summary>Takes note that an id of a project led a row to an object.</summary>
    public void Note(long key, long representation) => _representations[key] = representation;

    /// <summary>Another row shows an object: the representation that an id of a project led to it, if there was one.</summary>
    public long? Take(long key, long representation) =>
        _representations.TryGetValue(key, out long copy) && copy != representation && _representations.Remove(key) ? copy : null;

    /// <summary>Which of some representations ids of a project linked to their objects.</summary>
    public HashSet<long> Among(IReadOnlyList<long> representations)
    {
        var found = new HashSet<long>();
        foreach (long[] some in representations.Chunk(KeysInQuestion))
        {
            foreach (string method in Methods)
            {
                foreach (System.Data.Common.DbDataReader row in store.Sql.Stream(
                    $"SELECT l.representation FROM link l WHERE l.representation IN ({string.Join(',', some)}) AND {ByMethod}", method))
                {
                    found.Add(row.GetInt64(0));
                }
            }
        }

        return found;
    }

    /// <summary>What is needed to part a copy from the object that it was taken for.</summary>
    public CopiedLink Read(long representation, long key, long version) => store.Sql.Rows(
        """
        SELECT r.scheme, r.local_id, l.tx_from, l.method, g.class, g.label FROM link l
        JOIN representation r ON r.pk = l.representation
        LEFT JOIN sighting g ON g.version = @p2 AND g.representation = r.pk
        WHERE l.representation = @p0 AND l.object = @p1 AND l.relation = 0 AND l.status = 1 AND l.tx_to IS NULL
        """,
        row => new CopiedLink(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetString(3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.IsDBNull(5) ? null : row.GetString(5)),
        representation,
        key,
        version) is [var found]
            ? found
            : throw new InvalidDataException($"Expected a link from representation {representation} to object {key}, found none: the registry is damaged.");
}
