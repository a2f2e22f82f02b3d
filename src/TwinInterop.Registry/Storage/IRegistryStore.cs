using System.Data.Common;

namespace TwinInterop.Registry.Storage;

/// <summary>A database that holds a registry. One thread at a time uses it; several stores may be open on one registry.</summary>
internal interface IRegistryStore : IDisposable
{
    /// <summary>Runs statements that both databases understand.</summary>
    SqlSession Sql { get; }

    /// <summary>Runs small look-ups while an answer of <see cref="Sql"/> is being read.</summary>
    SqlSession NameSql { get; }

    /// <summary>The version of the schema that the database has; 0 when it holds no registry.</summary>
    int SchemaVersion { get; }

    /// <summary>Makes or completes the schema; what is there is copied aside before it changes.</summary>
    /// <returns>Where the copy is; null when none was needed.</returns>
    string? Migrate(int toVersion);

    /// <summary>Begins a transaction that no other writer can interleave with.</summary>
    /// <param name="isBulk">Whether it is one of many and may be lost in a crash of the machine, as long as it is lost as a whole with all after it.</param>
    void BeginWrite(bool isBulk = false);

    /// <summary>Begins a transaction that reads one state of the registry, whoever writes; ended by <see cref="Rollback"/>.</summary>
    void BeginRead();

    void Commit();

    void Rollback();

    /// <summary>From so many objects on, identifiers are best added in the order of their values; before, in that of their objects.</summary>
    long LargeFrom { get; }

    /// <summary>Adds rows.</summary>
    void Insert<T>(List<T> rows)
        where T : struct, IRow;

    /// <summary>Finds the representations of a data set that have these local ids, with the objects that they are linked to.</summary>
    /// <param name="dataset">The data set; 0 for any.</param>
    /// <param name="version">The version for which <see cref="ObjectHit.IsSighted"/> is told; 0 for none.</param>
    /// <param name="localIds">The ids as written.</param>
    /// <param name="onFound">Called for each; for those of one id in an order that is always the same.</param>
    void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound);

    /// <summary>Finds the objects that have these identifiers now.</summary>
    /// <param name="values">Normalised values.</param>
    /// <param name="schemes">The scheme of each; null for any.</param>
    /// <param name="onFound">Called for each; for those of one value in an order that is always the same.</param>
    void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound);

    /// <summary>Finds the objects that have these twin numbers.</summary>
    void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound);

    /// <summary>Reads whole columns, in the order in which they lie.</summary>
    void Scan(string sql, Action<DbDataReader> onRow);

    /// <summary>Tells the database that many rows were added.</summary>
    void AfterBulk();
}
