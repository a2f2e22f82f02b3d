using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TwinInterop.Registry;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Cli.Registry;

/// <summary>The verbs that show objects and events.</summary>
internal static class ShowCommands
{
    public static Command Show()
    {
        var subject = new Argument<string>("OBJECT") { Description = "The object: its twin id or another name." };
        var validAt = new Option<string?>("--valid-at") { Description = "The time in the world.", HelpName = "TIME" };
        var knownAt = new Option<string?>("--known-at") { Description = "The time of the registry's knowledge.", HelpName = "TIME" };
        var options = new RegistryOptionSet();
        var command = new Command("show", "Show an object with its names, representations and relatives, as JSON.") { subject, validAt, knownAt };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            TwinId twin = EventVerb.ObjectOf(registry, parsed.GetRequiredValue(subject));
            var request = new ResolveRequest { ValidAt = EventVerb.Time(parsed, validAt), KnownAt = EventVerb.Time(parsed, knownAt) };
            ObjectDescription found = registry.Describe(twin, request);
            JsonOutput.Write(json => RegistryJson.Write(json, found));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command History()
    {
        var subject = new Argument<string>("OBJECT") { Description = "The object: its twin id or another name." };
        var options = new RegistryOptionSet();
        var command = new Command("history", "List the events that an object took part in.") { subject };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            Write(registry.History(EventVerb.ObjectOf(registry, parsed.GetRequiredValue(subject))), options.IsJson(parsed));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command Events()
    {
        var after = new Option<long>("--after") { Description = "The number of the last event that was seen: the cursor of the feed.", HelpName = "N" };
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 1000, HelpName = "N" };
        var options = new RegistryOptionSet();
        var command = new Command("events", "List events in their order; with --json one document a line. The feed never expires.") { after, limit };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            Write(registry.Events(parsed.GetValue(after), parsed.GetValue(limit)), options.IsJson(parsed));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Write(IEnumerable<RegistryEvent> events, bool isJson)
    {
        foreach (RegistryEvent item in events)
        {
            if (isJson)
                Console.Out.WriteLine(Line(json => RegistryJson.Write(json, item)));
            else
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{item.Sequence}\t{item.RecordedAt:O}\t{item.Type}\t{item.Actor}\t{item.Reason}\t{item.Payload}"));
        }
    }

    /// <summary>One JSON document in one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
