using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Writing;

namespace TwinInterop.Formats.CityGml;

/// <summary>CityGML 1.0, 2.0 and 3.0 in their GML encodings.</summary>
/// <remarks>Source: OGC 08-007r1, OGC 12-019, OGC 20-010 with OGC 21-006r2.</remarks>
public sealed class CityGmlFormat : IFormat
{
    internal const string FormatId = "citygml";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "CityGML";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/gml+xml", "application/xml", "text/xml"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".gml", ".citygml", ".xml"];

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new("2.0", CanRead: true, CanWrite: true, "0-4", "refined LoDs; storeys, units, spaces of 3.0 become installations or generic objects"),
        new("3.0", CanRead: true, CanWrite: true, "0-3", "refined LoDs; LoD 4 is written as 3; years of construction become dates"),
        new("1.0", CanRead: true, CanWrite: true, "0-4", "as 2.0, and bridges, tunnels, attribute sets, code spaces"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } =
    [
        new(CityGmlWriterOptions.DecimalsSetting, "How many decimals of a metre coordinates have at most: 0 to 6.", []),
    ];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head)
    {
        string text = head is [(byte)'<', 0, ..] or [0xFF, 0xFE, ..]
            ? Encoding.Unicode.GetString(head)
            : Encoding.Latin1.GetString(head);
        return text.Contains('<', StringComparison.Ordinal)
            && (text.Contains("/citygml/", StringComparison.Ordinal)
                || (text.Contains("CityModel", StringComparison.Ordinal) && text.Contains("opengis.net/gml", StringComparison.Ordinal)))
            && text.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t') is ['<', ..];
    }

    /// <inheritdoc/>
    public ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult<IDatasetReader>(CityGmlReader.Open(source, options, context, cancellationToken));
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new CityGmlWriter(target, options, context);
    }
}
