using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes a collection with one feature a line, parents before their parts.</summary>
/// <remarks>Source: RFC 7946. The member <c>bbox</c> of the collection comes last, for it is known only then.</remarks>
internal sealed class GeoJsonWriter : IDatasetWriter
{
    private const int FlushSize = 1 << 16;
    private const string ModelRemedy = $"--{GeoJsonWriterOptions.ModelSetting} yes";

    private readonly DatasetTarget _target;
    private readonly GeoJsonWriterOptions _options;
    private readonly ConversionContext _context;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushSize * 2);
    private readonly Utf8JsonWriter _json;
    private readonly FeatureWriter _features;
    private bool _hasFeatures;

    public GeoJsonWriter(DatasetTarget target, GeoJsonWriterOptions options, ConversionContext context)
    {
        _target = target;
        _options = options;
        _context = context;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the text is a file, never part of a page
            SkipValidation = true,
            MaxDepth = 1 << 16,
        });
        _features = new FeatureWriter(_json, options, context);
    }

    public WriterRequirements Requirements => new()
    {
        Crs = SpatialReference.Wgs84,
        Footprints = _options.Lods.IsEmpty,
        ExpandedInstances = true,
    };

    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (!IsWgs84(info.Crs))
            throw new InvalidDatasetException(new Diagnostic(GeoJsonDiagnostics.NotWgs84, info.Name, [info.Crs]));

        Stream stream = _target.OpenWrite();
        var names = new HashSet<string>(StringComparer.Ordinal);
        info = VerbatimContent.Fold(info, content => ForeignMembers.CanWrite(content) && names.Add(content.Name), _context);
        WriteStart(info);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            WriteTree(cityObject, parent: null);
            long appearances = _features.TakeAppearances();
            _context.Books.Keep(BookAccount.Appearances, appearances);
            _context.Lose(
                cityObject, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, Tally.Of(cityObject).Appearances - appearances);
            if (_buffer.WrittenCount >= FlushSize)
                await FlushAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        WriteEnd();
        await FlushAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private static bool IsWgs84(SpatialReference crs) =>
        crs.IsSameAs(SpatialReference.Wgs84) || (crs.Vertical is null && crs.Horizontal == new CrsId("EPSG", 4326));

    private void WriteStart(DatasetInfo info)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _context.SettleExtensions(info, ForeignMembers.Write(_json, info.Extensions, ""));
        if (!info.Metadata.IsEmpty)
        {
            var layouts = PropertyLayout.Of(info.Metadata, isFlat: false);
            _json.WriteStartObject(CityObjectMember.Dataset);
            _json.WriteStartObject(DatasetDescription.Metadata);
            new PropertyWriter(_json).WriteMembers(layouts);
            _json.WriteEndObject();
            if (DescriptionWriter.IsNeeded(layouts))
            {
                _json.WritePropertyName(CityObjectMember.Attributes);
                new DescriptionWriter(_json).Write(layouts);
            }

            _json.WriteEndObject();
        }

        _json.Flush();
        _json.Reset();
        _buffer.Write(",\"features\":["u8);
    }

    private void WriteTree(CityObject cityObject, string? parent)
    {
        _buffer.Write(_hasFeatures ? ",\n"u8 : "\n"u8);
        _hasFeatures = true;
        _features.Write(cityObject, parent);
        _json.Flush();
        _json.Reset();
        foreach (CityObject part in cityObject.Parts)
        {
            if (_options.HasSurfaces || !BoundarySurfaceClass.Contains(part.Class))
                WriteTree(part, cityObject.Source.LocalId);
            else if (!_options.HasModel)
                _context.LosePart(part, $"parts/{part.Class}", ModelRemedy); // appearances are booked for the whole object
        }
    }

    private void WriteEnd()
    {
        _buffer.Write("\n]"u8);
        if (!_features.Bounds.IsEmpty)
        {
            _buffer.Write(","u8);
            new GeometryWriter(_json, _options.Decimals).WriteBox(_features.Bounds, _features.HasHeights);
            _json.Flush();
        }

        _buffer.Write("}\n"u8);
    }

    private async Task FlushAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}
