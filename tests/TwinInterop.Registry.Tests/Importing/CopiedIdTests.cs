using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Tests.Importing;

/// <summary>Copies of a template share the GlobalId of what they were copied from.</summary>
public sealed class CopiedIdTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Fact]
    public void A_copy_that_comes_in_an_earlier_batch_than_an_object_that_the_data_set_had_before_goes_to_review_when_that_comes()
    {
        _test.Import("a", "1", Wall("w1"));
        TwinId first = Of("w1");
        ImportRow[] others = [.. Enumerable.Range(0, 20_000).Select(i => Row($"r{i}"))];

        ImportOutcome outcome = _test.Import("a", "2", [Wall("w2"), .. others, Wall("w1")]);

        Assert.Equal((1, 1), (outcome.Shared, outcome.Proposed));
        Assert.Equal(first, Of("w1"));
        Assert.NotEqual(first, Of("w2"));
        AssertWaits(first, "w2");
        _test.AssertSound();
    }

    [Fact]
    public void A_copy_that_came_in_an_earlier_delivery_than_its_original_goes_to_review_when_both_are_there()
    {
        _test.Import("a", "1", Wall("w1"));
        TwinId first = Of("w1");
        _test.Import("a", "2", Wall("w2"));
        Assert.Equal(first, Of("w2"));
        Assert.Empty(_test.Registry.Review());

        ImportOutcome outcome = _test.Import("a", "3", Wall("w2"), Wall("w1"));
        ImportOutcome again = _test.Import("a", "4", Wall("w1"), Wall("w2"));

        Assert.Equal((1, 1, 1), (outcome.Minted, outcome.Known, outcome.Shared));
        Assert.Equal((0, 2, 0), (again.Minted, again.Known, again.Shared));
        Assert.Equal(first, Of("w1"));
        Assert.NotEqual(first, Of("w2"));
        AssertWaits(first, "w2");
        _test.AssertSound();
    }

    [Fact]
    public void A_known_copy_that_comes_in_a_later_batch_than_its_original_goes_to_review_too()
    {
        _test.Import("a", "1", Wall("w1"));
        TwinId first = Of("w1");
        _test.Import("a", "2", Wall("w2"));
        ImportRow[] others = [.. Enumerable.Range(0, 20_000).Select(i => Row($"r{i}"))];

        _test.Import("a", "3", [Wall("w1"), .. others, Wall("w2")]);

        Assert.Equal(first, Of("w1"));
        AssertWaits(first, "w2");
        _test.AssertSound();
    }

    [Fact]
    public void An_import_that_goes_on_after_an_interruption_knows_the_copies_that_it_entered_before()
    {
        _test.Import("a", "1", Wall("w1"));
        TwinId first = Of("w1");
        ImportRow[] rows = [Wall("w2"), .. Enumerable.Range(0, 45_000).Select(i => Row($"r{i}")), Wall("w1")];
        Assert.Throws<IOException>(() => _test.Registry.Import(new DatasetDelivery("a", "2"), Breaking(rows, 30_000), TestRegistry.By, CancellationToken.None));
        Assert.Equal(first, Of("w2"));

        _test.Import("a", "2", rows);

        Assert.Equal(first, Of("w1"));
        AssertWaits(first, "w2");
        _test.AssertSound();
    }

    public void Dispose() => _test.Dispose();

    private static IEnumerable<ImportRow> Breaking(IEnumerable<ImportRow> rows, int after)
    {
        int count = 0;
        foreach (ImportRow row in rows)
            yield return count++ < after ? row : throw new IOException("The file ends here.");
    }

    private static ImportRow Wall(string id) => new(id, "Wall") { Identifiers = [new ObjectIdentifier("ifc-guid", "2O2Fr$t4X7Zf8NOew3FLOH")] };

    private static ImportRow Row(string id) => new(id, "Building");

    private void AssertWaits(TwinId original, string copy)
    {
        Queries.ReviewItem item = Assert.Single(_test.Registry.Review());
        Assert.Equal((original, copy, "shared ifc-guid"), (item.Object, item.Representation.LocalId, item.Grade.Method));
    }

    private TwinId Of(string name) => _test.Registry.Resolve(name).Objects.Single();
}
