using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Tests.Matching;

/// <summary>The links that need no look.</summary>
public sealed class SureLinksTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Fact]
    public void A_sure_link_takes_the_place_of_the_object_that_the_import_made()
    {
        (TwinId kept, RepresentationKey key) = Propose("a1", "b1", 0.995);
        TwinId own = _test.Registry.Resolve("b1").Objects.Single();

        (List<RegistryCommand> commands, int confirmed, int left) = new SureLinks(_test.Registry).Find(MatchConfidence.Auto);
        _test.Registry.Apply(commands, TestRegistry.By);

        Assert.Equal((1, 0), (confirmed, left));
        Assert.Equal(kept, _test.Registry.Resolve(key.LocalId).Objects.Single());
        Assert.Equal(ObjectStatus.Retired, _test.Registry.Describe(own).Status);
        Assert.Empty(_test.Registry.Review());
        _test.AssertSound();
    }

    [Fact]
    public void A_doubtful_link_stays_in_the_queue()
    {
        Propose("a1", "b1", 0.9);

        (List<RegistryCommand> commands, int confirmed, int left) = new SureLinks(_test.Registry).Find(MatchConfidence.Auto);

        Assert.Empty(commands);
        Assert.Equal((0, 0), (confirmed, left));
    }

    [Fact]
    public void An_object_with_names_of_its_own_is_left_to_somebody()
    {
        Propose("a1", "b1", 0.995, new ObjectIdentifier("uprn", "12"));

        (List<RegistryCommand> commands, int confirmed, int left) = new SureLinks(_test.Registry).Find(MatchConfidence.Auto);

        Assert.Empty(commands);
        Assert.Equal((0, 1), (confirmed, left));
    }

    [Fact]
    public void Two_sure_links_of_one_representation_are_left_to_somebody()
    {
        Propose("a1", "b1", 0.995);
        _test.Import("left", "2", new ImportRow("a2", "Building"));
        Link(_test.Registry.Resolve("a2").Objects.Single(), new RepresentationKey("right", "b1"), 0.99);

        (_, int confirmed, int left) = new SureLinks(_test.Registry).Find(MatchConfidence.Auto);

        Assert.Equal((0, 2), (confirmed, left));
    }

    public void Dispose() => _test.Dispose();

    private (TwinId Kept, RepresentationKey Key) Propose(string left, string right, double confidence, params ObjectIdentifier[] names)
    {
        _test.Import("left", "1", new ImportRow(left, "Building"));
        _test.Import("right", "1", new ImportRow(right, "Building") { Identifiers = [.. names] });
        TwinId kept = _test.Registry.Resolve(left).Objects.Single();
        var key = new RepresentationKey("right", right);
        Link(kept, key, confidence);
        return (kept, key);
    }

    private void Link(TwinId twin, RepresentationKey key, double confidence) => _test.Do(new LinkRepresentation(
        twin, key, new LinkGrade(LinkRelation.Same, LinkStatus.Proposed) { Confidence = confidence, Method = "match" }));
}
