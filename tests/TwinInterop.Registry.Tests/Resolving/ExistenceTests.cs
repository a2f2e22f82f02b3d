using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Resolving;

/// <summary>What a name leads to as of a time in the world.</summary>
public sealed class ExistenceTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Theory]
    [InlineData(1995, ResolutionOutcome.Unknown)]
    [InlineData(2005, ResolutionOutcome.One)]
    [InlineData(2015, ResolutionOutcome.Retired)]
    public void An_object_is_there_from_its_beginning_to_its_end(int year, ResolutionOutcome expected)
    {
        TwinId gym = Make("Gym", 2000, "Q1");
        _test.Do(new RetireObject(gym) { ValidTo = Year(2010) });

        Resolution found = At(year, "Q1");

        Assert.Equal(expected, found.Outcome);
        Assert.Equal(expected == ResolutionOutcome.Unknown ? [] : [gym], found.Objects.AsEnumerable());
    }

    [Fact]
    public void Before_a_merge_a_name_leads_to_the_object_that_stood_then_and_after_it_to_its_successor()
    {
        TwinId a = Make("A", 2000, "Q1"), b = Make("B", 2000, "Q2");
        TwinId ab = _test.Do(new MergeObjects([a, b], new NewObject("Building") { ValidFrom = Year(2010) })).Objects[0];

        Assert.Equal(a, At(2005, "Q1").Objects.Single());
        Assert.Equal(ab, At(2015, "Q1").Objects.Single());
        Assert.Equal(ResolutionOutcome.Unknown, At(2005, ab.ToString()).Outcome);
        Assert.Equal(ab, At(2015, ab.ToCityObjectId().Value.ToString()).Objects.Single());
    }

    [Fact]
    public void A_representation_of_a_merged_object_leads_to_it_as_of_before_also_when_it_was_found_to_be_a_part_of_the_child()
    {
        TwinId a = Make("A", 2000, "Q1"), b = Make("B", 2000, "Q2");
        var key = new RepresentationKey("town", "a1");
        _test.Do(new LinkRepresentation(a, key, new LinkGrade()));
        TwinId ab = _test.Do(new MergeObjects([a, b], new NewObject("Building") { ValidFrom = Year(2010) })).Objects[0];
        _test.Do(new ConfirmLink(ab, key));

        Assert.Equal((a, ab), (At(2005, "a1").Objects.Single(), At(2015, "a1").Objects.Single()));
    }

    [Fact]
    public void An_object_whose_end_nobody_dated_was_there_until_it_was_reported()
    {
        TwinId made = Make("A", 2000, "Q1");
        _test.Do(new RetireObject(made), TestRegistry.By with { OccurredAt = Year(2012) });

        Assert.Equal(ResolutionOutcome.One, At(2011, "Q1").Outcome);
        Assert.Equal(ResolutionOutcome.Retired, At(2013, "Q1").Outcome);
    }

    [Fact]
    public void An_event_that_was_entered_late_is_told_by_both_clocks()
    {
        TwinId made = Make("A", 2000, "Q1");
        DateTimeOffset before = _test.Clock.Last;
        _test.Do(new RetireObject(made) { ValidTo = Year(2010) });

        Assert.Equal(ResolutionOutcome.Retired, At(2015, "Q1").Outcome);
        Assert.Equal(ResolutionOutcome.One, _test.Registry.Resolve("Q1", new ResolveRequest { ValidAt = Year(2015), KnownAt = before }).Outcome);
    }

    [Fact]
    public void A_replaced_name_leads_to_the_object_also_as_of_a_time()
    {
        TwinId made = Make("A", 2000, "Q1");
        _test.Do(new ReplaceIdentifier(made, "wikidata", "Q1", "Q2"));

        Assert.Equal(made, At(2005, "Q1").Objects.Single());
        Assert.Equal(made, At(2005, "Q2").Objects.Single());
    }

    [Fact]
    public void An_object_whose_making_was_undone_never_was()
    {
        EventOutcome made = _test.Do(new CreateObject(new NewObject("Building") { Identifiers = [new("wikidata", "Q1")] }));
        _test.Do(new RevertEvent(made.EventId));

        Assert.Equal(ResolutionOutcome.Unknown, At(2005, made.Objects[0].ToString()).Outcome);
    }

    public void Dispose() => _test.Dispose();

    private static DateTimeOffset Year(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private TwinId Make(string label, int from, string name) => _test.Do(new CreateObject(
        new NewObject("Building") { Label = label, ValidFrom = Year(from), Identifiers = [new("wikidata", name)] })).Objects[0];

    private Resolution At(int year, string name) => _test.Registry.Resolve(name, new ResolveRequest { ValidAt = Year(year) });
}
