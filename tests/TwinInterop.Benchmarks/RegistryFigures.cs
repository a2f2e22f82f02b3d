using System.Diagnostics;
using System.Globalization;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Postgres;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Benchmarks;

/// <summary>
/// Prints how fast a registry is: <c>-- registry URI [rows] [events]</c>; the URI names a file that does not exist yet, or a
/// PostgreSQL database.
/// </summary>
internal static class RegistryFigures
{
    private const int Identifiers = 3;
    private const int BatchNames = 50_000;
    private static readonly EventDetails By = new("benchmark");
    private static long? _serverProcess;

    public static void Run(string[] arguments)
    {
        int rows = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000_000;
        int events = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 5_000;
        using IdentityRegistry registry = IdentityRegistry.Open(arguments[0], new RegistryOptions { Creates = true });
        _serverProcess = registry.Store is PostgresStore ? registry.Store.Sql.Number("SELECT pg_backend_pid()") : null;
        const int slice = 1_000_000;
        for (int start = 0; start < rows; start += slice)
        {
            int count = Math.Min(slice, rows - start);
            Say($"import at {start:N0}", "identifiers/s", Identifiers * (long)count, () => registry.Import(
                new DatasetDelivery("speed", $"{start}"), Enumerable.Range(start, count).Select(Row), By, CancellationToken.None));
        }

        if (events == 0)
            return;
        var random = new Random(5);
        string[] names = [.. Enumerable.Range(0, 300_000).Select(i => Name(random.Next(rows), i % Identifiers))];
        Say("resolve", "names/s", names.Length, () =>
        {
            foreach (string[] batch in names.Chunk(BatchNames))
            {
                if (registry.Resolve(batch, new ResolveRequest { Dataset = "speed" }).Any(found => found.Outcome != ResolutionOutcome.One))
                    throw new InvalidOperationException("Expected every name to lead to an object.");
            }
        });
        int single = registry.Store is PostgresStore ? 20_000 : 200_000;
        Say("resolve one by one", "names/s", single, () =>
        {
            for (int i = 0; i < single; i++)
                registry.Resolve(names[i], new ResolveRequest { Dataset = "speed" });
        });
        TwinId[] twins = [.. registry.Resolve(names[..Math.Min(names.Length, 2 * events)]).Select(found => found.Objects[0]).Distinct()];
        events = Math.Min(events, twins.Length);
        Say("events, a transaction each", "events/s", events, () =>
        {
            for (int i = 0; i < events; i++)
                registry.Apply(new UpdateObject(twins[i]) { Label = $"{i}" }, By);
        });
        Say("events, 100 in a transaction", "events/s", events, () =>
        {
            foreach (TwinId[] batch in twins.Take(events).Chunk(100))
                registry.Apply([.. batch.Select(twin => new UpdateObject(twin) { Label = "x" })], By);
        });
        if (rows <= slice)
            Say("verify", "rows/s", 8L * rows, () => Expect(registry.Verify().IsSound));
    }

    private static void Expect(bool isSound)
    {
        if (!isSound)
            throw new InvalidOperationException("Expected a sound registry.");
    }

    private static ImportRow Row(int number) => new(Name(number, 0), "Building")
    {
        Identifiers = [new ObjectIdentifier("ifc-guid", Name(number, 1)), new ObjectIdentifier("rnb", Name(number, 2))],
    };

    /// <summary>Three names of an object, spread over their alphabets as real ones are.</summary>
    private static string Name(int number, int kind)
    {
        const string guid = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
        const string rnb = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
        if (kind == 0)
            return string.Create(CultureInfo.InvariantCulture, $"BAT{number:D10}");
        ulong mixed = ((ulong)number * 0x9E37_79B9_7F4A_7C15) + 0xD1B5_4A32_D192_ED03;
        return kind == 1
            ? string.Create(22, (mixed, number), static (span, state) =>
            {
                span[0] = guid[(int)(state.mixed & 3)];
                for (int i = 0; i < 10; i++)
                    span[i + 1] = guid[(int)((state.mixed >> (2 + (6 * i))) & 63)];
                for (int i = 0; i < 11; i++)
                    span[i + 11] = guid[i < 6 ? (state.number >> (6 * i)) & 63 : 0];
            })
            : string.Create(12, (mixed, number), static (span, state) =>
            {
                ulong head = state.mixed % 887_503_681;
                int tail = state.number;
                for (int i = 0; i < 6; i++)
                {
                    span[i] = rnb[(int)(head % 31)];
                    head /= 31;
                    span[i + 6] = rnb[tail % 31];
                    tail /= 31;
                }
            });
    }

    /// <summary>The processor time of the server's process for this registry, where it runs on this machine; else 0.</summary>
    private static double ServerMilliseconds()
    {
        string stat = $"/proc/{_serverProcess}/stat";
        if (_serverProcess is null || !File.Exists(stat))
            return 0;
        string[] fields = File.ReadAllText(stat).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        const int userTime = 11, systemTime = 12, millisecondsInTick = 10;
        return millisecondsInTick * (double.Parse(fields[userTime], CultureInfo.InvariantCulture) + double.Parse(fields[systemTime], CultureInfo.InvariantCulture));
    }

    private static void Say(string what, string unit, long count, Action run)
    {
        TimeSpan busy = Environment.CpuUsage.TotalTime;
        double server = ServerMilliseconds();
        long start = Stopwatch.GetTimestamp();
        run();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processor = (Environment.CpuUsage.TotalTime - busy).TotalMicroseconds / count;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-32} {count / seconds,12:N0} {unit} ({seconds:0.0} s, {processor:0.0} µs of processor time each, server {1000 * (ServerMilliseconds() - server) / count:0.0} µs)"));
    }
}
