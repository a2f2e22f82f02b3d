using System.CommandLine;
using System.Globalization;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry review</c>: the list of links that somebody has to look at, out and in.</summary>
internal static class ReviewCommand
{
    private const string Header = "object,dataset,id,scheme,relation,confidence,method,verdict";

    private static readonly string[] Needed = ["object", "dataset", "id", "verdict"];

    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => int.MaxValue, HelpName = "N" };
        var csv = new Option<bool>("--csv") { Description = "Write the list as CSV with an empty column verdict." };
        var apply = new Option<string?>("--apply") { Description = "Read such a list back: each row whose verdict is confirm or reject is decided, all in one transaction.", HelpName = "FILE.csv" };
        var sure = new Option<bool>("--confirm-auto") { Description = "Confirm the links that matching was sure of, all in one transaction; the rest is left." };
        var least = new Option<double>("--least") { Description = "The least probability of a sure link.", DefaultValueFactory = _ => MatchConfidence.Auto, HelpName = "P" };
        var options = new RegistryOptionSet();
        var command = new Command("review", "List the links that were proposed, or decide them by a list.") { limit, csv, apply, sure, least };
        options.AddTo(command, changes: true);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            if (parsed.GetValue(apply) is { } path)
                Apply(registry, path, options.Details(parsed));
            else if (parsed.GetValue(sure))
                Confirm(registry, parsed.GetValue(least), options.Details(parsed));
            else
                Write(registry.Review(parsed.GetValue(limit)), parsed.GetValue(csv), options.IsJson(parsed));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Confirm(IdentityRegistry registry, double least, EventDetails details)
    {
        (List<RegistryCommand> commands, int confirmed, int left) = new SureLinks(registry).Find(least);
        if (commands.Count > 0)
            registry.Apply(commands, details with { Reason = details.Reason ?? string.Create(CultureInfo.InvariantCulture, $"matched with a probability of at least {least}") });
        Console.Out.WriteLine($"{confirmed} links were confirmed, {left} sure ones are left to look at{(details.IsDryRun ? " (dry run: nothing was changed)" : "")}.");
    }

    private static void Write(IReadOnlyList<ReviewItem> items, bool isCsv, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (ReviewItem item in items)
                    RegistryJson.Write(json, item);
                json.WriteEndArray();
            });
            return;
        }

        if (isCsv)
            Console.Out.WriteLine(Header);
        foreach (ReviewItem item in items)
        {
            Console.Out.WriteLine(isCsv
                ? Csv(item)
                : $"{item.Object}\t{item.Grade.Relation}\t{item.Representation.Dataset}\t{item.Representation.LocalId}\t{item.Grade.Confidence?.ToString("0.###", CultureInfo.InvariantCulture)}\t{item.Grade.Method}");
        }
    }

    private static string Csv(ReviewItem item) => string.Create(
        CultureInfo.InvariantCulture,
        $"{item.Object},{CrosswalkCommand.Cell(item.Representation.Dataset)},{CrosswalkCommand.Cell(item.Representation.LocalId)},{CrosswalkCommand.Cell(item.Representation.Scheme ?? "")},{item.Grade.Relation},{item.Grade.Confidence:0.####},{CrosswalkCommand.Cell(item.Grade.Method ?? "")},");

    private static void Apply(IdentityRegistry registry, string path, EventDetails details)
    {
        var commands = new List<RegistryCommand>();
        string[] header = [];
        using FileStream stream = File.OpenRead(path);
        foreach (CsvRecord record in CsvRecords.Read(stream))
        {
            if (header.Length == 0)
                header = HeaderOf(record);
            else if (record.Cells.Length != header.Length)
                throw new ArgumentException($"Expected {header.Length} values in line {record.Line} of {path}; found '{string.Join(", ", record.Cells)}'.", nameof(path));
            else if (Decide(header, record) is { } command)
                commands.Add(command);
        }

        bool isRepeated = commands.Count > 0 && registry.Apply(commands, details).All(outcome => outcome.IsRepeated);
        string manner = details.IsDryRun ? " (dry run: nothing was changed)" : isRepeated ? " (before: the key is known)" : "";
        Console.Out.WriteLine($"{commands.Count} links were decided{manner}.");
    }

    private static string[] HeaderOf(CsvRecord record)
    {
        string[] header = Array.ConvertAll(record.Cells, name => name.Trim().ToLowerInvariant());
        string[] missing = [.. Needed.Except(header, StringComparer.Ordinal)];
        return missing.Length == 0
            ? header
            : throw new ArgumentException($"Expected a list with the columns {Header}; it has no column {string.Join(", ", missing)}.", nameof(record));
    }

    private static RegistryCommand? Decide(string[] header, CsvRecord record)
    {
        string Cell(string name) => Array.IndexOf(header, name) is >= 0 and var at ? record.Cells[at] : "";
        string verdict = Cell("verdict").Trim().ToLowerInvariant();
        if (verdict.Length == 0)
            return null;
        if (!TwinId.TryParse(Cell("object"), out TwinId twin))
            throw new ArgumentException($"Expected a twin id in line {record.Line}; found '{Cell("object")}'.", nameof(record));
        var key = new RepresentationKey(Cell("dataset"), Cell("id"), Cell("scheme") is { Length: > 0 } scheme ? scheme : null);
        return verdict switch
        {
            "confirm" or "confirmed" => new ConfirmLink(twin, key),
            "reject" or "rejected" => new RejectLink(twin, key),
            _ => throw new ArgumentException($"Expected confirm, reject or nothing as the verdict in line {record.Line}; found '{Cell("verdict")}'.", nameof(record)),
        };
    }
}
