using System.Globalization;
using System.Text;
using TwinInterop.Identity;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>One event in the making: what it writes, what it closes, and whom it touches.</summary>
/// <remarks>Lives within one write transaction of the store.</remarks>
internal sealed class EventScope(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes, EventDetails details, long now, ChainHead head)
{
    private const int MostAttempts = 100;

    private readonly Dictionary<TwinId, long> _keys = [];
    private long? _nextObject;
    private long? _nextRepresentation;

    public long Sequence { get; } = head.Sequence + 1;

    /// <summary>The hash of the event before.</summary>
    public byte[] PreviousHash => head.Hash;

    public long Now => now;

    public SqlSession Sql => store.Sql;

    public RegistryNames Names => names;

    public RowBatch Rows { get; init; } = new();

    public RowSeal Seal { get; } = new();

    public List<AffectedLink> Links { get; } = [];

    public List<TwinId> Made { get; } = [];

    public List<TwinId> Subjects { get; } = [];

    /// <summary>What the event was about, for its record.</summary>
    public SortedDictionary<string, string> Payload { get; } = new(StringComparer.Ordinal);

    public IdentifierScheme SchemeOf(string code) => schemes.Get(code);

    /// <exception cref="RegistryConflictException">The registry has no such object, or it is not of the version expected.</exception>
    public ObjectPeriods Load(TwinId twin)
    {
        long key = KeyOf(twin);
        List<StateRow> states = Sql.Rows(
            $"SELECT {RegistryTable.State.ColumnList} FROM object_state WHERE object = @p0 AND tx_to IS NULL ORDER BY part",
            ObjectPeriods.Read,
            key);
        if (states.Count == 0)
            throw new RegistryConflictException($"Expected a current state of {twin}, found none.");
        var current = new ObjectPeriods(twin, key, states);
        if (details.ExpectedVersions.TryGetValue(twin, out long expected) && expected != current.Version)
        {
            throw new RegistryConflictException(string.Create(
                CultureInfo.InvariantCulture,
                $"Expected {twin} at version {expected}, found version {current.Version}: somebody changed it. Look at it again."));
        }

        return current;
    }

    public long NextObject() => (_nextObject = (_nextObject ?? Sql.Number("SELECT max(pk) FROM object") ?? 0) + 1).Value;

    public long NextRepresentation() =>
        (_nextRepresentation = (_nextRepresentation ?? Sql.Number("SELECT max(pk) FROM representation") ?? 0) + 1).Value;

    /// <summary>Makes an object with its first state and its names.</summary>
    public TwinId Make(NewObject given)
    {
        if (given.ValidFrom >= given.ValidTo)
            throw new RegistryConflictException($"Expected an object to begin before it ends; found {given.ValidFrom:O} and {given.ValidTo:O}.");
        long key = NextObject();
        TwinId twin = given.Twin is { } minted ? Free(minted) : Mint(given);
        Rows.Objects.Add(new ObjectRow(key, twin.Number, Sequence));
        Rows.States.Add(new StateRow(
            key,
            Sequence,
            0,
            names.Classes.Intern(given.Class),
            (long)ObjectStatus.Active,
            given.Authority is { } authority ? names.Authorities.Intern(authority) : null,
            given.Label,
            UnixTime.Of(given.ValidFrom),
            UnixTime.Of(given.ValidTo),
            given.Attributes));
        _keys.Add(twin, key);
        Made.Add(twin);
        foreach (ObjectIdentifier identifier in given.Identifiers)
            AddIdentifier(key, identifier.Scheme, identifier.Value);
        return twin;
    }

    /// <exception cref="RegistryConflictException">The registry has no such object.</exception>
    public long KeyOf(TwinId twin)
    {
        if (_keys.TryGetValue(twin, out long known))
            return known;
        long found = Sql.Number("SELECT pk FROM object WHERE twin = @p0", twin.Number)
            ?? throw new RegistryConflictException($"Expected an object {twin}, the registry has none.");
        _keys.Add(twin, found);
        return found;
    }

    private string NameOf(long key) => _keys.FirstOrDefault(item => item.Value == key) is { Value: > 0 } known ? known.Key.ToString() : TwinOf(key).ToString();

    public TwinId TwinOf(long key) => new(Sql.Number("SELECT twin FROM object WHERE pk = @p0", key)
        ?? throw new InvalidDataException($"Expected object {key}, found none: the registry is damaged."));

