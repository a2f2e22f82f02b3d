using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Events;

/// <summary>Undoing events, and undoing that.</summary>
public sealed class RevertTests : IDisposable
{
    private static readonly RepresentationKey Key = new("town", "b1");

    private readonly TestRegistry _test = new();

    [Fact]
    public void An_undone_merge_can_be_done_again_by_undoing_the_undoing_any_number_of_times()
    {
        (TwinId a, TwinId b) = (_test.Make("A", new ObjectIdentifier("wikidata", "Q1")), _test.Make("B"));
        _test.Do(new LinkRepresentation(a, Key, new LinkGrade()));
        EventOutcome merged = _test.Do(new MergeObjects([a, b], new NewObject("Building") { Identifiers = [new("wikidata", "Q9")] }));
        EventOutcome last = merged;
        for (int i = 0; i < 4; i++)
        {
            last = _test.Do(new RevertEvent(last.EventId));
            bool isMerged = i % 2 == 1;

            Assert.Equal(isMerged ? merged.Objects[0] : a, _test.Registry.Resolve("Q1").Objects.Single());
            Assert.Equal(isMerged ? ResolutionOutcome.One : ResolutionOutcome.Unknown, _test.Registry.Resolve("Q9").Outcome);
            Assert.Equal(isMerged ? 1 : 0, _test.Registry.Review().Count);
            Assert.Equal(isMerged ? ObjectStatus.Merged : ObjectStatus.Active, _test.Registry.Describe(b).Status);
            _test.AssertSound();
        }
    }

    [Fact]
    public void A_making_cannot_be_undone_while_somebody_uses_the_object()
    {
        EventOutcome made = _test.Do(new CreateObject(new NewObject("Building")));
        EventOutcome linked = _test.Do(new LinkRepresentation(made.Objects[0], Key, new LinkGrade()));

        Assert.Throws<RegistryConflictException>(() => _test.Do(new RevertEvent(made.EventId)));
        _test.Do(new RevertEvent(linked.EventId));
        _test.Do(new RevertEvent(made.EventId));
        Assert.Equal(ObjectStatus.Void, _test.Registry.Describe(made.Objects[0]).Status);
        _test.AssertSound();
    }

    [Fact]
    public void A_merge_cannot_be_undone_when_an_import_built_on_it()
    {
        EventOutcome merged = _test.Do(new MergeObjects([_test.Make("A"), _test.Make("B")], new NewObject("Building") { Identifiers = [new("wikidata", "Q9")] }));
        _test.Import("town", "1", new ImportRow("b7", "Building") { Identifiers = [new("wikidata", "Q9")] });

        Assert.Throws<RegistryConflictException>(() => _test.Do(new RevertEvent(merged.EventId)));
        _test.AssertSound();
    }

    [Fact]
    public void A_link_is_not_brought_back_when_the_representation_is_another_objects_by_now()
    {
        (TwinId a, TwinId b) = (_test.Make("A"), _test.Make("B"));
        _test.Do(new LinkRepresentation(a, Key, new LinkGrade()));
        EventOutcome unlinked = _test.Do(new UnlinkRepresentation(a, Key));
        _test.Do(new LinkRepresentation(b, Key, new LinkGrade()));

        RegistryConflictException refusal = Assert.Throws<RegistryConflictException>(() => _test.Do(new RevertEvent(unlinked.EventId)));

        Assert.Contains(b.ToString(), refusal.Message, StringComparison.Ordinal);
        _test.AssertSound();
    }

    [Fact]
    public void A_name_is_not_brought_back_when_another_object_has_it_by_now()
    {
        TwinId a = _test.Make("A", new ObjectIdentifier("wikidata", "Q1"));
        EventOutcome replaced = _test.Do(new ReplaceIdentifier(a, "wikidata", "Q1", "Q2"));
        _test.Make("B", new ObjectIdentifier("wikidata", "Q1"));

        Assert.Throws<RegistryConflictException>(() => _test.Do(new RevertEvent(replaced.EventId)));
        _test.AssertSound();
    }

    [Fact]
    public void Children_of_one_split_do_not_share_a_name()
    {
        TwinId parent = _test.Make("A");
        NewObject child = new("Building") { Identifiers = [new("wikidata", "Q1")] };

        Assert.Throws<RegistryConflictException>(() => _test.Do(new SplitObject(parent, [child, child])));
        Assert.Equal(ObjectStatus.Active, _test.Registry.Describe(parent).Status);
    }

    [Fact]
    public void A_list_of_commands_goes_under_one_key()
    {
        RegistryCommand[] commands = [new CreateObject(new NewObject("Building")), new CreateObject(new NewObject("Bridge")), new UpdateObject(_test.Make("A")) { Label = "B" }];
        EventDetails once = TestRegistry.By with { IdempotencyKey = "order-7" };

        Assert.DoesNotContain(_test.Registry.Apply(commands, once), outcome => outcome.IsRepeated);
        Assert.All(_test.Registry.Apply(commands, once), outcome => Assert.True(outcome.IsRepeated));
        Assert.Equal(3, _test.Registry.Objects().Count());
    }

    public void Dispose() => _test.Dispose();
}
