namespace TwinInterop.Registry.Storage;

/// <summary>Small tables of names, such as classes and data sets, with their keys in memory.</summary>
internal sealed class NameTable(IRegistryStore store, NameSeals seals, string table, string column)
{
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _names = [];

    /// <summary>The key of a name; null when there is none.</summary>
    public long? Find(string name)
    {
        if (_ids.TryGetValue(name, out long id))
            return id;
        if (store.Sql.Number($"SELECT id FROM {table} WHERE {column} = @p0", name) is not { } found)
            return null;
        Keep(name, found);
        return found;
    }

    /// <summary>The key of a name, which is entered when it is new; within a write transaction.</summary>
    public long Intern(string name)
    {
        if (Find(name) is { } known)
            return known;
        long id = (store.Sql.Number($"SELECT max(id) FROM {table}") ?? 0) + 1;
        store.Sql.Execute($"INSERT INTO {table} (id, {column}) VALUES (@p0, @p1)", id, name);
        seals.MayLack = true;
        Keep(name, id);
        return id;
    }

    public string NameOf(long id)
    {
        if (_names.TryGetValue(id, out string? name))
            return name;
        name = (string?)store.NameSql.Scalar($"SELECT {column} FROM {table} WHERE id = @p0", id)
            ?? throw new InvalidDataException($"Expected {table} {id}, found none: the registry is damaged.");
        Keep(name, id);
        return name;
    }

    /// <summary>Forgets everything: a transaction that may have entered names was rolled back.</summary>
    public void Forget()
    {
        _ids.Clear();
        _names.Clear();
    }

    private void Keep(string name, long id)
    {
        _ids[name] = id;
        _names[id] = name;
    }
}
