using System.Data.Common;

namespace TwinInterop.Registry.Storage;

/// <summary>Runs statements with positional parameters <c>@p0</c>, <c>@p1</c>…, each prepared once.</summary>
internal class SqlSession(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public DbTransaction? Transaction { get; set; }

    /// <summary>Runs a statement without an answer, at the latest before the next question or <see cref="Flush"/>.</summary>
    public virtual void Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that must change one row.</summary>
    /// <param name="otherwise">What is thrown when it does not, now or with what is run next.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Its parameters.</param>
    public virtual void ExecuteOne(Func<Exception> otherwise, string sql, params ReadOnlySpan<object?> values)
    {
        if (Bind(sql, values).ExecuteNonQuery() != 1)
            throw otherwise();
    }

    /// <summary>Runs what waits.</summary>
    public virtual void Flush()
    {
    }

    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using DbDataReader reader = Read(sql, values);
        return Next(reader) && !reader.IsDBNull(0) ? reader.GetValue(0) : null;
    }

    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Scalar(sql, values) is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>All rows of an answer; small ones only.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using DbDataReader reader = Read(sql, values);
        var rows = new List<T>();
        while (Next(reader))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Calls back with each row of an answer.</summary>
    public void Each(string sql, Action<DbDataReader> onRow, params ReadOnlySpan<object?> values)
    {
        using DbDataReader reader = Read(sql, values);
        while (Next(reader))
            onRow(reader);
    }

    /// <summary>The rows of an answer, one at a time, on a command of its own.</summary>
    public IEnumerable<DbDataReader> Stream(string sql, params IReadOnlyList<object?> values)
    {
        Flush();
        using DbCommand command = connection.CreateCommand();
        Fill(command, sql, [.. values]);
        command.Transaction = Transaction;
        using DbDataReader reader = Guard(command.ExecuteReader);
        while (Next(reader))
            yield return reader;
    }

    /// <summary>Several statements without parameters.</summary>
    public void Script(string sql)
    {
        Flush();
        using DbCommand command = connection.CreateCommand();
        command.Transaction = Transaction;
#pragma warning disable CA2100 // the text is one of our own resources
        command.CommandText = sql;
#pragma warning restore CA2100
        Guard(command.ExecuteNonQuery);
    }

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }

    /// <summary>Runs something on the connection.</summary>
    /// <exception cref="IOException">The database went away.</exception>
    public T Guard<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (HasGone(e))
        {
            throw Gone(e);
        }
    }

    /// <summary>Whether the database is not there any more, so that nothing else can be done with the connection.</summary>
    protected virtual bool HasGone(Exception failure) => false;

    protected static IOException Gone(Exception failure) => new(
        $"The registry's server went away: {failure.Message}. What was told as done is kept. When the server is back, go on: an import resumes where it was.",
        failure);

    protected virtual DbDataReader Read(string sql, ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    private bool Next(DbDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (HasGone(e))
        {
            throw Gone(e);
        }
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = connection.CreateCommand();
            Fill(command, sql, values);
            _commands.Add(sql, command);
        }
        else
        {
            for (int i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = Transaction;
        return command;
    }

    private static void Fill(DbCommand command, string sql, ReadOnlySpan<object?> values)
    {
#pragma warning disable CA2100 // every text is a constant of this assembly, values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int i = 0; i < values.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}
