using System.CommandLine;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry match</c>: which objects of two data sets are the same.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var left = new Option<string>("--left") { Description = "A data set of the registry, or a file.", HelpName = "NAME|FILE", Required = true };
        var right = new Option<string>("--right") { Description = "A data set of the registry, or a file.", HelpName = "NAME|FILE", Required = true };
        var propose = new Option<bool>("--propose") { Description = "Put the pairs into the review queue (data sets of the registry only)." };
        var registry = new Option<string?>("--registry") { Description = "The registry; not needed for two files.", HelpName = "URI" };
        var actor = new Option<string>("--actor") { Description = "Who proposes; a pseudonym will do.", DefaultValueFactory = _ => "twin" };
        var reason = new Option<string?>("--reason") { Description = "Why the pairs are proposed." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("match", "Find which objects of two data sets are the same, or parts of one another, by where they lie and what they look like.")
        {
            left, right, propose, registry, json, actor, reason,
        };
        var read = new ReadOptionSet();
        read.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(async () =>
        {
            (string first, string second) = (parsed.GetRequiredValue(left), parsed.GetRequiredValue(right));
            var details = new EventDetails(parsed.GetValue(actor) ?? "twin") { Reason = parsed.GetValue(reason) };
            MatchResult result = File.Exists(first) && File.Exists(second)
                ? await MatchFilesAsync(first, second, read.Read(parsed), cancellationToken).ConfigureAwait(false)
                : MatchRegistered(parsed.GetValue(registry), first, second, parsed.GetValue(propose) ? details : null, cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Write(output => RegistryJson.Write(output, result));
            else
                WriteText(result);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task<MatchResult> MatchFilesAsync(string left, string right, ReadOptions options, CancellationToken cancellationToken)
    {
        using var files = new InputFiles(cancellationToken);
        IDatasetReader first = await Dataset.OpenAsync(files.Open(left), null, options, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable firstScope = first.ConfigureAwait(false);
        IDatasetReader second = await Dataset.OpenAsync(files.Open(right), null, options, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable secondScope = second.ConfigureAwait(false);
        return await CityModels.MatchAsync(first, second, cancellationToken).ConfigureAwait(false);
    }

    private static MatchResult MatchRegistered(string? uri, string left, string right, EventDetails? proposedBy, CancellationToken cancellationToken)
    {
        if (uri is null)
            throw new ArgumentException("Expected two files, or --registry with two data sets of it.", nameof(uri));
        using IdentityRegistry registry = RegistryOptionSet.OpenAt(uri);
        MatchResult result = registry.Match(left, right, cancellationToken);
        if (proposedBy is not null)
            Console.Error.WriteLine($"{registry.Propose(left, right, result, proposedBy)} links were proposed.");
        return result;
    }

    private static void WriteText(MatchResult result)
    {
        foreach (MatchedPair pair in result.Pairs)
            Console.Out.WriteLine($"{pair.Left}\t{pair.Right}\t{pair.Relation.ToString().ToLowerInvariant()}\t{pair.Score.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}\t{pair.Decision.ToString().ToLowerInvariant()}");
        Console.Error.WriteLine($"{result.Pairs.Length} pairs, {result.OnlyLeft.Length} only left, {result.OnlyRight.Length} only right.");
    }
}
