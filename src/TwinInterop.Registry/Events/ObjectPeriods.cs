using System.Data.Common;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>What is known now of an object, by periods of the world's time, the oldest first.</summary>
internal sealed record ObjectPeriods(TwinId Twin, long Key, List<StateRow> States)
{
    /// <summary>The number of the event that last changed it.</summary>
    public long Version => States[^1].TxFrom;

    public StateRow Last => States[^1];

    public ObjectStatus Status => (ObjectStatus)Last.Status;

    public static StateRow Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetInt64(3),
        row.GetInt64(4),
        Integer(row, 5),
        Text(row, 6),
        Integer(row, 7),
        Integer(row, 8),
        Text(row, 9));

    /// <exception cref="RegistryConflictException">It has another status.</exception>
    public ObjectPeriods Expect(ObjectStatus status) => Status == status
        ? this
        : throw new RegistryConflictException($"Expected {Twin} to be {status.ToString().ToLowerInvariant()}, found it {Status.ToString().ToLowerInvariant()}.");

    private static long? Integer(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
