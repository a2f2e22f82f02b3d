using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes an array with one entity a line, each whole before its parts.</summary>
/// <remarks>
/// Memory: the largest top-level object, and about 20 bytes an object for the types of ids. Objects that refer to others
/// behind them wait in a temporary file and come last.
/// </remarks>
internal sealed class NgsiLdWriter : IDatasetWriter
{
    private const int FlushSize = 1 << 16;

    private readonly DatasetTarget _target;
    private readonly NgsiLdWriterOptions _options;
    private readonly ConversionContext _context;
    private readonly Utf8Buffer _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly WrittenTypes _types = new();
    private readonly ForwardReferences _forward;
    private bool _hasEntities;

    public NgsiLdWriter(DatasetTarget target, NgsiLdWriterOptions options, ConversionContext context)
    {
        _target = target;
        _options = options;
        _context = context;
        _json = new Utf8JsonWriter(_buffer, JsonTexts.Options);
        _forward = new ForwardReferences(_types);
    }

    public WriterRequirements Requirements => new()
    {
        Crs = SpatialReference.Wgs84,
        Footprints = true,
        ExpandedInstances = true,
        TakesDynamizers = true,
    };

    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (!IsWgs84(info.Crs))
            throw new InvalidDatasetException(new Diagnostic(NgsiLdDiagnostics.NotWgs84, info.Name, [info.Crs]));

        Stream stream = _target.OpenWrite();
        info = VerbatimContent.Fold(info, static _ => false, _context);
        var composer = new EntityComposer(_json, _options, _types, info.Format, _context);
        Append(_options switch
        {
            { IsSequence: true } => "",
            { Representation: Representation.GeoJson } => """{"type":"FeatureCollection","features":[""",
            _ => "[",
        });
        if (!info.Metadata.IsEmpty)
            WriteDataset(info, composer);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            WriteTree(cityObject, composer);
            if (_buffer.Length >= FlushSize)
                await FlushAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        foreach (byte[] entities in _forward.Resolve())
        {
            WriteSeparator();
            entities.CopyTo(_buffer.GetSpan(entities.Length));
            _buffer.Advance(entities.Length);
            await FlushAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        Append(_options switch
        {
            { IsSequence: true } => "\n",
            { Representation: Representation.GeoJson } => "\n]}\n",
            _ => "\n]\n",
        });
        await FlushAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync().ConfigureAwait(false);
        _buffer.Dispose();
        _forward.Dispose();
    }

    private static bool IsWgs84(SpatialReference crs) =>
        crs.IsSameAs(SpatialReference.Wgs84) || (crs.Vertical is null && crs.Horizontal == new CrsId("EPSG", 4326));

    /// <summary>What is known of the dataset as a whole is an entity of its own, before all others.</summary>
    private void WriteDataset(DatasetInfo info, EntityComposer composer)
    {
        var key = new SourceKey(NoteName.DatasetScheme, info.Name, info.Name);
        var dataset = new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(NoteName.Dataset)) { Attributes = info.Metadata };
        _context.Books.Derive(BookAccount.Objects);
        _context.Books.Derive(BookAccount.Attributes, info.Metadata.Sum(attribute => Tally.ValuesOf(attribute.Value)));
        WriteTree(dataset, composer);
    }

    private void WriteTree(CityObject cityObject, EntityComposer composer)
    {
        int start = _buffer.Length;
        bool hadEntities = _hasEntities;
        WriteSeparator();
        int first = _buffer.Length;
        bool hasForward = WriteOne(cityObject, null, composer);
        if (hasForward)
        {
            _forward.Hold(_buffer.Written.Span[first..]);
            _buffer.Truncate(start);
            _hasEntities = hadEntities;
        }

        long kept = composer.TakeAppearances();
        long appearances = cityObject.Geometry.IsEmpty && cityObject.Parts.IsEmpty ? 0 : Tally.Of(cityObject).Appearances;
        _context.Books.Keep(BookAccount.Appearances, kept);
        _context.Lose(cityObject, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, appearances - kept);
    }

    private bool WriteOne(CityObject cityObject, string? parent, EntityComposer composer)
    {
        string id = composer.Write(cityObject, parent, out bool hasForward);
        _json.Flush();
        _json.Reset();
        foreach (CityObject part in cityObject.Parts)
        {
            WriteSeparator();
            hasForward |= WriteOne(part, id, composer);
        }

        return hasForward;
    }

    private void WriteSeparator()
    {
        Append((_hasEntities, _options.IsSequence) switch
        {
            (false, true) => "",
            (true, false) => ",\n",
            _ => "\n",
        });
        _hasEntities = true;
    }

    private void Append(string ascii)
    {
        Span<byte> span = _buffer.GetSpan(ascii.Length);
        _buffer.Advance(System.Text.Encoding.UTF8.GetBytes(ascii, span));
    }

    private async Task FlushAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_buffer.Written, cancellationToken).ConfigureAwait(false);
        _buffer.Truncate(0);
    }
}
