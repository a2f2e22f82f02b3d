using System.Runtime.CompilerServices;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads CityJSON 1.0, 1.1 and 2.0, one file or a sequence of features.</summary>
/// <remarks>
/// A single file is read twice: first for all vertices, which stay in memory (12 bytes each as a rule), and the place of
/// each city object; then object by object. A sequence is read once, line by line; memory holds one feature.
/// </remarks>
internal sealed class CityJsonReader : IDatasetReader
{
    private readonly DatasetSource _source;
    private readonly ReadOptions _options;
    private readonly ConversionContext _context;
    private readonly Stream _stream;
    private readonly JsonUnitStream _units;
    private readonly CityJsonDocument _header;
    private readonly bool _isSequence;
    private readonly VertexTransform _transform;
    private readonly TemplateTable _templates;
    private byte[] _buffer = [];
    private Stream? _places;
    private (CityJsonDocument Document, ReadOnlyMemory<byte> Utf8)? _first;

    /// <summary>Reads up to the first object.</summary>
    /// <exception cref="InvalidDatasetException">The data are not CityJSON.</exception>
    public CityJsonReader(DatasetSource source, ReadOptions options, ConversionContext context)
    {
        _source = source;
        _options = options;
        _context = context;
        _stream = source.OpenRead();
        try
        {
            _units = new JsonUnitStream(_stream, options.Limits.JsonDepth);
            _header = new DocumentScanner(context, options.Limits.JsonDepth).Scan(_units);
            Check(_header);
            _isSequence = _units.HasMore();
            if (_isSequence)
                _first = NextFeature();
        }
        catch (JsonException e)
        {
            _stream.Dispose();
            throw Unreadable(e);
        }
        catch (InvalidDatasetException)
        {
            _stream.Dispose();
            throw;
        }

        CityJsonDocument sampled = _first is { } first && _header.Vertices.Count == 0 ? first.Document : _header;
        VertexTransform transform = TransformOf(_header, sampled.Vertices);
        var metadata = new MetadataReader(options, context);
        CrsDecision crs = metadata.Decide(_header, transform, sampled.Vertices);
        _transform = transform with { IsNorthFirst = crs.AxisOrder == AxisOrder.NorthEast };
        _templates = new TemplateTable(_header.Templates, _header.Appearance ?? AppearanceTable.Empty, context);
        Info = metadata.Describe(source.Name, _header, crs);
    }

    /// <inheritdoc/>
    public DatasetInfo Info { get; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (CityObject cityObject in ObjectsOf(_header, FetchFromSource))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return cityObject;
        }

        while (_isSequence && (_first ?? NextFeature()) is { } feature)
        {
            _first = null;
            foreach (CityObject cityObject in ObjectsOf(feature.Document, entry => feature.Utf8.Slice((int)entry.Offset, entry.Length)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return cityObject;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _units.Dispose();
        await _stream.DisposeAsync().ConfigureAwait(false);
        if (_places is not null)
            await _places.DisposeAsync().ConfigureAwait(false);
    }

    private IEnumerable<CityObject> ObjectsOf(CityJsonDocument document, Func<ObjectEntry, ReadOnlyMemory<byte>> fetch)
    {
        if (document.Entries.Count == 0)
            yield break;
        var tree = new ObjectTree(document.Entries, _options.Limits.ReferenceDepth, _context);
        var geometries = new GeometryReader(
            new VertexSource(document.Vertices, _transform),
            document.Appearance ?? _header.Appearance ?? AppearanceTable.Empty,
            _context);
        var objects = new CityObjectReader(_source.Name, geometries, _templates, _context);
        foreach (ObjectEntry root in tree.Roots)
        {
            if (Build(root) is { } cityObject)
                yield return cityObject;
        }

        CityObject? Build(ObjectEntry entry)
        {
            CityObject cityObject;
            try
            {
                cityObject = objects.Read(entry, fetch(entry).Span, _options.Limits.JsonDepth);
            }
            catch (JsonException e)
            {
                _context.Report(CityJsonDiagnostics.UnreadableObject, $"/CityObjects/{entry.Id}", e.Message);
                LoseWithChildren(tree, entry);
                return null;
            }

            CityObject[] children = [.. tree.ChildrenOf(entry).Select(Build).OfType<CityObject>()];
            return children.Length == 0 ? cityObject : cityObject with { Parts = cityObject.Parts.AddRange(children) };
        }
    }

    private void LoseWithChildren(ObjectTree tree, ObjectEntry entry)
    {
        _context.LoseUnread(BookAccount.Objects, CityObjectClass.GenericOccupiedSpace.Name, entry.Id, "object");
        foreach (ObjectEntry child in tree.ChildrenOf(entry))
            LoseWithChildren(tree, child);
    }

    private ReadOnlyMemory<byte> FetchFromSource(ObjectEntry entry)
    {
        _buffer = _buffer.Length >= entry.Length ? _buffer : new byte[Math.Max(entry.Length, _buffer.Length * 2)];
        _places ??= _source.OpenRead();
        _places.Seek(entry.Offset, SeekOrigin.Begin);
        _places.ReadExactly(_buffer, 0, entry.Length);
        return _buffer.AsMemory(0, entry.Length);
    }

    private (CityJsonDocument Document, ReadOnlyMemory<byte> Utf8)? NextFeature()
    {
        try
        {
            while (_units.HasMore())
            {
                _units.ReadUnit(out JsonUnit unit);
                using var units = new JsonUnitStream(unit.Utf8, _options.Limits.JsonDepth);
                CityJsonDocument document = new DocumentScanner(_context, _options.Limits.JsonDepth).Scan(units);
                if (document.Type == "CityJSONFeature")
                    return (document, unit.Utf8);
                _context.Report(CityJsonDiagnostics.InvalidMember, $"byte {unit.Offset}", "a CityJSONFeature", document.Type ?? "no type");
            }

            return null;
        }
        catch (JsonException e)
        {
            throw Unreadable(e);
        }
    }

    private VertexTransform TransformOf(CityJsonDocument document, VertexTable vertices)
    {
        if (document.Transform is { } transform)
            return transform;
        if (document.Version != "1.0" && vertices is { Count: > 0, HasFractions: false })
            _context.Report(CityJsonDiagnostics.MissingTransform, "/transform");
        return VertexTransform.Identity;
    }

    private static void Check(CityJsonDocument document)
    {
        if (document.Type != "CityJSON")
            throw Refuse("/type", "a CityJSON object first", document.Type is { } type ? $"'{type}'" : "no type");
        if (document.Version is ['1' or '2', '.', '0' or '1', '.', ..] patched)
            document.Version = patched[..3];
        if (document.Version is not ("1.0" or "1.1" or "2.0"))
            throw Refuse("/version", "version 1.0, 1.1 or 2.0", document.Version is { } version ? $"'{version}'" : "none");
    }

    private static InvalidDatasetException Refuse(string location, string expected, string found) =>
        new(new Diagnostic(CityJsonDiagnostics.NotCityJson, location, [expected, found]));

    private static InvalidDatasetException Unreadable(JsonException e)
    {
        string location = e.LineNumber is { } line ? $"line {line + 1}, byte {e.BytePositionInLine}" : "end";
        return new InvalidDatasetException(new Diagnostic(CityJsonDiagnostics.Unreadable, location, [e.Message]), e);
    }
}
