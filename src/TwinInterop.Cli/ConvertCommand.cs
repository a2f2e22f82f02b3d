using System.CommandLine;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Client;
using TwinInterop.Metadata;

namespace TwinInterop.Cli;

/// <summary><c>twin convert</c>: one format into another.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var options = new ConvertOptionSet();
        var command = new Command(
            "convert",
            """
            Convert datasets from one format into another, and account for every loss.

            Examples:
              twin convert city.gml -o city.city.json
              twin convert city.gml -o city.geojson --geoid fr_ign_RAF20.tif --report report.json
              twin convert city.city.json -o city.gml --format-version 3.0 --target-crs EPSG:3946+5720
              twin convert a.gml b.gml -o out/ --to cityjson
              twin convert city.gml -o tiles/ --to 3dtiles
              twin convert blocks/*.gml works.ifc -o town.city.json --duplicates keep-first
              twin convert city.gml -o centre.gml --bbox 4.82,45.75,4.84,45.77 --bbox-crs EPSG:4326 --class Building
              twin convert city.gml -o tall.geojson --where "measuredHeight > 20 and roofType in ('1010', '1030')"
              twin convert city.gml -o squares/ --to cityjson --split tile:500
              twin convert footprints.geojson -o blocks.gml --extrude --extrude-as Building --target-crs EPSG:2154
              twin convert https://broker/ngsi-ld/v1 -o town.geojson --allow-network --type Building
            """);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Failure.GuardAsync(() => RunAsync(parsed, options, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ConvertOptionSet options, CancellationToken cancellationToken)
    {
        using var files = new InputFiles(cancellationToken);
        IReadOnlyList<ConversionPlan> plans = options.Plan(parsed, files);
        (string Path, MetadataForm Form)? metadata = options.Metadata(parsed, plans.Count);
        ConvertChoices choices = await options.ChooseAsync(parsed, cancellationToken).ConfigureAwait(false) with { IsDescribed = metadata is not null };
        (BrokerOptions Options, EntityQuery Query)? pull = options.Pull(parsed);
        var outcomes = new (ConversionReport? Report, Failure? Failure)[plans.Count];
        int jobs = options.Jobs(parsed);
        using ConversionRegistry? registry = options.RegistryUri(parsed) is { } uri ? new ConversionRegistry(uri) : null;
        if (registry is not null)
            jobs = 1; // a registry takes one data set after the other
        int threads = Math.Max(1, options.Jobs(parsed) / Math.Max(1, Math.Min(jobs, plans.Count)));
        await Parallel.ForAsync(
            0,
            plans.Count,
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken },
            async (i, token) => outcomes[i] = await OutcomeAsync(
                files.NameOf(plans[i].Input),
                plans[i],
                isOneOfMany: plans.Count > 1,
                () => pull is { } asked && BrokerPull.IsBroker(plans[i].Input)
                    ? PullAsync(files, plans[i], choices, asked.Options, asked.Query, registry, threads, token)
                    : ConvertAsync(files, plans[i], files.Open(plans[i].Input), choices, registry, threads, token)).ConfigureAwait(false))
            .ConfigureAwait(false);

        ConversionReport[] reports = [.. outcomes.Select(outcome => outcome.Report).OfType<ConversionReport>()];
        if (options.ReportPath(parsed) is { } path)
            WriteReport(reports, path);
        if (metadata is { } wanted && reports is [{ Output: not null } described])
            MetadataOptionSet.Write(described, wanted);
        foreach (ConversionReport report in reports)
            ConversionSummaryText.Write(report, Console.Out);
        foreach (Failure failure in outcomes.Select(outcome => outcome.Failure).OfType<Failure>())
            Console.Error.WriteLine(failure.Message);
        int ofReports = reports.Any(report => report.Output is null || report.HasErrors) ? ExitCode.DataErrors : ExitCode.Done;
        return outcomes.Max(outcome => outcome.Failure?.ExitCode ?? ofReports);
    }

    /// <summary>Converts; where it is one of many, what goes wrong with it does not keep the others from being written.</summary>
    private static async Task<(ConversionReport? Report, Failure? Failure)> OutcomeAsync(
        string name, ConversionPlan plan, bool isOneOfMany, Func<Task<ConversionReport>> convert)
    {
        try
        {
            return (await (plan.FurtherInputs.IsEmpty ? Failure.NamingAsync(name, convert) : convert()).ConfigureAwait(false), null);
        }
        catch (Exception e) when (isOneOfMany && Failure.Of(e) is { ExitCode: ExitCode.UnreadableInput or ExitCode.OutputNotWritten } failure)
        {
            bool isNamed = failure.Message.Contains(name, StringComparison.Ordinal);
            return (null, isNamed ? failure : failure with { Message = $"{name}: {failure.Message}" });
        }
    }

    private static async Task<ConversionReport> PullAsync(
        InputFiles files, ConversionPlan plan, ConvertChoices choices, BrokerOptions options, EntityQuery query, ConversionRegistry? registry, int threads, CancellationToken cancellationToken)
    {
        using BrokerPull pull = await BrokerPull.FetchAsync(plan.Input, options, query, cancellationToken).ConfigureAwait(false);
        LinkedDataOptions linked = choices.Read.LinkedData;
        ConvertChoices ofPull = choices with
        {
            SourceFormat = InteropFormats.Find("ngsi-ld"),
            Read = choices.Read with { LinkedData = linked with { AllowedHosts = linked.AllowedHosts.Add(new Uri(plan.Input).Host) } },
        };
        ConversionReport report = await ConvertAsync(files, plan, pull.Source, ofPull, registry, threads, cancellationToken).ConfigureAwait(false);
        return report with { Input = report.Input with { Path = plan.Input } };
    }

    private static async Task<ConversionReport> ConvertAsync(
        InputFiles files, ConversionPlan plan, DatasetSource source, ConvertChoices choices, ConversionRegistry? registry, int threads, CancellationToken cancellationToken)
    {
        using DatasetTarget target = plan.Target(choices.Overwrites);
        using var display = new ProgressDisplay(Path.GetFileName(plan.Input));
        ConversionRequest request = choices.Request(files, plan, source, target) with { Threads = threads };
        if (registry is not null)
            request = registry.Prepare(request);
        ConversionReport report = await Dataset.ConvertAsync(request, display, cancellationToken).ConfigureAwait(false);
        if (registry is not null && report.Output is not null)
            await registry.RecordAsync(plan, report, cancellationToken).ConfigureAwait(false);
        return report;
    }

    private static void WriteReport(IReadOnlyList<ConversionReport> reports, string path)
    {
        using DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true);
        ConversionReportJson.Write(reports, target.OpenWrite());
        target.OpenWrite().Write("\n"u8);
        target.Commit();
    }
}
