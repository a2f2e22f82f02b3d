using Npgsql;

namespace TwinInterop.Registry.Postgres;

/// <summary>Between the URI of a registry and the settings of its connection.</summary>
internal static class PostgresUri
{
    private const string DefaultSchema = "twin";
    private const int DefaultPort = 5432;

    public static bool IsOne(string uri) =>
        uri.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || uri.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">It is no such URI, or names no server or no database.</exception>
    public static Uri Parse(string uri)
    {
        bool isOne = Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed)
            && (parsed.Host.Length > 0 || QueryOf(parsed, "host") is not null)
            && parsed.AbsolutePath.Trim('/').Length > 0;
        return isOne
            ? parsed!
            : throw new ArgumentException("Expected postgres://user@host:port/database?schema=twin; the server or the database is missing.", nameof(uri));
    }

    /// <exception cref="ArgumentException">The schema's name has other characters than letters, digits and underscores.</exception>
    public static string ToConnectionString(Uri uri)
    {
        string[] user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = QueryOf(uri, "host") ?? uri.Host,
            Port = uri.Port < 0 ? DefaultPort : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            SearchPath = QueryOf(uri, "schema") ?? DefaultSchema,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 600,
            Pooling = false,
            ApplicationName = "twin registry",
            // Names are always looked up by an index, also while tables are new and have no statistics; plans are made once, for
            // few names; and nothing here is worth compiling.
            Options = "-c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c jit=off",
        };
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        if (settings.SearchPath.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
            throw new ArgumentException($"Expected a schema name of letters, digits and underscores; found '{settings.SearchPath}'.", nameof(uri));
        return settings.ToString();
    }

    public static string SchemaOf(NpgsqlConnection connection) =>
        new NpgsqlConnectionStringBuilder(connection.ConnectionString).SearchPath ?? DefaultSchema;

    private static string? QueryOf(Uri uri, string name) => uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault();
}
