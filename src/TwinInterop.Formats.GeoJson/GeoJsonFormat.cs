using TwinInterop.Conversion;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Formats.GeoJson.Writing;

namespace TwinInterop.Formats.GeoJson;

/// <summary>GeoJSON, and sequences of GeoJSON texts.</summary>
/// <remarks>Source: RFC 7946 (GeoJSON), RFC 8142 (GeoJSON text sequences).</remarks>
public sealed class GeoJsonFormat : IFormat
{
    internal const string FormatId = "geojson";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "GeoJSON";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/geo+json", "application/geo+json-seq"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".geojson", ".geojsonl", ".geojsons", ".json"];

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new FormatVersion(
            "",
            CanRead: true,
            CanWrite: true,
            "any",
            "textures; a GIS sees one geometry an object, solids as their outer faces and no wall and roof surfaces unless asked for"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } =
    [
        new FormatSetting(GeoJsonWriterOptions.PropertiesSetting, "Whether nested attributes become properties of their own, with dots in their names.", ["flat", "nested"]),
        new FormatSetting(GeoJsonWriterOptions.SurfacesSetting, "Whether wall, roof and other boundary surfaces are written as features.", ["no", "yes"]),
        new FormatSetting(GeoJsonWriterOptions.ModelSetting, "Whether solids, all levels of detail and boundary surfaces stand in a member that a GIS passes over, so that they come back.", ["yes", "no"]),
        new FormatSetting(GeoJsonWriterOptions.DecimalsSetting, "How many decimals longitudes and latitudes have, 0 to 15; 7 are a centimetre.", []),
    ];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => HeadRecognition.IsGeoJson(head);

    /// <inheritdoc/>
    public async ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return await GeoJsonReader.OpenAsync(source, options, context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        if (!string.IsNullOrEmpty(options.Version))
            throw new ArgumentException($"Expected no version, for GeoJSON has only one, found '{options.Version}'.", nameof(options));

        return new GeoJsonWriter(target, GeoJsonWriterOptions.From(options), context);
    }
}
