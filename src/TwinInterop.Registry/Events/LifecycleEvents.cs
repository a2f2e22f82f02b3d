using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Events about one object: update, retire, revive, transfer.</summary>
internal static class LifecycleEvents
{
    public static void Update(EventScope scope, UpdateObject command)
    {
        ObjectPeriods current = scope.Load(command.Object).Expect(ObjectStatus.Active);
        StateRow changed = current.Last with
        {
            Class = command.Class is { } name ? scope.Names.Classes.Intern(name) : current.Last.Class,
            Label = command.Label ?? current.Last.Label,
            Attributes = command.Attributes ?? current.Last.Attributes,
        };
        scope.Rewrite(current, command.ValidFrom is null && command.ValidTo is null
            ? [.. current.States.SkipLast(1), changed]
            : Periods(current.States, changed, UnixTime.Of(command.ValidFrom), UnixTime.Of(command.ValidTo)));
        foreach (ObjectIdentifier identifier in command.Identifiers)
            scope.AddIdentifier(current.Key, identifier.Scheme, identifier.Value);
        scope.Touch(command.Object, "subject");
    }

    public static void Retire(EventScope scope, RetireObject command)
    {
        ObjectPeriods current = scope.Load(command.Object).Expect(ObjectStatus.Active);
        End(scope, current, ObjectStatus.Retired, UnixTime.Of(command.ValidTo));
        scope.Touch(command.Object, "subject");
    }

    public static void Revive(EventScope scope, ReviveObject command)
    {
        ObjectPeriods current = scope.Load(command.Object).Expect(ObjectStatus.Retired);
        scope.Rewrite(
            current, [.. current.States.SkipLast(1), current.Last with { Status = (long)ObjectStatus.Active, ValidTo = null }]);
        scope.Touch(command.Object, "subject");
    }

    public static void Transfer(EventScope scope, TransferObject command)
    {
        ObjectPeriods current = scope.Load(command.Object).Expect(ObjectStatus.Active);
        long authority = scope.Names.Authorities.Intern(command.Authority);
        scope.Rewrite(current, [.. current.States.Select(state => state with { Authority = authority })]);
        scope.Touch(command.Object, "subject");
        scope.Payload["authority"] = command.Authority;
    }

    /// <summary>Gives the last period of an object an end and a status.</summary>
    public static void End(EventScope scope, ObjectPeriods current, ObjectStatus status, long? validTo) => scope.Rewrite(
        current,
        [.. current.States.SkipLast(1), current.Last with { Status = (long)status, ValidTo = validTo ?? current.Last.ValidTo }]);

    /// <summary>Puts a new period among others: what it covers of them gives way.</summary>
    internal static List<StateRow> Periods(List<StateRow> states, StateRow changed, long? from, long? to)
    {
        var periods = new List<StateRow>();
        foreach (StateRow state in states)
        {
            if (from is { } begin && (state.ValidFrom ?? long.MinValue) < begin)
                periods.Add(state with { ValidTo = Math.Min(state.ValidTo ?? long.MaxValue, begin) });
            if (to is { } end && (state.ValidTo ?? long.MaxValue) > end)
                periods.Add(state with { ValidFrom = Math.Max(state.ValidFrom ?? long.MinValue, end) });
        }

        periods.Add(changed with { ValidFrom = from, ValidTo = to });
        periods.Sort(static (a, b) => (a.ValidFrom ?? long.MinValue).CompareTo(b.ValidFrom ?? long.MinValue));
        return periods;
    }
}
