using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Postgres;

/// <summary>The server is stopped without warning while the registry is at work, and comes back.</summary>
public sealed class ServerFailureTests : IDisposable
{
    private const int Rows = 120_000;
    private const int StopAt = 70_000;
    private static readonly EventDetails By = new("tester");

    private readonly PostgresCluster _cluster = new();

    [PostgresFact]
    public void An_import_says_that_the_server_went_and_goes_on_when_it_is_back()
    {
        var delivery = new DatasetDelivery("town", "1");
        using (IdentityRegistry registry = Open())
        {
            Exception failure = Assert.ThrowsAny<Exception>(() => registry.Import(delivery, Source(stops: true), By, CancellationToken.None));
            Assert.IsAssignableFrom<IOException>(failure);
            Assert.Contains("server", failure.Message, StringComparison.Ordinal);
        }

        _cluster.Start();
        using IdentityRegistry again = Open();
        Assert.Empty(again.Verify().Faults);
        long before = again.Store.Sql.Number("SELECT count(*) FROM object") ?? 0;
        ImportOutcome outcome = again.Import(delivery, Source(stops: false), By, CancellationToken.None);

        Assert.InRange(before, 0, StopAt);
        Assert.Equal((Rows, Rows - before, 0), (outcome.Rows, outcome.Minted, outcome.Refused));
        string[] names = [.. Enumerable.Range(0, Rows).Select(i => $"b{i}")];
        Assert.All(again.Resolve(names, new ResolveRequest { Dataset = "town" }), found => Assert.Equal(ResolutionOutcome.One, found.Outcome));
        Assert.Empty(again.Verify().Faults);
    }

    [PostgresFact]
    public async Task Events_that_were_told_as_done_are_there_when_the_server_is_back()
    {
        var done = new List<TwinId>();
        using (IdentityRegistry registry = Open())
        {
            for (int i = 0; i < 100; i++)
                done.Add(registry.Apply(new CreateObject(new NewObject("Building") { Label = $"{i}" }), By).Objects[0]);
            var stop = Task.Run(async () =>
            {
                await Task.Delay(200);
                _cluster.Stop();
            });
            IOException failure = Assert.ThrowsAny<IOException>(() =>
            {
                for (int i = 100; i < 1_000_000; i++)
                    done.Add(registry.Apply(new CreateObject(new NewObject("Building") { Label = $"{i}" }), By).Objects[0]);
            });
            Assert.Contains("server", failure.Message, StringComparison.Ordinal);
            await stop;
            Assert.ThrowsAny<IOException>(() => registry.Resolve("nothing"));
        }

        _cluster.Start();
        using IdentityRegistry again = Open();

        TwinId[] kept = [.. again.Objects().Select(item => item.Twin)];
        Assert.Equal(done, kept.Take(done.Count));
        Assert.InRange(kept.Length, done.Count, done.Count + 1); // the last one may have been done without being told
        Assert.Empty(again.Verify().Faults);
        Assert.Equal(EventType.Create, again.Apply(new CreateObject(new NewObject("Building")), By).Type);
    }

    public void Dispose() => _cluster.Dispose();

    /// <summary>Rows of a town; on the way the server is stopped as a crash would.</summary>
    private IEnumerable<ImportRow> Source(bool stops)
    {
        for (int i = 0; i < Rows; i++)
        {
            if (stops && i == StopAt)
                _cluster.Stop();
            yield return new ImportRow($"b{i}", "Building") { Identifiers = [new ObjectIdentifier("uprn", $"{i + 1}")] };
        }
    }

    private IdentityRegistry Open() => IdentityRegistry.Open(_cluster.Uri, new RegistryOptions { Creates = true });
}
