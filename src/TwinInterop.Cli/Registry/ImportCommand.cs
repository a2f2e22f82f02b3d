using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry import</c>: enters a version of a data set.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE") { Description = "A data set of any format that can be read, or identifiers as NDJSON or CSV." };
        var dataset = new Option<string?>("--dataset") { Description = "The name of the data set, the same for all its versions; by default that of the file, or of the folder of tiles.", HelpName = "NAME" };
        var delivered = new Option<string?>("--delivered") { Description = "When this version was delivered (ISO 8601).", HelpName = "TIME" };
        var encoding = new Option<string?>("--encoding") { Description = "The encoding of a CSV or NDJSON file, for example windows-1252 or utf-16; by default UTF-8.", HelpName = "NAME" };
        var options = new RegistryOptionSet();
        var read = new ReadOptionSet();
        var command = new Command("import", "Enter a version of a data set: find or make the object of each row. An interrupted import goes on where it was.")
        {
            input, dataset, delivered, encoding,
        };
        options.AddTo(command, changes: true, takesKey: false);
        read.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(async () =>
        {
            using var files = new InputFiles(cancellationToken);
            DatasetSource source = files.Open(parsed.GetRequiredValue(input));
            using IdentityRegistry registry = options.Open(parsed);
            var delivery = new DatasetDelivery(parsed.GetValue(dataset) ?? RegisteredSource.NameOf(source), RegisteredSource.DigestOf(source))
            {
                Uri = new Uri(source.Location).AbsoluteUri,
                DeliveredAt = ResolveCommand.Time(parsed.GetValue(delivered), "--delivered"),
            };
            ImportOutcome outcome = IsIdentifiers(source)
                ? registry.Import(delivery, IdentifierFile.Read(source, EncodingOf(parsed.GetValue(encoding))), options.Details(parsed), cancellationToken)
                : await ImportModelAsync(registry, delivery, source, read.Read(parsed), options.Details(parsed), cancellationToken).ConfigureAwait(false);
            Write(outcome, delivery, options.IsJson(parsed));
            return outcome.Refused > 0 ? ExitCode.DataErrors : ExitCode.Done;
        }));
        return command;
    }

    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    private static Encoding? EncodingOf(string? name)
    {
        if (name is null)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"Expected the name of an encoding such as utf-8, windows-1252 or utf-16; found '{name}'.", nameof(name), e);
        }
    }

    private static bool IsIdentifiers(DatasetSource source)
    {
        byte[] head = new byte[Math.Min(FormatDetection.HeadLength, source.Length)];
        using Stream stream = source.OpenRead();
        int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return IdentifierFile.IsOne(head.AsSpan(0, count), source.Location);
    }

    private static async Task<ImportOutcome> ImportModelAsync(
        IdentityRegistry registry, DatasetDelivery delivery, DatasetSource source, ReadOptions options, EventDetails details, CancellationToken cancellationToken)
    {
        IDatasetReader reader = await Dataset.OpenAsync(source, null, options, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable readerScope = reader.ConfigureAwait(false);
        DatasetDelivery known = delivery with
        {
            Format = reader.Info.Format,
            Crs = reader.Info.Crs.Horizontal is null ? null : reader.Info.Crs.ToString(),
        };
        IEnumerable<ImportRow> rows = CityModels.RowsAsync(reader, registry.Schemes, cancellationToken).ToBlockingEnumerable(cancellationToken);
        return registry.Import(known, rows, details, cancellationToken);
    }

    private static void Write(ImportOutcome outcome, DatasetDelivery delivery, bool isJson)
    {
        if (isJson)
            JsonOutput.Write(json => WriteJson(json, outcome, delivery));
        else if (outcome.IsRepeated)
            Console.Out.WriteLine($"{delivery.Dataset}: this version is in the registry already ({outcome.Rows} rows).");
        else
            WriteText(outcome, delivery);
    }

    private static void WriteText(ImportOutcome outcome, DatasetDelivery delivery)
    {
        string manner = outcome.IsDryRun ? " (dry run: nothing was changed)" : "";
        Console.Out.WriteLine($"{delivery.Dataset}: {outcome.Rows} rows, {outcome.Minted} objects made, {outcome.Known} known, {outcome.Proposed} to review, {outcome.Identifiers} identifiers, {outcome.Refused} refused{manner}.");
        foreach (ImportRefusal refusal in outcome.Refusals)
            Console.Out.WriteLine($"  refused {refusal.Count}: {refusal.Reason}; the first: {refusal.First}");
        if (outcome.Shared > 0)
            Console.Out.WriteLine($"{outcome.Shared} objects share an id such as a GlobalId with another one of this data set, as copies of a template do: each is an object of its own until somebody has looked (twin registry review).");
    }

    private static void WriteJson(Utf8JsonWriter json, ImportOutcome outcome, DatasetDelivery delivery)
    {
        json.WriteStartObject();
        json.WriteString("dataset"u8, delivery.Dataset);
        json.WriteString("sha256"u8, delivery.Sha256);
        json.WriteNumber("rows"u8, outcome.Rows);
        json.WriteNumber("minted"u8, outcome.Minted);
        json.WriteNumber("known"u8, outcome.Known);
        json.WriteNumber("proposed"u8, outcome.Proposed);
        json.WriteNumber("shared"u8, outcome.Shared);
        json.WriteNumber("identifiers"u8, outcome.Identifiers);
        json.WriteNumber("refused"u8, outcome.Refused);
        json.WriteBoolean("repeated"u8, outcome.IsRepeated);
        json.WriteBoolean("dryRun"u8, outcome.IsDryRun);
        json.WriteStartArray("refusals"u8);
        foreach (ImportRefusal refusal in outcome.Refusals)
        {
            json.WriteStartObject();
            json.WriteString("reason"u8, refusal.Reason);
            json.WriteNumber("count"u8, refusal.Count);
            json.WriteString("first"u8, refusal.First);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
