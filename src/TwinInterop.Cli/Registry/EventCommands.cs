using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;

namespace TwinInterop.Cli.Registry;

/// <summary>The verbs that make events.</summary>
internal static class EventCommands
{
    public static IEnumerable<Command> All()
    {
        yield return Create();
        yield return Update();
        yield return EventVerb.OnObject("retire", "End an object.", EventVerb.ValidTo, (twin, parsed, _) => new RetireObject(twin) { ValidTo = EventVerb.Time(parsed, EventVerb.ValidTo) });
        yield return EventVerb.OnObject("revive", "Bring a retired object back.", null, (twin, _, _) => new ReviveObject(twin));
        yield return Merge();
        yield return Split();
        yield return Replace();
        yield return Transfer();
        yield return Link();
        yield return OnLink("unlink", "Take a link back: it was wrong or ended.", (twin, key) => new UnlinkRepresentation(twin, key));
        yield return OnLink("confirm", "Find a proposed link right.", (twin, key) => new ConfirmLink(twin, key));
        yield return OnLink("reject", "Find a proposed link wrong; it is not proposed again.", (twin, key) => new RejectLink(twin, key));
        yield return Revert();
    }

    private static Command Create()
    {
        var given = new NewObjectOptions();
        Command command = EventVerb.Plain("create", "Make an object.", (parsed, _) => new CreateObject(given.Read(parsed, null)));
        given.AddTo(command);
        return command;
    }

    private static Command Update()
    {
        var given = new NewObjectOptions();
        Command command = EventVerb.OnObject("update", "Change what is known of an object, for a period of the world's time.", null, (twin, parsed, _) =>
        {
            NewObject changed = given.Read(parsed, "");
            return new UpdateObject(twin)
            {
                Class = changed.Class.Length == 0 ? null : changed.Class,
                Label = changed.Label,
                ValidFrom = changed.ValidFrom,
                ValidTo = changed.ValidTo,
                Identifiers = changed.Identifiers,
            };
        });
        given.AddTo(command);
        return command;
    }

    private static Command Merge()
    {
        var given = new NewObjectOptions();
        var parents = new Argument<string[]>("OBJECT") { Description = "The objects that became one: twin ids or other names.", Arity = new ArgumentArity(2, 1000) };
        Command command = EventVerb.Plain("merge", "Make one object of several; the links of the parents go to review.", (parsed, registry) =>
        {
            ImmutableArray<TwinId> twins = [.. parsed.GetRequiredValue(parents).Select(name => EventVerb.ObjectOf(registry, name))];
            return new MergeObjects(twins, given.Read(parsed, registry.Describe(twins[0]).Class));
        });
        command.Arguments.Add(parents);
        given.AddTo(command);
        return command;
    }

    private static Command Split()
    {
        var children = new Option<string[]>("--child")
        {
            Description = "A child: class=Building,label=North,share=0.6,valid-from=2024-05-01,rnb=…; the class is the parent's by default, the parent ends when the first child begins. At least twice.",
            HelpName = "NAME=VALUE,…",
            Required = true,
        };
        Command command = EventVerb.OnObject("split", "Make several objects of one; its links go to review.", null, (twin, parsed, registry) =>
            new SplitObject(twin, [.. parsed.GetRequiredValue(children).Select(child => NewObjectOptions.Parse(child, registry.Describe(twin).Class))]));
        command.Options.Add(children);
        return command;
    }

    private static Command Replace()
    {
        var scheme = new Option<string>("--scheme") { Description = "The scheme of both identifiers.", HelpName = "SCHEME", Required = true };
        var old = new Option<string>("--old") { Description = "The identifier that goes.", HelpName = "ID", Required = true };
        var @new = new Option<string>("--new") { Description = "The identifier that comes.", HelpName = "ID", Required = true };
        var dataset = new Option<string?>("--dataset") { Description = "The data set, where the identifier names a representation there.", HelpName = "NAME" };
        Command command = EventVerb.OnObject("replace", "Give an object a new identifier for an old one; the old one still leads to it.", null, (twin, parsed, _) =>
            new ReplaceIdentifier(twin, parsed.GetRequiredValue(scheme), parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetValue(dataset)));
        foreach (Option option in new Option[] { scheme, old, @new, dataset })
            command.Options.Add(option);
        return command;
    }

    private static Command Transfer()
    {
        var authority = new Option<string>("--authority") { Description = "The new authority.", HelpName = "NAME", Required = true };
        Command command = EventVerb.OnObject("transfer", "Make another authority responsible for an object.", null, (twin, parsed, _) =>
            new TransferObject(twin, parsed.GetRequiredValue(authority)));
        command.Options.Add(authority);
        return command;
    }

    private static Command Link()
    {
        var key = new RepresentationOptions();
        var relation = new Option<LinkRelation>("--relation") { Description = "How the representation stands to the object: Same, PartOf, HasPart, Overlaps, Close." };
        var proposed = new Option<bool>("--proposed") { Description = "Propose the link: it goes to review." };
        Command command = EventVerb.OnObject("link", "Link a representation to an object.", null, (twin, parsed, _) => new LinkRepresentation(
            twin, key.Read(parsed), new LinkGrade(parsed.GetValue(relation), parsed.GetValue(proposed) ? LinkStatus.Proposed : LinkStatus.Confirmed)));
        key.AddTo(command);
        command.Options.Add(relation);
        command.Options.Add(proposed);
        return command;
    }

    private static Command OnLink(string name, string description, Func<TwinId, RepresentationKey, RegistryCommand> make)
    {
        var key = new RepresentationOptions();
        Command command = EventVerb.OnObject(name, description, null, (twin, parsed, _) => make(twin, key.Read(parsed)));
        key.AddTo(command);
        return command;
    }

    private static Command Revert()
    {
        var id = new Argument<string>("EVENT") { Description = "The id of the event." };
        Command command = EventVerb.Plain("revert", "Undo an event, if nothing came after it to what it touched.", (parsed, _) => new RevertEvent(parsed.GetRequiredValue(id)));
        command.Arguments.Add(id);
        return command;
    }
}
