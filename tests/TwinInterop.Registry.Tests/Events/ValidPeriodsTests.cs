using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Events;

/// <summary>What is known of an object by periods of the world's time.</summary>
public sealed class ValidPeriodsTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Fact]
    public void A_change_of_one_property_in_the_past_leaves_the_others_as_they_were_then()
    {
        TwinId made = _test.Make("School");
        _test.Do(new UpdateObject(made) { Label = "Museum", ValidFrom = Year(2010) });

        _test.Do(new UpdateObject(made) { Class = "Bridge", ValidFrom = Year(2005), ValidTo = Year(2015) });

        Assert.Equal<string>(
            ["School Building", "School Bridge", "Museum Bridge", "Museum Building"],
            [At(made, 2000), At(made, 2007), At(made, 2012), At(made, 2020)]);
        _test.AssertSound();
    }

    [Fact]
    public void A_time_before_what_is_known_is_filled_with_what_is_known_of_the_nearest()
    {
        TwinId made = _test.Do(new CreateObject(new NewObject("Building") { Label = "Hall", ValidFrom = Year(2010) })).Objects[0];

        _test.Do(new UpdateObject(made) { Label = "Barn", ValidFrom = Year(2000), ValidTo = Year(2010) });

        Assert.Equal<string>(["Barn Building", "Hall Building"], [At(made, 2005), At(made, 2015)]);
        Assert.Throws<RegistryConflictException>(() => At(made, 1990));
    }

    [Fact]
    public void An_end_takes_away_what_was_known_of_the_time_after_it()
    {
        TwinId made = _test.Make("School");
        _test.Do(new UpdateObject(made) { Label = "Museum", ValidFrom = Year(2010) });

        _test.Do(new RetireObject(made) { ValidTo = Year(2005) });

        Assert.Equal("School Building", At(made, 2004));
        Assert.Throws<RegistryConflictException>(() => At(made, 2012));
        Assert.Equal(ObjectStatus.Retired, _test.Registry.Describe(made).Status);
        _test.AssertSound();
    }

    [Fact]
    public void What_ends_before_it_begins_is_refused()
    {
        TwinId made = _test.Do(new CreateObject(new NewObject("Building") { ValidFrom = Year(2010) })).Objects[0];

        Assert.Throws<RegistryConflictException>(() => _test.Do(new CreateObject(new NewObject("Building") { ValidFrom = Year(2010), ValidTo = Year(2000) })));
        Assert.Throws<RegistryConflictException>(() => _test.Do(new UpdateObject(made) { Label = "x", ValidFrom = Year(2020), ValidTo = Year(2015) }));
        Assert.Throws<RegistryConflictException>(() => _test.Do(new RetireObject(made) { ValidTo = Year(2005) }));
    }

    public void Dispose() => _test.Dispose();

    private static DateTimeOffset Year(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private string At(TwinId twin, int year)
    {
        Queries.ObjectDescription found = _test.Registry.Describe(twin, new ResolveRequest { ValidAt = Year(year) });
        return $"{found.Label} {found.Class}";
    }
}
