using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Events about one object: update, retire, revive, transfer.</summary>
internal static class LifecycleEvents
{
    public static void Update(EventScope scope, UpdateObject command)
    {
        ObjectPeriods current = scope.Load(command.Object).Expect(ObjectStatus.Active);
        long? objectClass = command.Class is { } name ? scope.Names.Classes.Intern(name) : null;
        StateRow Change(StateRow state) => state with
        {
            Class = objectClass ?? state.Class,
            Label = command.Label ?? state.Label,
            Attributes = command.Attributes ?? state.Attributes,
        };
        scope.Rewrite(current, command.ValidFrom is null && command.ValidTo is null
            ? [.. current.States.SkipLast(1), Change(current.Last)]
            : ValidPeriods.Change(current.States, Change, UnixTime.Of(command.ValidFrom), UnixTime.Of(command.ValidTo)));
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

    /// <summary>Ends an object with a status: what was known of it after its end is not known any more.</summary>
    public static void End(EventScope scope, ObjectPeriods current, ObjectStatus status, long? validTo)
    {
        List<StateRow> left = ValidPeriods.Until(current.States, validTo);
        if (left.Count == 0)
        {
            throw new RegistryConflictException(
                $"Expected {current.Twin} to end after it began ({UnixTime.From(current.States[0].ValidFrom ?? 0):O}); found {UnixTime.From(validTo ?? 0):O}.");
        }

        scope.Rewrite(current, [.. left.SkipLast(1), left[^1] with { Status = (long)status, ValidTo = validTo ?? left[^1].ValidTo }]);
    }
}
