using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary>What a publication did or would do, for a person or as JSON.</summary>
internal sealed class PublicationAccount(string input, Uri broker, string? tenant, BatchOperation operation)
{
    private const int Shown = 20;

    public void Write(PublicationReport report, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(json => WriteJson(json, report));
            return;
        }

        Console.Out.WriteLine(Invariant($"{input} -> {broker}: {report.Total} entities, {report.Accepted} accepted, {report.Refused.Length} refused, {report.Unknown.Length} without an answer, {report.NotSent} not sent"));
        if (report.Resumed > 0)
            Console.Out.WriteLine(Invariant($"  {report.Resumed} of them were settled by an earlier run"));
        foreach (EntityRefusal refusal in report.Refused.Take(Shown))
            Console.Out.WriteLine($"  refused: {Printable(refusal.EntityId)}: {Printable(refusal.Problem.ToString())}");
        if (report.Refused.Length > Shown)
            Console.Out.WriteLine(Invariant($"  and {report.Refused.Length - Shown} more: see --json"));
    }

    public void Write(ImmutableArray<EntityChange> changes, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(json => WriteJson(json, changes));
            return;
        }

        Console.Out.WriteLine(Invariant($"{input} -> {broker} (dry run, nothing was sent): {changes.Length} entities, {Count(changes, EntityEffect.Created)} would be created, {Count(changes, EntityEffect.Changed)} changed, {Count(changes, EntityEffect.Refused)} refused, {Count(changes, EntityEffect.Unchanged)} unchanged"));
        EntityChange[] shown = [.. changes.Where(change => change.Effect != EntityEffect.Unchanged)];
        foreach (EntityChange change in shown.Take(Shown))
        {
            Console.Out.WriteLine($"  {change.Effect.ToString().ToLowerInvariant()}: {Printable(change.EntityId)}");
            if (change.Effect == EntityEffect.Changed)
                WriteNames(change);
        }

        if (shown.Length > Shown)
            Console.Out.WriteLine(Invariant($"  and {shown.Length - Shown} more: see --json"));
    }

    private static void WriteNames(EntityChange change)
    {
        foreach ((string sign, ImmutableArray<string> names) in new[] { ("+", change.Added), ("~", change.Changed), ("-", change.Removed) })
        {
            foreach (string name in names)
                Console.Out.WriteLine($"    {sign} {Printable(name)}");
        }
    }

    private void WriteJson(Utf8JsonWriter json, PublicationReport report)
    {
        WriteHead(json, isDryRun: false);
        json.WriteNumber("total"u8, report.Total);
        json.WriteNumber("accepted"u8, report.Accepted);
        json.WriteNumber("resumed"u8, report.Resumed);
        json.WriteStartArray("refused"u8);
        foreach (EntityRefusal refusal in report.Refused)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, refusal.EntityId);
            json.WriteString("type"u8, refusal.Problem.Type);
            json.WriteString("title"u8, refusal.Problem.Title);
            json.WriteString("detail"u8, refusal.Problem.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNames(json, "unanswered", report.Unknown);
        json.WriteNumber("notSent"u8, report.NotSent);
        json.WriteString("fault"u8, report.Fault?.Message);
        json.WriteEndObject();
    }

    private void WriteJson(Utf8JsonWriter json, ImmutableArray<EntityChange> changes)
    {
        WriteHead(json, isDryRun: true);
        json.WriteNumber("total"u8, changes.Length);
        foreach (EntityEffect effect in Enum.GetValues<EntityEffect>())
            json.WriteNumber(effect.ToString().ToLowerInvariant(), Count(changes, effect));
        json.WriteStartArray("changes"u8);
        foreach (EntityChange change in changes.Where(change => change.Effect != EntityEffect.Unchanged))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, change.EntityId);
            json.WriteString("effect"u8, change.Effect.ToString().ToLowerInvariant());
            WriteNames(json, "added", change.Added);
            WriteNames(json, "changed", change.Changed);
            WriteNames(json, "removed", change.Removed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json, bool isDryRun)
    {
        json.WriteStartObject();
        json.WriteString("input"u8, input);
        json.WriteString("broker"u8, broker.AbsoluteUri);
        json.WriteString("tenant"u8, tenant);
        json.WriteString("operation"u8, JsonNamingPolicy.CamelCase.ConvertName(operation.ToString()));
        json.WriteBoolean("dryRun"u8, isDryRun);
    }

    private static void WriteNames(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        json.WriteStartArray(name);
        foreach (string text in names)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static int Count(ImmutableArray<EntityChange> changes, EntityEffect effect) => changes.Count(change => change.Effect == effect);

    private static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
