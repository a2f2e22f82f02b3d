using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Postgres;

public sealed class PostgresStoreTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    private static readonly EventDetails By = new("tester");

    [PostgresFact]
    public void It_does_what_the_file_does()
    {
        using IdentityRegistry registry = Open("same");
        ImportRow[] rows = [.. Enumerable.Range(0, 3000).Select(i => new ImportRow($"b{i}", "Building") { Identifiers = [new("uprn", $"{i + 1}")] })];

        ImportOutcome outcome = registry.Import(new DatasetDelivery("town", "1"), rows, By, CancellationToken.None);
        TwinId first = registry.Resolve("b1").Objects.Single(), second = registry.Resolve("uprn-less-b2").Objects.SingleOrDefault();
        TwinId other = registry.Resolve("b2").Objects.Single();
        EventOutcome dry = registry.Apply(new MergeObjects([first, other], new NewObject("Building")), By with { IsDryRun = true });
        EventOutcome merged = registry.Apply(new MergeObjects([first, other], new NewObject("Building")), By);

        Assert.Equal((3000, 3000), (outcome.Minted, outcome.Identifiers));
        Assert.Equal(default, second);
        Assert.Equal(2, dry.Links.Length);
        Assert.Equal(merged.Objects.Single(), registry.Resolve("b1", new ResolveRequest { Dataset = "town" }).Objects.Single());
        Assert.Equal(merged.Objects.Single(), registry.Resolve("2").Objects.Single());
        Assert.Equal(ResolutionOutcome.Unknown, registry.Resolve("nothing").Outcome);
        Assert.Equal(2, registry.Review().Count);
        registry.Apply(new RevertEvent(merged.EventId), By);
        Assert.Equal(first, registry.Resolve("b1").Objects.Single());
        Assert.Equal(3000, registry.Crosswalk("town", "uprn").Count());
        Assert.Empty(registry.Verify().Faults);
    }

    [PostgresFact]
    public void What_is_changed_behind_its_back_is_found()
    {
        using IdentityRegistry registry = Open("forged");
        registry.Apply(new CreateObject(new NewObject("Building") { Label = "A" }), By);
        registry.Store.Sql.Script("UPDATE object_state SET label = 'forged'");

        Assert.False(registry.Verify().IsSound);
    }

    [PostgresFact]
    public void A_command_that_fails_leaves_nothing_behind()
    {
        using IdentityRegistry registry = Open("failed");
        TwinId made = registry.Apply(new CreateObject(new NewObject("Building")), By).Objects[0];

        Assert.Throws<RegistryConflictException>(() => registry.Apply([new RetireObject(made), new RetireObject(made)], By));

        Assert.Equal(ObjectStatus.Active, registry.Describe(made).Status);
        Assert.Empty(registry.Verify().Faults);
    }

    [PostgresFact]
    public void A_server_that_falls_and_comes_back_has_lost_no_event()
    {
        var done = new List<TwinId>();
        IdentityRegistry registry = Open("fallen");
        for (int i = 0; i < 20; i++)
            done.Add(registry.Apply(new CreateObject(new NewObject("Building") { Label = $"{i}" }), By).Objects[0]);
        cluster.Stop();
        Assert.ThrowsAny<Exception>(() => registry.Apply(new CreateObject(new NewObject("Building")), By));
        registry.Dispose();

        cluster.Start();
        using IdentityRegistry again = Open("fallen");

        Assert.Equal(done, again.Objects().Select(item => item.Twin));
        Assert.Empty(again.Verify().Faults);
    }

    private IdentityRegistry Open(string schema) =>
        IdentityRegistry.Open(cluster.Uri.Replace("schema=twin", $"schema={schema}", StringComparison.Ordinal), new RegistryOptions { Creates = true });
}
