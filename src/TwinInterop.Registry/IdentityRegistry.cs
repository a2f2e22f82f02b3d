using System.Collections.Immutable;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Integrity;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Postgres;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Resolving;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Sqlite;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry;

/// <summary>A registry of the identity of real-world objects and of everything that represents them.</summary>
/// <remarks>
/// For one thread at a time; several processes may have the same registry open, and writers wait for one another.
/// </remarks>
public sealed class IdentityRegistry : IDisposable
{
    private readonly IRegistryStore _store;
    private readonly EventWriter _events;
    private readonly RegistryNames _names;
    private readonly KnownKeys _known;

    private IdentityRegistry(IRegistryStore store, RegistryOptions options, string? backup)
    {
        _store = store;
        _names = new RegistryNames(store);
        _known = new KnownKeys(store);
        BackupPath = backup;
        Schemes = StoredSchemes.Load(store, _names, options.Schemes);
        _events = new EventWriter(store, _names, Schemes, options.Clock);
    }

    /// <summary>The schemes that the registry knows.</summary>
    public SchemeCatalogue Schemes { get; }

    /// <summary>Where the registry was copied before its schema was brought up to date; null when it was not.</summary>
    public string? BackupPath { get; }

    /// <summary>The number of the last event; 0 when nothing happened yet. Where the change feed ends, and goes on.</summary>
    public long LastEvent => EventChain.Head(_store.Sql).Sequence;

    internal IRegistryStore Store => _store;

    internal RegistryReader Reader => new(_store, _names);

    internal RegistryNames Names => _names;

    internal Importer NewImporter() => new(_store, _names, Schemes, _events, _known);

