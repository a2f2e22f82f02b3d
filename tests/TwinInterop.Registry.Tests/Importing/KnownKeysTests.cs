using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Tests.Importing;

/// <summary>What an import need not look for.</summary>
public sealed class KnownKeysTests
{
    [Fact]
    public void A_filter_never_denies_a_key_that_it_has_and_seldom_claims_another()
    {
        var filter = new KeyFilter();
        for (int i = 0; i < 200_000; i++)
            filter.Add(KeyFilter.KeyOf($"BATIMENT{i:D16}"));

        int denied = Enumerable.Range(0, 200_000).Count(i => !filter.MayContain(KeyFilter.KeyOf($"BATIMENT{i:D16}")));
        int claimed = Enumerable.Range(200_000, 200_000).Count(i => filter.MayContain(KeyFilter.KeyOf($"BATIMENT{i:D16}")));

        Assert.Equal(0, denied);
        Assert.InRange(claimed, 0, 4_000);
    }

    [Fact]
    public void What_somebody_else_entered_between_two_imports_is_found()
    {
        using var test = new TestRegistry();
        test.Import("first", "1", [.. Enumerable.Range(1, 100).Select(i => new ImportRow($"a{i}", "Building") { Identifiers = [new("uprn", $"{i}")] })]);
        using IdentityRegistry other = IdentityRegistry.Open(test.Path, new RegistryOptions { Clock = test.Clock });
        TwinId made = other.Apply(new CreateObject(new NewObject("Building") { Identifiers = [new("uprn", "5000")] }), TestRegistry.By).Objects[0];

        ImportOutcome outcome = test.Import("second", "1", new ImportRow("b1", "Building") { Identifiers = [new("uprn", "5000")] });

        Assert.Equal((0, 1), (outcome.Minted, outcome.Known));
        Assert.Equal(made, test.Registry.Resolve("b1").Objects.Single());
        test.AssertSound();
    }

    [Fact]
    public void An_id_or_identifier_that_comes_twice_in_a_file_is_entered_once()
    {
        using var test = new TestRegistry();

        ImportOutcome outcome = test.Import(
            "town",
            "1",
            new ImportRow("a", "Building") { Identifiers = [new("uprn", "7"), new("rnb", "PGGN1Z4C8RX9")] },
            new ImportRow("a", "Building"),
            new ImportRow("b", "Building") { Identifiers = [new("rnb", "PGGN-1Z4C-8RX9")] });

        Assert.Equal((1, 1, 2), (outcome.Minted, outcome.Known, outcome.Identifiers));
        Assert.Equal(test.Registry.Resolve("a").Objects.Single(), test.Registry.Resolve("b").Objects.Single());
        test.AssertSound();
    }
}
