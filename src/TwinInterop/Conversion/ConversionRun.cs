using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;
using TwinInterop.Metadata;
using TwinInterop.Provenance;

namespace TwinInterop.Conversion;

/// <summary>One conversion from opening the source to committing the target.</summary>
internal sealed class ConversionRun(ConversionRequest request, IProgress<ConversionProgress>? progress)
{
    /// <summary>What the reader takes is kept apart, since it may run ahead of the other stages: it comes first.</summary>
    private readonly ConversionContext _reading = new();
    private readonly ConversionContext _context = new();
    private readonly SurveyStage? _survey = request.IsSurveyed ? new SurveyStage() : null;

    private WriteOptions WriteOptions(DatasetInfo source) => request.Write with
    {
        Version = request.Write.Version ?? HomeVersion.Of(source, request.TargetFormat),
        Threads = request.Threads,
        SourceFolder = request.Write.SourceFolder ?? Path.GetDirectoryName(request.Source.Path),
    };

    public async Task<ConversionReport> RunAsync(CancellationToken cancellationToken)
    {
        Task<string>? hashing = request is { Threads: > 1, Source.Path: { } path }
            ? Task.Run(() => HashFile(path), CancellationToken.None)
            : null;
        try
        {
            IDatasetReader reader = await Dataset.OpenAsync(
                request.Source, request.SourceFormat, request.Read, _reading, cancellationToken).ConfigureAwait(false);
            await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
            string hash = hashing is null ? HashSource() : await hashing.ConfigureAwait(false);
            return await RunAsync(reader, hash, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (hashing is not null)
                await ((Task)hashing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConversionReport> RunAsync(IDatasetReader reader, string hash, CancellationToken cancellationToken)
    {
        WriteOptions options = WriteOptions(reader.Info);
        (DatasetInfo written, ImmutableArray<OperationStep> operations) =
            await WriteAsync(reader, hash, options, cancellationToken).ConfigureAwait(false);

        var input = new DatasetDescription(request.Source.Path, reader.Info, request.Source.Length, hash);
        _reading.Add(_context);
        var report = new ConversionReport(input, null, operations, _reading.Books, _reading.Diagnostics)
        {
            Survey = _survey?.Result(),
        };
        if (request.IsStrict && report.HasDrops)
            return report;

        request.Target.Commit();
        DatasetInfo output = written with
        {
            Format = request.TargetFormat.Id,
            Version = options.Version ?? request.TargetFormat.Versions[0].Version,
        };
        return report with { Output = Describe(output, request.Target.Path, request.Target.OpenRead) };
    }

    private async Task<(DatasetInfo Written, ImmutableArray<OperationStep> Operations)> WriteAsync(
        IDatasetReader reader, string hash, WriteOptions options, CancellationToken cancellationToken)
    {
        IDatasetWriter writer = request.TargetFormat.OpenWriter(request.Target, options, _context);
        await using ConfiguredAsyncDisposable _ = writer.ConfigureAwait(false);
        ITransform? reproject = await PlanReprojectionAsync(reader.Info, writer.Requirements, cancellationToken).ConfigureAwait(false);
        var pipeline = new ConversionPipeline(
            [new RecordProvenance(request, hash), .. PlanTransforms(writer.Requirements, reproject)]);
        DatasetInfo written = await pipeline.RunAsync(reader, writer, _context, cancellationToken).ConfigureAwait(false);
        return (written, (reproject as Reproject)?.Steps ?? []);
    }

    private string HashSource()
    {
        if (request.Source.Path is { } path)
            return HashFile(path);
        using Stream stream = request.Source.OpenRead();
        return Hash(stream);
    }

    /// <summary>
    /// Hashes a file, where there are threads while the reader takes its first look. The file is opened apart, for what is
    /// read through the source tells how far the reader is.
    /// </summary>
    private static string HashFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Hash(stream);
    }

    private static string Hash(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    private static DatasetDescription Describe(DatasetInfo info, string? path, Func<Stream> open)
    {
        using Stream stream = open();
        return new DatasetDescription(path, info, stream.Length, Hash(stream));
    }

    private IEnumerable<ITransform> PlanTransforms(WriterRequirements requirements, ITransform? reproject)
    {
        if (progress is not null)
            yield return new ProgressStage(request.Source, progress);
        if (request.Threads > 1)
            yield return new ReadAhead(request.Source);
        foreach (ITransform transform in request.Transforms)
            yield return transform;
        if (!request.Write.Lods.IsEmpty)
            yield return new SelectLod(request.Write.Lods);
        if (requirements.ExpandedInstances)
            yield return new ExpandInstances(CrsDeclaration.IsGeographic);
        if (requirements.Footprints)
            yield return new FootprintTransform(CrsDeclaration.IsGeographic, request.Threads);
        if (_survey is not null)
            yield return _survey;
        if (reproject is not null)
            yield return reproject;
        if (requirements.Heights)
            yield return new FillHeights();
    }

    private async Task<ITransform?> PlanReprojectionAsync(
        DatasetInfo info, WriterRequirements requirements, CancellationToken cancellationToken)
    {
        if (info.IsCrsInDoubt)
        {
            throw new CoordinateOperationException(
                $"The positions of {info.Name} are not in {info.Format}'s own reference system, and which they are in must be confirmed: {_reading.Diagnostics.Kept.Select(finding => finding.Message).FirstOrDefault() ?? "say --source-crs"}");
        }

        SpatialReference? wanted = requirements.Crs ?? request.TargetCrs;
        if (wanted is null && requirements.Projected && CrsDeclaration.IsGeographic(info.Crs))
            wanted = await ChooseProjectedAsync(info, cancellationToken).ConfigureAwait(false);
        if (wanted is null)
            return null;

        if (info.Crs.Horizontal is null)
            return new RefusePositions(wanted, info.Crs);
        SpatialReference target = Reproject.Complete(wanted, info.Crs);
        return target.IsSameAs(info.Crs) ? null : new Reproject(info.Crs, target, request.Operations, _context);
    }

    private async Task<SpatialReference?> ChooseProjectedAsync(DatasetInfo info, CancellationToken cancellationToken)
    {
        IDatasetReader reader = await Dataset.OpenAsync(
            request.Source, request.SourceFormat, request.Read, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        CrsId? found = await ProjectedSystem.FindAsync(reader, cancellationToken).ConfigureAwait(false);
        if (found is not { } id)
            return null;
        _context.Report(ProjectedSystem.Chosen, info.Name, info.Crs, id);
        return new SpatialReference(id);
    }
}