    /// <summary>Opens a registry.</summary>
    /// <param name="uri">A file (SQLite), or <c>postgres://user@host:port/database?schema=twin</c>.</param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    public static IdentityRegistry Open(string uri, RegistryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        options ??= new RegistryOptions();
        IRegistryStore store = PostgresUri.IsOne(uri)
            ? new PostgresStore(PostgresUri.Parse(uri), options.IsDurable)
            : new SqliteStore(uri, options.IsDurable, options.Creates);
        try
        {
            int version = store.SchemaVersion;
            if (version == 0 && !options.Creates)
                throw new IOException($"Expected a registry at {uri}, found something else. Make one: twin registry init --registry {uri}");
            if (version > SchemaScripts.Current)
                throw new IOException($"The registry at {uri} was made by a newer version of this program (schema {version}).");
            return new IdentityRegistry(store, options, store.Migrate(SchemaScripts.Current));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Does something as one event: wholly or not at all.</summary>
    /// <exception cref="RegistryConflictException">It does not fit what the registry holds; nothing was done.</exception>
    public EventOutcome Apply(RegistryCommand command, EventDetails details) => Apply([command], details)[0];

    /// <summary>Does several things, one event each, in one transaction: all of them or none.</summary>
    /// <exception cref="RegistryConflictException">One does not fit what the registry holds; nothing was done.</exception>
    public ImmutableArray<EventOutcome> Apply(IReadOnlyList<RegistryCommand> commands, EventDetails details)
    {
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(details);
        return _events.Apply(commands, details);
    }

    /// <summary>Enters a version of a data set: finds or makes the object of each row.</summary>
    /// <param name="delivery">What it is; a version that is there already is not entered again, an interrupted one goes on.</param>
    /// <param name="rows">Its rows, read once, in the same order each time.</param>
    /// <param name="details">Who enters it; a dry run holds everything in one transaction, which is taken back.</param>
    /// <exception cref="ArgumentException">There is an idempotency key: the digest of a version is its key.</exception>
    /// <param name="cancellationToken">Stops between batches; the import can go on later.</param>
    public ImportOutcome Import(
        DatasetDelivery delivery, IEnumerable<ImportRow> rows, EventDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(details);
        if (details.IdempotencyKey is not null)
            throw new ArgumentException("An import takes no idempotency key: a version is known by its digest and is never entered twice.", nameof(details));
        return NewImporter().Import(delivery, rows, details, cancellationToken);
    }

    /// <summary>The object that a name leads to.</summary>
    /// <param name="name">A twin id, an identifier of any scheme, or an id of a data set.</param>
    /// <param name="request">Where to look, and as of when; null for everywhere, now.</param>
    public Resolution Resolve(string name, ResolveRequest? request = null) => Resolve([name], request)[0];

    /// <summary>The objects that names lead to, in their order.</summary>
    /// <param name="names">Twin ids, identifiers of any scheme, ids of data sets.</param>
    /// <param name="request">Where to look, and as of when; null for everywhere, now.</param>
    public Resolution[] Resolve(IReadOnlyList<string> names, ResolveRequest? request = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        request ??= new ResolveRequest();
        if (request.KnownAt is null && request.ValidAt is null)
            return new Resolver(_store, _names, Schemes).Resolve(names, request);
        var temporal = new TemporalResolver(_store, _names, Schemes);
        return [.. names.Select(name => temporal.Resolve(name, request))];
    }

    /// <summary>What is known of an object.</summary>
    /// <exception cref="RegistryConflictException">There is no such object, or nothing was known of it then.</exception>
    public ObjectDescription Describe(TwinId twin, ResolveRequest? request = null) => Reader.Describe(twin, request ?? new ResolveRequest());

    /// <summary>Every object, in the order in which they were made.</summary>
    public IEnumerable<ObjectDescription> Objects() => Reader.All();

    /// <summary>Events in their order: the change feed.</summary>
    /// <param name="after">The number of the last event that was seen; 0 for the first ones. It never expires.</param>
    /// <param name="limit">How many at most.</param>
    public IEnumerable<RegistryEvent> Events(long after = 0, int limit = int.MaxValue) => Reader.Events(after, limit);

    /// <summary>The events that an object took part in.</summary>
    /// <exception cref="RegistryConflictException">There is no such object.</exception>
    public IReadOnlyList<RegistryEvent> History(TwinId twin) => Reader.History(twin);

    /// <summary>Proposed links that somebody has to look at, the oldest first.</summary>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<ReviewItem> Review(int limit = int.MaxValue) => Reader.Review(limit);

    /// <summary>From the names of one system to those of another.</summary>
    /// <param name="from">A data set or a scheme.</param>
    /// <param name="to">A data set or a scheme.</param>
    /// <param name="request">As of when; null for now.</param>
    /// <exception cref="ArgumentException">The registry knows no such system.</exception>
    public IEnumerable<CrosswalkRow> Crosswalk(string from, string to, ResolveRequest? request = null) =>
        new Crosswalk(_store, _names).Rows(from, to, request ?? new ResolveRequest());

    /// <summary>Matches the latest versions of two data sets of the registry.</summary>
    /// <param name="left">The data set whose objects are kept.</param>
    /// <param name="right">The data set whose representations are to be linked to them.</param>
    /// <param name="cancellationToken">Cancels the matching.</param>
    /// <exception cref="ArgumentException">The registry has no such data set.</exception>
    public MatchResult Match(string left, string right, CancellationToken cancellationToken = default) =>
        new RegisteredDatasets(_store, _names).Match(left, right, cancellationToken);

    /// <summary>Puts the pairs of a match into the review queue, in one transaction.</summary>
    /// <returns>How many links were proposed; pairs that were linked, proposed or rejected before are passed over.</returns>
    public int Propose(string left, string right, MatchResult result, EventDetails details)
    {
        RegistryCommand[] links = [.. new RegisteredDatasets(_store, _names).Links(left, right, result)];
        if (links.Length > 0)
            Apply(links, details);
        return links.Length;
    }

    /// <summary>Checks the chain of events, every row, and that rows agree.</summary>
    /// <remarks>Looks at one state of the registry: others may write meanwhile.</remarks>
    public IntegrityReport Verify(CancellationToken cancellationToken = default)
    {
        _store.BeginRead();
        try
        {
            return new IntegrityCheck(_store.Sql).Run(cancellationToken);
        }
        finally
        {
            _store.Rollback();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();
}
