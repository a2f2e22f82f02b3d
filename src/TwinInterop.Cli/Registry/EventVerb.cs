using System.CommandLine;
using System.Text.Json;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Cli.Registry;

/// <summary>Makes verbs that make events: open the registry, apply a command, tell what it did.</summary>
internal static class EventVerb
{
    public static Option<string?> ValidTo { get; } = new("--valid-to") { Description = "When it ceased to exist in the world.", HelpName = "TIME" };

    public static DateTimeOffset? Time(ParseResult parsed, Option<string?> option) => ResolveCommand.Time(parsed.GetValue(option), option.Name);

    public static Command Plain(string name, string description, Func<ParseResult, IdentityRegistry, RegistryCommand> make)
    {
        var options = new RegistryOptionSet();
        var command = new Command(name, description);
        options.AddTo(command, changes: true);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            EventOutcome outcome = registry.Apply(make(parsed, registry), options.Details(parsed));
            if (options.IsJson(parsed))
                JsonOutput.Write(json => WriteJson(json, outcome));
            else
                WriteText(outcome);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command OnObject(
        string name, string description, Option? option, Func<TwinId, ParseResult, IdentityRegistry, RegistryCommand> make)
    {
        var subject = new Argument<string>("OBJECT") { Description = "The object: its twin id or another name." };
        Command command = Plain(name, description, (parsed, registry) => make(ObjectOf(registry, parsed.GetRequiredValue(subject)), parsed, registry));
        command.Arguments.Add(subject);
        if (option is not null)
            command.Options.Add(option);
        return command;
    }

    /// <summary>The object of a name; a twin id is taken as it is, whatever became of the object.</summary>
    /// <exception cref="RegistryConflictException">The name leads to none, or to several.</exception>
    public static TwinId ObjectOf(IdentityRegistry registry, string name)
    {
        if (TwinId.TryParse(name, out TwinId twin))
            return twin;
        Resolution found = registry.Resolve(name);
        return found.Objects is [var only]
            ? only
            : throw new RegistryConflictException(
                $"Expected the name of one object; '{name}' leads to {(found.Objects.Length == 0 ? "none" : string.Join(", ", found.Objects))}.");
    }

    private static void WriteText(EventOutcome outcome)
    {
        string manner = outcome.IsDryRun ? " (dry run: nothing was changed)" : outcome.IsRepeated ? " (it had happened before)" : "";
        Console.Out.WriteLine($"{outcome.Type.ToString().ToLowerInvariant()} {outcome.EventId}, version {outcome.Sequence}: {string.Join(' ', outcome.Objects)}{manner}");
        foreach (AffectedLink link in outcome.Links)
            Console.Out.WriteLine($"  {link.Representation.Dataset} {link.Representation.LocalId} {link.Relation} {link.Object}: {link.Before?.ToString() ?? "none"} to {link.After?.ToString() ?? "none"}");
    }

    private static void WriteJson(Utf8JsonWriter json, EventOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, outcome.EventId);
        json.WriteNumber("version"u8, outcome.Sequence);
        json.WriteString("type"u8, outcome.Type.ToString().ToLowerInvariant());
        json.WriteBoolean("dryRun"u8, outcome.IsDryRun);
        json.WriteBoolean("repeated"u8, outcome.IsRepeated);
        json.WriteStartArray("objects"u8);
        foreach (TwinId twin in outcome.Objects)
            json.WriteStringValue(twin.ToString());
        json.WriteEndArray();
        json.WriteStartArray("links"u8);
        foreach (AffectedLink link in outcome.Links)
        {
            json.WriteStartObject();
            json.WriteString("object"u8, link.Object.ToString());
            json.WriteString("dataset"u8, link.Representation.Dataset);
            json.WriteString("id"u8, link.Representation.LocalId);
            json.WriteString("relation"u8, JsonNamingPolicy.CamelCase.ConvertName(link.Relation.ToString()));
            json.WriteString("before"u8, link.Before?.ToString().ToLowerInvariant());
            json.WriteString("after"u8, link.After?.ToString().ToLowerInvariant());
            RegistryJson.WriteShare(json, "shareOfObject", link.ShareOfObject);
            RegistryJson.WriteShare(json, "shareOfRepresentation", link.ShareOfRepresentation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