    public void Touch(TwinId twin, string role)
    {
        long key = KeyOf(twin);
        if (!Rows.EventObjects.Any(row => row.Object == key && row.Role == role))
            Rows.EventObjects.Add(new EventObjectRow(key, Sequence, role));
        Subjects.Add(twin);
        Payload[role] = Payload.TryGetValue(role, out string? others) ? $"{others} {twin}" : twin.ToString();
    }

    /// <summary>Closes the periods of an object that are open, and opens others.</summary>
    public void Rewrite(ObjectPeriods current, IReadOnlyList<StateRow> states)
    {
        foreach (StateRow state in current.States)
            Close(RegistryTable.State, state.Object, state.TxFrom, state.Part);
        for (int i = 0; i < states.Count; i++)
            Rows.States.Add(states[i] with { Object = current.Key, TxFrom = Sequence, Part = i });
    }

    /// <exception cref="RegistryConflictException">It is no identifier of the scheme, or another object has it.</exception>
    public void AddIdentifier(long key, string schemeCode, string value)
    {
        IdentifierScheme scheme = schemes.Get(schemeCode);
        string normal = scheme.Normalize(value)
            ?? throw new RegistryConflictException($"Expected an identifier of {scheme.Title} ({scheme.Pattern}); found '{value}'.");
        long id = names.Schemes.Intern(scheme.Code);
        List<long> owners = Sql.Rows(
            "SELECT object FROM identifier WHERE value = @p0 AND scheme = @p1 AND tx_to IS NULL ORDER BY object", row => row.GetInt64(0), normal, id);
        foreach (IdentifierRow row in Rows.Identifiers)
        {
            if (row.Value == normal && row.Scheme == id)
                owners.Add(row.Object);
        }

        if (owners.Contains(key))
            return;
        if (owners is [long other, ..] && scheme.Scope == SchemeScope.Global)
            throw new RegistryConflictException($"{scheme.Title} {normal} is a name of {NameOf(other)} already.");
        Rows.Identifiers.Add(new IdentifierRow(normal, id, key, Sequence));
    }

    /// <summary>Closes a row; it must be open.</summary>
    public void Close(RegistryTable table, params ReadOnlySpan<object?> key)
    {
        var where = new StringBuilder();
        object?[] values = new object?[key.Length + 1];
        values[0] = Sequence;
        for (int i = 0; i < key.Length; i++)
        {
            values[i + 1] = key[i];
            where.Append(CultureInfo.InvariantCulture, $"{table.Columns[i]} = @p{i + 1} AND ");
        }

        Sql.ExecuteOne(
            () => new RegistryConflictException($"Expected an open row of {table.Name}, found none: somebody closed it."),
            $"UPDATE {table.Name} SET tx_to = @p0 WHERE {where}tx_to IS NULL",
            values);
        SealClosing(table, key);
    }

    private void SealClosing(RegistryTable table, ReadOnlySpan<object?> key)
    {
        Seal.Begin(table.Tag, isClosing: true);
        foreach (object? part in key)
        {
            if (part is string text)
                Seal.Text(text);
            else
                Seal.Integer((long?)part);
        }

        Seal.End();
    }

    private TwinId Free(TwinId minted) => IsTaken(minted)
        ? throw new RegistryConflictException($"There is an object {minted} already.")
        : minted;

    /// <summary>An id derived from the first name, else from the place of the object in the chain of events.</summary>
    private TwinId Mint(NewObject given)
    {
        SourceKey source = given.Identifiers is [{ } first, ..]
            ? new SourceKey(first.Scheme, "", first.Value)
            : new SourceKey("event", details.Actor, string.Create(CultureInfo.InvariantCulture, $"{Sequence}/{Made.Count}/{given.Class}/{given.Label}"));
        CityObjectId id = CityObjectId.FromSource(source);
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            TwinId twin = TwinId.Derive(id, attempt);
            if (!IsTaken(twin))
                return twin;
        }

        throw new InvalidOperationException($"Expected a free twin id for {source}, found {MostAttempts} that are taken.");
    }

    private bool IsTaken(TwinId twin) =>
        _keys.ContainsKey(twin) || Sql.Number("SELECT 1 FROM object WHERE twin = @p0", twin.Number) is not null;
}
