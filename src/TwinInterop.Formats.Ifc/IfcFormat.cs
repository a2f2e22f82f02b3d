using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Writing;

namespace TwinInterop.Formats.Ifc;

/// <summary>IFC: building and infrastructure models.</summary>
/// <remarks>Source: ISO 16739-1:2024 (IFC4.3), ISO 16739-1:2018 (IFC4), IFC2x3 TC1; ISO 10303-21 (STEP physical file).</remarks>
public sealed class IfcFormat : IFormat
{
    internal const string FormatId = "ifc";
    private const string Losses = "further themes; geometries over time, grids";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "IFC";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/x-step", "application/p21"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".ifc", ".ifczip", ".ifcxml"];

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new FormatVersion("IFC4", CanRead: true, CanWrite: true, "0-4", Losses + "; polygons under textures become triangles"),
        new FormatVersion("IFC4X3", CanRead: true, CanWrite: true, "0-4", Losses),
        new FormatVersion("IFC2X3", CanRead: true, CanWrite: true, "0-4", "textures, " + Losses + "; colours of single faces"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } =
    [
        new(IfcWriterOptions.TimeStampSetting, "The date and time in the header of the file; by default the source's, else 1970-01-01.", []),
    ];

    /// <inheritdoc/>
    public bool PlacesLocalCoordinates => true;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => HeadRecognition.IsIfc(head);

    /// <inheritdoc/>
    public ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IDatasetReader>(IfcReader.Open(source, options, context));
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new IfcWriter(target, IfcWriterOptions.Parse(options), context);
    }
}
