using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Postgres;

/// <summary>A private PostgreSQL on loopback in a folder that is gone after the tests.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isRoot = Environment.UserName == "root";

    public PostgresCluster()
    {
        if (Missing is not null)
            return;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.GetDirectoryName(_folder.File("x"))!, (UnixFileMode)0b111_111_111);
        Port = LoopbackServer.FreeAddress().Port;
        Run("initdb", "-D", Data, "-A", "trust", "-U", "twin", "--no-sync");
        Start();
    }

    /// <summary>Why tests that need it are skipped; null when they can run.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed." : null;

    public string Uri => $"postgres://twin@127.0.0.1:{Port}/postgres?schema=twin";

    private int Port { get; }

    private string Data => _folder.File("data");

    /// <summary>The newest of those that Debian installs, else those on the path.</summary>
    private static string? Programs { get; } = (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .Select(folder => Path.Combine(folder, "bin"))
        .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
        .Order(StringComparer.Ordinal)
        .LastOrDefault();

    public void Start() => Run(
        "pg_ctl", "-D", Data, "-l", _folder.File("log"), "-w", "-t", "60", "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off", "start");

    public void Stop() => Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose()
    {
        if (Missing is null)
            Stop();
        _folder.Dispose();
    }

    /// <summary>PostgreSQL refuses to run as root: there it runs as its own user.</summary>
    private void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs ?? "", program);
        (int exitCode, string output, string error) = _isRoot
            ? ExternalTool.Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : ExternalTool.Run(path, arguments);
        if (exitCode != 0)
            throw new InvalidOperationException($"{program} failed: {output} {error}");
    }
}
