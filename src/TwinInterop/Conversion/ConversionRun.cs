using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Formats;
using TwinInterop.Provenance;
using TwinInterop.Splitting;

namespace TwinInterop.Conversion;

/// <summary>One conversion from opening the sources to committing the target.</summary>
internal sealed class ConversionRun(ConversionRequest request, IProgress<ConversionProgress>? progress)
{
    /// <summary>How to write what this source becomes: without a stated version, in the one that it had at home.</summary>
    internal static WriteOptions WriteOptions(ConversionRequest request, DatasetInfo source) => request.Write with
    {
        Version = request.Write.Version ?? HomeVersion.Of(source, request.TargetFormat),
        Threads = request.Threads,
        SourceFolder = request.Write.SourceFolder ?? Path.GetDirectoryName(request.Source.Path),
    };

    public Task<ConversionReport> RunAsync(CancellationToken cancellationToken) =>
        request.Split is { } rule
            ? new SplitRun(request, rule, progress).RunAsync(cancellationToken)
            : RunWholeAsync(cancellationToken);

    /// <summary>The report of a walk that is done; its output is still to be entered.</summary>
    internal static async Task<ConversionReport> ReportAsync(SourceWalk walk)
    {
        var inputs = ImmutableArray.CreateBuilder<DatasetDescription>();
        foreach (SourceReading reading in walk.Readings)
            inputs.Add(await reading.DescribeAsync().ConfigureAwait(false));
        ConversionContext all = walk.Settle();
        return new ConversionReport(inputs[0], null, walk.Operations, all.Books, all.Diagnostics)
        {
            FurtherInputs = [.. inputs.Skip(1)],
            Survey = walk.Survey,
        };
    }

    /// <summary>What was written, as a report names it.</summary>
    internal static DatasetDescription Describe(ConversionRequest request, DatasetInfo written, string? version, DatasetTarget target)
    {
        using Stream stream = target.OpenRead();
        DatasetInfo output = written with
        {
            Format = request.TargetFormat.Id,
            Version = version ?? request.TargetFormat.Versions[0].Version,
        };
        return new DatasetDescription(target.Path, output, stream.Length, SourceReading.Hash(stream));
    }

    private async Task<ConversionReport> RunWholeAsync(CancellationToken cancellationToken)
    {
        var context = new ConversionContext();
        var walk = new SourceWalk(request, context, progress);
        await using ConfiguredAsyncDisposable _ = walk.ConfigureAwait(false);
        await walk.OpenAsync(cancellationToken).ConfigureAwait(false);
        WriteOptions options = WriteOptions(request, walk.Readings[0].Info);
        DatasetInfo written = await WriteAsync(walk, options, context, cancellationToken).ConfigureAwait(false);
        ConversionReport report = await ReportAsync(walk).ConfigureAwait(false);
        if (request.IsStrict && report.HasDrops)
            return report;

        request.Target.Commit();
        return report with { Output = Describe(request, written, options.Version, request.Target) };
    }

    private async Task<DatasetInfo> WriteAsync(
        SourceWalk walk, WriteOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        IDatasetWriter writer = request.TargetFormat.OpenWriter(request.Target, options, context);
        await using ConfiguredAsyncDisposable _ = writer.ConfigureAwait(false);
        DatasetStream stream = await walk.StartAsync(writer.Requirements, cancellationToken).ConfigureAwait(false);
        await ConversionPipeline.WriteAsync(stream, writer, context, cancellationToken).ConfigureAwait(false);
        return stream.Info;
    }
}
