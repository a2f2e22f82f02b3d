using System.Data.Common;
using Npgsql;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>Statements without an answer wait for the next question and go to the server together with it.</summary>
/// <remarks>The way there and back costs more than most statements: an event takes four instead of ten.</remarks>
internal sealed class PostgresSession(NpgsqlConnection connection) : SqlSession(connection)
{
    /// <summary>More of them are not kept waiting.</summary>
    private const int MostWaiting = 500;

    private readonly List<(NpgsqlBatchCommand Command, Func<Exception>? Otherwise)> _waiting = [];

    public override void Execute(string sql, params ReadOnlySpan<object?> values) => Wait(sql, null, values);

    public override void ExecuteOne(Func<Exception> otherwise, string sql, params ReadOnlySpan<object?> values) => Wait(sql, otherwise, values);

    public override void Flush()
    {
        if (_waiting.Count == 0)
            return;
        using NpgsqlBatch batch = NewBatch();
        try
        {
            Guard(() => batch.ExecuteNonQuery());
            Check();
        }
        finally
        {
            _waiting.Clear();
        }
    }

    /// <summary>Statements that were not sent are not sent any more.</summary>
    public void Forget() => _waiting.Clear();

    protected override DbDataReader Read(string sql, ReadOnlySpan<object?> values)
    {
        if (_waiting.Count == 0)
            return ReadAlone(sql, values);
        using NpgsqlBatch batch = NewBatch();
        batch.BatchCommands.Add(NewCommand(sql, values));
        NpgsqlDataReader? reader = null;
        try
        {
            reader = Guard(() => batch.ExecuteReader()); // stops at the first statement with an answer: the question
            Check();
            return reader;
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
        finally
        {
            _waiting.Clear();
        }
    }

    /// <remarks>The server takes its leave (class 57P of SQLSTATE), or the connection breaks.</remarks>
    protected override bool HasGone(Exception failure) =>
        (failure is DbException or InvalidOperationException && connection.State != System.Data.ConnectionState.Open)
        || failure is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow };

    private DbDataReader ReadAlone(string sql, ReadOnlySpan<object?> values)
    {
        try
        {
            return base.Read(sql, values);
        }
        catch (Exception e) when (HasGone(e))
        {
            throw Gone(e);
        }
    }

    private static NpgsqlBatchCommand NewCommand(string sql, ReadOnlySpan<object?> values)
    {
#pragma warning disable CA2100 // every text is a constant of this assembly, values are parameters
        var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
        for (int i = 0; i < values.Length; i++)
            command.Parameters.Add(new NpgsqlParameter($"@p{i}", values[i] ?? DBNull.Value));
        return command;
    }

    private void Wait(string sql, Func<Exception>? otherwise, ReadOnlySpan<object?> values)
    {
        _waiting.Add((NewCommand(sql, values), otherwise));
        if (_waiting.Count >= MostWaiting)
            Flush();
    }

    private NpgsqlBatch NewBatch()
    {
        var batch = new NpgsqlBatch(connection);
        foreach ((NpgsqlBatchCommand command, _) in _waiting)
            batch.BatchCommands.Add(command);
        return batch;
    }

    private void Check()
    {
        foreach ((NpgsqlBatchCommand command, Func<Exception>? otherwise) in _waiting)
        {
            if (otherwise is not null && command.RecordsAffected != 1)
                throw otherwise();
        }
    }
}
