using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes CityGML 1.0, 2.0 or 3.0.</summary>
/// <remarks>
/// Memory holds one top-level object. The members go to a temporary file first, since the root states the extent of
/// all of them and the namespaces that they use. Source: OGC 08-007r1, OGC 12-019, OGC 21-006r2.
/// </remarks>
internal sealed class CityGmlWriter : IDatasetWriter
{
    private readonly DatasetTarget _target;
    private readonly CityGmlWriterOptions _options;
    private readonly ConversionContext _context;

    /// <param name="target">Takes the file; the caller commits it.</param>
    /// <param name="options">The version and the settings.</param>
    /// <param name="context">Takes findings and books.</param>
    /// <exception cref="ArgumentException">The version or a setting is unknown.</exception>
    public CityGmlWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        _target = target;
        _options = CityGmlWriterOptions.Parse(options);
        _context = context;
    }

    /// <inheritdoc/>
    public WriterRequirements Requirements => new()
    {
        Heights = true,
        RefersToFiles = true,
        TakesDynamizers = _options.Version == CityGmlVersion.V3,
        TakesPointClouds = _options.Version == CityGmlVersion.V3,
        TakesCoverages = true,
        AddressEncoding = _options.Version == CityGmlVersion.V3 ? XalAddress.Encoding3 : XalAddress.Encoding2,
        TakesRelationAttributes = _options.Version == CityGmlVersion.V3,
    };

    /// <inheritdoc/>
    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(objects);
        CitySchema schema = CitySchema.For(_options.Version);
        FileStream spool = OpenSpool();
        await using (spool.ConfigureAwait(false))
        {
            using var output = new XmlOutput(spool, schema);
            var positions = new PositionWriter(output, OrdinateFormat.For(info.Crs, _options.Decimals));
            var members = new MemberWriter(output, schema, positions, _context);
            await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
                members.Write(cityObject);
            output.Flush();
            spool.Position = 0;
            var document = new CityModelDocument(schema, ModelProperties.Fold(schema, info, _context), _context);
            Stream target = _target.OpenWrite();
            document.Write(target, spool, output.Prefixes, positions.Extent, positions.Format);
            await target.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FileStream OpenSpool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        });
}
