using TwinInterop.Conversion;
using TwinInterop.Formats.NgsiLd.Reading;
using TwinInterop.Formats.NgsiLd.Writing;

namespace TwinInterop.Formats.NgsiLd;

/// <summary>Entities of NGSI-LD: arrays, one a line, single ones, features and values over time.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1 (API and representations), ETSI GS CIM 006 (information model).</remarks>
public sealed class NgsiLdFormat : IFormat
{
    internal const string FormatId = "ngsi-ld";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "NGSI-LD";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/ld+json"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonld", ".ngsild", ".ngsild.json", ".ngsild.ndjson", ".ndjson"];

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new FormatVersion(
            "1.8", CanRead: true, CanWrite: true, "any", "textures, ids of single polygons; the simplified representation holds names and values only"),
        new FormatVersion("1.3", CanRead: true, CanWrite: false, "any", ""),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } =
    [
        new FormatSetting(NgsiLdWriterOptions.RepresentationSetting, "How entities are written; simplified loses units, times, parts of parts and shapes.", [.. NgsiLdWriterOptions.Representations]),
        new FormatSetting(NgsiLdWriterOptions.GeometrySetting, "Whether entities hold their whole geometry, or only their place and a reference.", ["value", "reference"]),
        new FormatSetting(NgsiLdWriterOptions.LayoutSetting, "Whether entities stand in one array or one a line.", ["array", "lines"]),
        new FormatSetting(NgsiLdWriterOptions.ContextUrlSetting, "Where the context of docs/ngsi-ld is published, for brokers that fetch it.", []),
        new FormatSetting(NgsiLdWriterOptions.ModelUrlSetting, "The URL of the three-dimensional model that entities refer to.", []),
        new FormatSetting(NgsiLdWriterOptions.ModelHashSetting, "The hash of that model.", []),
    ];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => HeadRecognition.IsNgsiLd(head);

    /// <inheritdoc/>
    public async ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return await NgsiLdReader.OpenAsync(source, options, context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        if (!string.IsNullOrEmpty(options.Version) && options.Version != Versions[0].Version)
            throw new ArgumentException($"Expected version {Versions[0].Version} of NGSI-LD, found '{options.Version}'.", nameof(options));

        return new NgsiLdWriter(target, NgsiLdWriterOptions.From(options), context);
    }
}
