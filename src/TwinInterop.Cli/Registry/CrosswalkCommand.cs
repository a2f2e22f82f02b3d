using System.CommandLine;
using System.Globalization;
using TwinInterop.Registry;
using TwinInterop.Registry.Exports;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry crosswalk</c>: a bridge file between two systems.</summary>
internal static class CrosswalkCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "A data set or a scheme.", HelpName = "NAME", Required = true };
        var to = new Option<string>("--to") { Description = "A data set or a scheme.", HelpName = "NAME", Required = true };
        var knownAt = new Option<string?>("--known-at") { Description = "The time of the registry's knowledge.", HelpName = "TIME" };
        var format = new Option<string>("--format") { Description = "csv, ndjson or parquet.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson", "parquet");
        var target = new Option<string?>("--output", "-o") { Description = "The file; else standard output.", HelpName = "FILE" };
        var options = new RegistryOptionSet();
        var command = new Command("crosswalk", "Write the names of one system beside those of another: a bridge file.") { from, to, knownAt, format, target };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            var request = new ResolveRequest { KnownAt = EventVerb.Time(parsed, knownAt) };
            IEnumerable<CrosswalkRow> rows = registry.Crosswalk(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), request);
            using Stream stream = parsed.GetValue(target) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            if (parsed.GetValue(format) == "parquet")
                BridgeFile.Write(stream, rows, cancellationToken);
            else
                WriteLines(stream, rows, parsed.GetValue(format) == "csv" && !options.IsJson(parsed), cancellationToken);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>A value as RFC 4180 writes it.</summary>
    public static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void WriteLines(Stream stream, IEnumerable<CrosswalkRow> rows, bool isCsv, CancellationToken cancellationToken)
    {
        using var output = new StreamWriter(stream, bufferSize: 1 << 16) { NewLine = "\n" };
        if (isCsv)
            output.WriteLine("from,to,twin,relation,confidence");
        foreach (CrosswalkRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.WriteLine(isCsv ? Csv(row) : Json(row));
        }
    }

    private static string Csv(CrosswalkRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{Cell(row.From)},{Cell(row.To)},{row.Twin},{row.Relation.ToString().ToLowerInvariant()},{row.Confidence:0.####}");

    private static string Json(CrosswalkRow row) => ShowCommands.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("from"u8, row.From);
        json.WriteString("to"u8, row.To);
        json.WriteString("twin"u8, row.Twin.ToString());
        json.WriteString("relation"u8, row.Relation.ToString().ToLowerInvariant());
        RegistryJson.WriteShare(json, "confidence", row.Confidence);
        json.WriteEndObject();
    });
}
