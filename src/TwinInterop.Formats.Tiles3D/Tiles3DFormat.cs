using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Formats.Tiles3D.Writing;

namespace TwinInterop.Formats.Tiles3D;

/// <summary>3D Tiles: tilesets of glTF tiles for viewers of the globe; single tiles are read as well.</summary>
/// <remarks>Source: OGC 22-025r4 (3D Tiles 1.1), OGC 18-053r2 (3D Tiles 1.0).</remarks>
public sealed class Tiles3DFormat : IFormat
{
    internal const string FormatId = "3dtiles";

    private const string Losses = "solids and polygons become triangles; terrain intersections, back sides, further themes";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "3D Tiles";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/json+3dtiles", "application/vnd.maxar.archive.3tz+zip"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".3tz", ".3dtiles"];

    /// <inheritdoc/>
    public string? MainFile => "tileset.json";

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new FormatVersion("1.1", CanRead: true, CanWrite: true, "any", Losses),
        new FormatVersion("1.0", CanRead: true, CanWrite: true, "any", "as 1.1, and metadata of tiles and tilesets"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } = Tiles3DWriterOptions.Settings;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => HeadRecognition.Of(head) != FileKind.Unknown;

    /// <inheritdoc/>
    public ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult<IDatasetReader>(Tiles3DReader.Open(source, options, context, cancellationToken));
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new Tiles3DWriter(target, Tiles3DWriterOptions.From(options), options, context);
    }
}
