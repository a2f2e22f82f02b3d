using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TwinInterop.Registry;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry resolve</c>: from names to objects.</summary>
internal static class ResolveCommand
{
    private const int BatchLines = 5_000;

    /// <summary>ISO 8601.</summary>
    private static readonly string[] TimeFormats =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyyMMdd", "yyyyMMddTHHmmssK"];

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Description = "Twin ids, identifiers of any scheme, ids of data sets.", Arity = ArgumentArity.ZeroOrMore };
        var stdin = new Option<bool>("--stdin") { Description = "Read names from standard input, one a line; write one JSON document a line." };
        var dataset = new Option<string?>("--dataset") { Description = "The data set whose ids they are.", HelpName = "NAME" };
        var scheme = new Option<string?>("--scheme") { Description = "The scheme of the names, for example rnb.", HelpName = "SCHEME" };
        var validAt = new Option<string?>("--valid-at") { Description = "The time in the world (ISO 8601).", HelpName = "TIME" };
        var knownAt = new Option<string?>("--known-at") { Description = "The time of the registry's knowledge (ISO 8601).", HelpName = "TIME" };
        var options = new RegistryOptionSet();
        var command = new Command("resolve", "Tell what object a name leads to: one, several, a retired one, or none.")
        {
            names, stdin, dataset, scheme, validAt, knownAt,
        };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() =>
        {
            var request = new ResolveRequest
            {
                Dataset = parsed.GetValue(dataset),
                Scheme = parsed.GetValue(scheme),
                ValidAt = Time(parsed.GetValue(validAt), "--valid-at"),
                KnownAt = Time(parsed.GetValue(knownAt), "--known-at"),
            };
            using IdentityRegistry registry = options.Open(parsed);
            if (parsed.GetValue(stdin))
                Stream(registry, request, cancellationToken);
            else if (options.IsJson(parsed))
                WriteLines(registry.Resolve(parsed.GetRequiredValue(names), request));
            else
                WriteText(registry.Resolve(parsed.GetRequiredValue(names), request));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>Reads a time; without a zone it is in UTC. Dates in the order of a country could be read as others and are refused.</summary>
    /// <exception cref="ArgumentException">It is no time.</exception>
    public static DateTimeOffset? Time(string? text, string option) => text is null ? null
        : DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw new ArgumentException($"Expected a time as ISO 8601 writes it, such as 2024-05-01 or 2024-05-01T10:00:00Z, for {option}; found '{text}'.", nameof(text));

    private static void Stream(IdentityRegistry registry, ResolveRequest request, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), bufferSize: 1 << 16);
        using Stream output = Console.OpenStandardOutput();
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var batch = new List<string>(BatchLines);
        bool isMore = true;
        while (isMore)
        {
            string? line = input.ReadLine();
            isMore = line is not null;
            if (line is not null)
                batch.Add(line.Trim());
            if (batch.Count == 0 || (isMore && batch.Count < BatchLines))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Resolution answer in registry.Resolve(batch, request))
            {
                Write(json, answer);
                json.Flush();
                json.Reset();
                buffer.WriteByte((byte)'\n');
            }

            output.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
            buffer.SetLength(0);
            batch.Clear();
        }
    }

    private static void WriteLines(Resolution[] answers)
    {
        if (answers.Length == 1)
        {
            JsonOutput.Write(json => Write(json, answers[0]));
            return;
        }

        JsonOutput.Write(json =>
        {
            json.WriteStartArray();
            foreach (Resolution answer in answers)
                Write(json, answer);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, Resolution answer)
    {
        json.WriteStartObject();
        json.WriteString("query"u8, answer.Query);
        json.WriteString("outcome"u8, answer.Outcome.ToString().ToLowerInvariant());
        if (answer.Outcome == ResolutionOutcome.One)
            json.WriteString("object"u8, answer.Objects[0].ToString());
        else
            json.WriteNull("object"u8);
        if (answer.Scheme is { } scheme)
            json.WriteString("scheme"u8, scheme);
        if (answer.Outcome is ResolutionOutcome.Several or ResolutionOutcome.Retired)
        {
            json.WriteStartArray(answer.Outcome == ResolutionOutcome.Several ? "objects"u8 : "retired"u8);
            foreach (TwinId twin in answer.Objects)
                json.WriteStringValue(twin.ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Resolution[] answers)
    {
        foreach (Resolution answer in answers)
            Console.Out.WriteLine($"{answer.Query}\t{answer.Outcome.ToString().ToLowerInvariant()}\t{string.Join(' ', answer.Objects)}");
    }
}
