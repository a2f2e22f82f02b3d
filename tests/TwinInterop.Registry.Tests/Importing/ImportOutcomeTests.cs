using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Importing;

/// <summary>What an import tells.</summary>
public sealed class ImportOutcomeTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Fact]
    public void A_dry_run_of_an_import_tells_what_would_be_done_and_changes_nothing()
    {
        _test.Import("a", "1", Row("a1"));
        string before = _test.Registry.Verify().Head;
        ImportRow[] rows = [.. Enumerable.Range(0, 45_000).Select(i => Row($"r{i}"))];
        var delivery = new DatasetDelivery("new", "1");

        ImportOutcome dry = _test.Registry.Import(delivery, rows, TestRegistry.By with { IsDryRun = true }, CancellationToken.None);

        Assert.Equal((true, 45_000, 45_000), (dry.IsDryRun, dry.Rows, dry.Minted));
        Assert.Equal(before, _test.Registry.Verify().Head);
        Assert.Equal(ResolutionOutcome.Unknown, _test.Registry.Resolve("r7").Outcome);
        ImportOutcome real = _test.Registry.Import(delivery, rows, TestRegistry.By, CancellationToken.None);
        Assert.Equal((false, 45_000, false), (real.IsDryRun, real.Minted, real.IsRepeated));
        _test.AssertSound();
    }

    [Fact]
    public void An_import_takes_no_idempotency_key() => Assert.Throws<ArgumentException>(() => _test.Registry.Import(
        new DatasetDelivery("a", "1"), [Row("a1")], TestRegistry.By with { IdempotencyKey = "k" }, CancellationToken.None));

    [Fact]
    public void What_is_refused_is_told_by_reason_with_the_first_of_each()
    {
        ImportOutcome outcome = _test.Import(
            "a",
            "1",
            Row("a1", "PGGN1Z4C8RX9"),
            Row("a1"),
            Row("a2", "too short"),
            new ImportRow("a3", "Building") { Identifiers = [new("adresse", "12 rue"), new("wikidata", "Q1")] },
            new ImportRow("a4", "Building") { Identifiers = [new("adresse", "14 rue")] });

        Assert.Equal(4, outcome.Refused);
        Assert.Equal(
            [
                new ImportRefusal("'adresse' is no known scheme", 2, "12 rue"),
                new ImportRefusal("a row with the id of an earlier one", 1, "a1"),
                new ImportRefusal("no identifier of rnb (form or check character)", 1, "too short"),
            ],
            outcome.Refusals.AsEnumerable());
    }

    public void Dispose() => _test.Dispose();

    private static ImportRow Row(string id, string? rnb = null) =>
        new(id, "Building") { Identifiers = rnb is null ? [] : [new ObjectIdentifier("rnb", rnb)] };
}
