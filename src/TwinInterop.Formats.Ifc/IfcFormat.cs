using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Reading;

namespace TwinInterop.Formats.Ifc;

/// <summary>IFC: building and infrastructure models.</summary>
/// <remarks>Source: ISO 16739-1:2024 (IFC4.3), ISO 16739-1:2018 (IFC4), IFC2x3 TC1; ISO 10303-21 (STEP physical file).</remarks>
public sealed class IfcFormat : IFormat
{
    internal const string FormatId = "ifc";

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
        new FormatVersion("IFC4X3", CanRead: true, CanWrite: false, "3", ""),
        new FormatVersion("IFC4", CanRead: true, CanWrite: false, "3", ""),
        new FormatVersion("IFC2X3", CanRead: true, CanWrite: false, "3", ""),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } = [];

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

    /// <summary>IFC is read and not written.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context) =>
        throw new ArgumentException("Expected a format that can be written, found IFC, which can only be read.", nameof(target));
}
