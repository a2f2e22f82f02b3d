using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Events;

public sealed class LifecycleTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Fact]
    public void A_new_object_is_found_by_every_name_it_has()
    {
        TwinId made = _test.Make("Hall", new("rnb", "PGGN1Z4C8RX9"), new("wikidata", "Q243"));

        Assert.All(
            new[] { "PGGN1Z4C8RX9", "pggn-1z4c-8rx9", "Q243", made.ToString(), made.ToCityObjectId().Value.ToString() },
            name => Assert.Equal(made, Assert.Single(_test.Registry.Resolve(name).Objects)));
        Assert.Equal(ResolutionOutcome.Unknown, _test.Registry.Resolve("PGGN1Z4C8RX8").Outcome);
        _test.AssertSound();
    }

    [Fact]
    public void A_name_of_one_object_is_refused_to_another()
    {
        _test.Make("Hall", new ObjectIdentifier("rnb", "PGGN1Z4C8RX9"));

        Assert.Throws<RegistryConflictException>(() => _test.Make("Barn", new ObjectIdentifier("rnb", "PGGN1Z4C8RX9")));
        Assert.Single(_test.Registry.Objects());
        _test.AssertSound();
    }

    [Fact]
    public void Merged_objects_lead_to_their_child_and_their_links_wait_for_review()
    {
        (TwinId a, TwinId b) = (_test.Make("A", new ObjectIdentifier("wikidata", "Q1")), _test.Make("B"));
        _test.Do(new LinkRepresentation(a, new RepresentationKey("town", "b1"), new LinkGrade()));
        _test.Do(new LinkRepresentation(b, new RepresentationKey("town", "b2"), new LinkGrade()));

        EventOutcome merged = _test.Do(new MergeObjects([a, b], new NewObject("Building") { Label = "AB" }));

        TwinId child = Assert.Single(merged.Objects);
        Assert.All(new[] { "Q1", a.ToString(), b.ToString(), "b1", "b2" }, name => Assert.Equal(child, _test.Registry.Resolve(name).Objects.Single()));
        Assert.Equal(["b1", "b2"], _test.Registry.Review().Select(item => item.Representation.LocalId));
        Assert.All(_test.Registry.Review(), item => Assert.Equal(LinkRelation.PartOf, item.Grade.Relation));
        _test.AssertSound();
    }

    [Fact]
    public void A_split_object_leads_to_all_its_children_with_their_shares()
    {
        TwinId parent = _test.Make("Long house", new ObjectIdentifier("rnb", "PGGN1Z4C8RX9"));
        _test.Do(new LinkRepresentation(parent, new RepresentationKey("town", "b1"), new LinkGrade()));

        EventOutcome split = _test.Do(new SplitObject(parent, [new NewObject("Building") { Share = 0.7 }, new NewObject("Building") { Share = 0.3 }]));

        Resolution found = _test.Registry.Resolve("PGGN1Z4C8RX9");
        Assert.Equal(ResolutionOutcome.Several, found.Outcome);
        Assert.Equal(split.Objects.Order(ById), found.Objects.Order(ById));
        Assert.Equal([0.7, 0.3], split.Links.Select(link => link.ShareOfRepresentation!.Value));
        _test.AssertSound();
    }

    [Fact]
    public void Successors_are_followed_through_any_number_of_events()
    {
        (TwinId a, TwinId b, TwinId c) = (_test.Make("A", new ObjectIdentifier("wikidata", "Q1")), _test.Make("B"), _test.Make("C"));
        TwinId ab = _test.Do(new MergeObjects([a, b], new NewObject("Building"))).Objects[0];
        TwinId abc = _test.Do(new MergeObjects([ab, c], new NewObject("Building"))).Objects[0];

        Assert.Equal(abc, _test.Registry.Resolve("Q1").Objects.Single());
        _test.Do(new RetireObject(abc));
        Assert.Equal(ResolutionOutcome.Retired, _test.Registry.Resolve("Q1").Outcome);
        _test.AssertSound();
    }

    [Fact]
    public void A_dry_run_tells_every_link_and_changes_nothing()
    {
        (TwinId a, TwinId b) = (_test.Make("A"), _test.Make("B"));
        _test.Do(new LinkRepresentation(a, new RepresentationKey("town", "b1"), new LinkGrade()));
        string before = _test.Registry.Verify().Head;

        EventOutcome dry = _test.Do(new MergeObjects([a, b], new NewObject("Building")), TestRegistry.By with { IsDryRun = true });

        Assert.True(dry.IsDryRun);
        Assert.Equal("b1", Assert.Single(dry.Links).Representation.LocalId);
        Assert.Equal(before, _test.Registry.Verify().Head);
    }

    [Fact]
    public void A_command_under_a_known_key_does_not_happen_twice()
    {
        EventDetails once = TestRegistry.By with { IdempotencyKey = "order-7" };
        var command = new CreateObject(new NewObject("Building"));

        EventOutcome first = _test.Do(command, once), second = _test.Do(command, once);

        Assert.True(second.IsRepeated);
        Assert.Equal(first.Objects.AsEnumerable(), second.Objects);
        Assert.Single(_test.Registry.Objects());
    }

    [Fact]
    public void A_command_made_from_older_knowledge_is_refused()
    {
        TwinId made = _test.Make("A");
        long seen = _test.Registry.Describe(made).Version;
        EventDetails expecting = TestRegistry.By with { ExpectedVersions = TestRegistry.By.ExpectedVersions.Add(made, seen) };
        _test.Do(new UpdateObject(made) { Label = "B" }, expecting);

        Assert.Throws<RegistryConflictException>(() => _test.Do(new UpdateObject(made) { Label = "C" }, expecting));
        Assert.Equal("B", _test.Registry.Describe(made).Label);
    }

    [Fact]
    public void An_undone_merge_leaves_everything_as_it_was()
    {
        (TwinId a, TwinId b) = (_test.Make("A", new ObjectIdentifier("wikidata", "Q1")), _test.Make("B"));
        _test.Do(new LinkRepresentation(a, new RepresentationKey("town", "b1"), new LinkGrade()));
        EventOutcome merged = _test.Do(new MergeObjects([a, b], new NewObject("Building")));

        _test.Do(new RevertEvent(merged.EventId));

        Assert.Equal(a, _test.Registry.Resolve("Q1").Objects.Single());
        Assert.Equal(ObjectStatus.Active, _test.Registry.Describe(b).Status);
        Assert.Equal(ObjectStatus.Void, _test.Registry.Describe(merged.Objects[0]).Status);
        Assert.Empty(_test.Registry.Review());
        _test.AssertSound();
    }

    [Fact]
    public void An_event_that_others_build_on_cannot_be_undone()
    {
        TwinId made = _test.Make("A");
        EventOutcome first = _test.Do(new UpdateObject(made) { Label = "B" });
        _test.Do(new UpdateObject(made) { Label = "C" });

        Assert.Throws<RegistryConflictException>(() => _test.Do(new RevertEvent(first.EventId)));
    }

    [Fact]
    public void A_replaced_identifier_still_leads_to_the_object()
    {
        TwinId made = _test.Make("A", new ObjectIdentifier("ifc-guid", "2O2Fr$t4X7Zf8NOew3FLOH"));
        _test.Import("model", "v1", new ImportRow("x1", "Wall"));

        _test.Do(new ReplaceIdentifier(made, "ifc-guid", "2O2Fr$t4X7Zf8NOew3FLOH", "3O2Fr$t4X7Zf8NOew3FLOH"));

        Assert.Equal(made, _test.Registry.Resolve("3O2Fr$t4X7Zf8NOew3FLOH").Objects.Single());
        Assert.Equal(made, _test.Registry.Resolve("2O2Fr$t4X7Zf8NOew3FLOH").Objects.Single());
        _test.AssertSound();
    }

    [Fact]
    public void Both_clocks_can_be_asked()
    {
        TwinId made = _test.Make("Mill");
        DateTimeOffset known = _test.Clock.Last;
        _test.Do(new UpdateObject(made) { Label = "Museum", ValidFrom = Year(2010) });

        Assert.Equal("Mill", _test.Registry.Describe(made, new ResolveRequest { KnownAt = known }).Label);
        Assert.Equal("Mill", _test.Registry.Describe(made, new ResolveRequest { ValidAt = Year(2000) }).Label);
        Assert.Equal("Museum", _test.Registry.Describe(made, new ResolveRequest { ValidAt = Year(2015) }).Label);
        Assert.Throws<RegistryConflictException>(() => _test.Registry.Describe(made, new ResolveRequest { KnownAt = Year(2000) }));
        _test.AssertSound();
    }

    [Fact]
    public void A_name_resolves_as_it_was_known_then()
    {
        (TwinId a, TwinId b) = (_test.Make("A", new ObjectIdentifier("wikidata", "Q1")), _test.Make("B"));
        DateTimeOffset before = _test.Clock.Last;
        TwinId child = _test.Do(new MergeObjects([a, b], new NewObject("Building"))).Objects[0];

        Assert.Equal(a, _test.Registry.Resolve("Q1", new ResolveRequest { KnownAt = before }).Objects.Single());
        Assert.Equal(child, _test.Registry.Resolve("Q1").Objects.Single());
    }

    [Fact]
    public void A_confirmed_link_stays_and_a_rejected_one_is_not_proposed_again()
    {
        TwinId made = _test.Make("A");
        var (right, wrong) = (new RepresentationKey("town", "b1"), new RepresentationKey("town", "b2"));
        _test.Do(new LinkRepresentation(made, right, new LinkGrade(Status: LinkStatus.Proposed)));
        _test.Do(new LinkRepresentation(made, wrong, new LinkGrade(Status: LinkStatus.Proposed)));

        _test.Do(new ConfirmLink(made, right));
        _test.Do(new RejectLink(made, wrong));

        Assert.Equal(made, _test.Registry.Resolve("b1").Objects.Single());
        Assert.Equal(ResolutionOutcome.Unknown, _test.Registry.Resolve("b2").Outcome);
        Assert.Throws<RegistryConflictException>(() => _test.Do(new LinkRepresentation(made, wrong, new LinkGrade(Status: LinkStatus.Proposed))));
        _test.AssertSound();
    }

    [Fact]
    public void A_representation_stands_for_one_object_only()
    {
        var key = new RepresentationKey("town", "b1");
        _test.Do(new LinkRepresentation(_test.Make("A"), key, new LinkGrade()));

        Assert.Throws<RegistryConflictException>(() => _test.Do(new LinkRepresentation(_test.Make("B"), key, new LinkGrade())));
    }

    [Fact]
    public void The_feed_goes_on_from_any_cursor_and_the_history_tells_what_concerned_an_object()
    {
        TwinId made = _test.Make("A");
        _test.Make("B");
        _test.Do(new TransferObject(made, "Town"));
        _test.Do(new RetireObject(made));
        _test.Do(new ReviveObject(made));

        Assert.Equal(["transfer", "retire", "revive"], _test.Registry.Events(after: 2).Select(item => item.Type));
        Assert.Equal(["create", "transfer", "retire", "revive"], _test.Registry.History(made).Select(item => item.Type));
        Assert.Equal("Town", _test.Registry.Describe(made).Authority);
    }

    public void Dispose() => _test.Dispose();

    private static Comparer<TwinId> ById => Comparer<TwinId>.Create((a, b) => a.Number.CompareTo(b.Number));

    private static DateTimeOffset Year(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
