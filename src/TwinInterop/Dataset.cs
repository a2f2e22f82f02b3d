using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry.Alignments;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Inspection;

namespace TwinInterop;

/// <summary>The calls that most programs need: open, inspect and convert a dataset of any format.</summary>
public static class Dataset
{
    private static readonly DiagnosticRule UnknownFormat = new(
        "TWIN0001",
        Severity.Error,
        "Expected a dataset of one of the formats {0}, found {1}. Check the file, or state its format.",
        "");

    /// <summary>Opens a dataset for reading.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="format">Its format; null to recognise it by its first bytes.</param>
    /// <param name="options">What the user states about it.</param>
    /// <param name="context">Takes findings and books.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDatasetException">No format recognises it, or it is not of the format stated.</exception>
    /// <exception cref="ArgumentException">An origin is stated for a format without local coordinates.</exception>
    public static async ValueTask<IDatasetReader> OpenAsync(
        DatasetSource source,
        IFormat? format,
        ReadOptions options,
        ConversionContext context,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        format ??= FormatDetection.Detect(source, InteropFormats.All)
            ?? throw new InvalidDatasetException(new Diagnostic(
                UnknownFormat,
                source.Location,
                [string.Join(", ", InteropFormats.All.Select(known => known.Id)), source.Length == 0 ? "an empty file" : "none of them"]));
        if (options.Origin is not null && !format.PlacesLocalCoordinates)
        {
            throw new ArgumentException(
                $"--origin and --rotation place local coordinates; {format.Title} has none. State the CRS with --source-crs instead.",
                nameof(options));
        }

        return await format.OpenReaderAsync(source, options, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts what is in a dataset that says all about itself.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDatasetException">The data cannot be read.</exception>
    public static Task<DatasetSummary> InspectAsync(DatasetSource source, CancellationToken cancellationToken) =>
        InspectAsync(source, new ReadOptions(), new InspectionRequest(), cancellationToken);

    /// <summary>Counts what is in a dataset.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="options">What the user states about it.</param>
    /// <param name="onObject">Called for each object and part as it is measured; null when only the summary is wanted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDatasetException">The data cannot be read.</exception>
    public static Task<DatasetSummary> InspectAsync(
        DatasetSource source,
        ReadOptions options,
        Action<SurveyedObject>? onObject,
        CancellationToken cancellationToken) =>
        InspectAsync(source, options, new InspectionRequest { OnObject = onObject }, cancellationToken);

    /// <summary>Counts what is in a dataset, measures its objects and sets out its alignments.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="options">What the user states about it.</param>
    /// <param name="request">What is wanted beside the summary.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDatasetException">The data cannot be read.</exception>
    public static async Task<DatasetSummary> InspectAsync(
        DatasetSource source,
        ReadOptions options,
        InspectionRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new ConversionContext();
        IDatasetReader reader =
            await OpenAsync(source, null, options, context, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        var summary = new DatasetSummaryBuilder();
        IQuantitySurvey survey = reader as IQuantitySurvey
            ?? new ReaderSurvey(reader, CrsDeclaration.IsGeographic, measures: request.OnObject is not null);
        await foreach (SurveyedObject surveyed in survey.SurveyAsync(cancellationToken).ConfigureAwait(false))
        {
            summary.Add(surveyed);
            request.OnObject?.Invoke(surveyed);
        }

        if (request.OnAlignment is { } onAlignment && reader is IAlignmentSurvey alignments)
        {
            foreach (SurveyedAlignment alignment in alignments.SurveyAlignments(request.StationStep, cancellationToken))
                onAlignment(alignment);
        }

        return summary.Build(reader.Info, context);
    }

    /// <summary>Converts a dataset without telling how far it is.</summary>
    /// <inheritdoc cref="ConvertAsync(ConversionRequest, IProgress{ConversionProgress}?, CancellationToken)"/>
    public static Task<ConversionReport> ConvertAsync(ConversionRequest request, CancellationToken cancellationToken) =>
        ConvertAsync(request, progress: null, cancellationToken);

    /// <summary>Converts a dataset; the target is visible only when the whole of it is written.</summary>
    /// <param name="request">What to convert, into what.</param>
    /// <param name="progress">Told now and then how far the conversion is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the call; nothing is written then.</param>
    /// <returns>The report with its books.</returns>
    /// <exception cref="InvalidDatasetException">The source cannot be read.</exception>
    /// <exception cref="CoordinateOperationException">The positions or heights cannot be brought to the CRS that the target needs.</exception>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    /// <exception cref="ArgumentException">An option does not fit the target's format.</exception>
    public static Task<ConversionReport> ConvertAsync(
        ConversionRequest request, IProgress<ConversionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ConversionRun(request, progress).RunAsync(cancellationToken);
    }
}
