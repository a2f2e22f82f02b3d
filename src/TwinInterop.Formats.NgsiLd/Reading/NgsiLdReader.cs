using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Reads one entity at a time; memory holds the largest top-level object and 20 bytes an id.</summary>
internal sealed class NgsiLdReader : IDatasetReader
{
    private readonly DatasetSource _source;
    private readonly ReadLimits _limits;
    private readonly ConversionContext _context;
    private readonly ContextResolver _contexts;
    private readonly EntityParser _parser = new();
    private readonly ObjectBuilder _builder;
    private readonly PartAssembler _assembler;
    private readonly DocumentLayout _layout;
    private TermContext _collectionTerms;
    private byte[] _lastContext = [];
    private TermContext _lastTerms;

    private NgsiLdReader(DatasetSource source, ReadOptions options, ConversionContext context, ContextResolver contexts, DocumentLayout layout)
    {
        _source = source;
        _limits = options.Limits;
        _context = context;
        _contexts = contexts;
        _layout = layout;
        _builder = new ObjectBuilder(source.Name, context);
        _assembler = new PartAssembler(options.Limits.ReferenceDepth);
        _collectionTerms = contexts.Default;
        _lastTerms = contexts.Default;
        Info = new DatasetInfo(source.Name, NgsiLdFormat.FormatId, Version: null, options.Crs ?? SpatialReference.Wgs84);
    }

    public DatasetInfo Info { get; private set; }

    /// <summary>Finds how the entities stand in the text, and reads what is said about the dataset as a whole.</summary>
    public static async ValueTask<NgsiLdReader> OpenAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        var contexts = new ContextResolver(options.LinkedData);
        DocumentLayout layout;
        using (var feed = new EntityFeed(source.OpenRead(), options.Limits.ValueCharacters))
            layout = await DocumentLayout.ScanAsync(feed, cancellationToken).ConfigureAwait(false);
        var reader = new NgsiLdReader(source, options, context, contexts, layout);
        if (layout.Context is { } shared)
        {
            using JsonDocument document = JsonDocument.Parse(shared);
            reader._collectionTerms = reader.Resolve(document.RootElement, "/@context");
        }

        await reader.ReadMetadataAsync(cancellationToken).ConfigureAwait(false);
        return reader;
    }

    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var feed = new EntityFeed(_source.OpenRead(), _limits.ValueCharacters);
        await _layout.SeekAsync(feed, cancellationToken).ConfigureAwait(false);
        InvalidDatasetException? fault = null;
        for (long ordinal = 0; ; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CityObject? complete = null;
            try
            {
                int length = await _layout.NextAsync(feed, ordinal, cancellationToken).ConfigureAwait(false);
                if (length < 0)
                    break;
                BuiltEntity? built = Read(feed, length, ordinal);
                feed.Advance(length);
                if (built is { } entity)
                    complete = Assemble(entity);
            }
            catch (InvalidDatasetException exception)
            {
                // What stands before the fault was read: it goes out before the fault is told.
                fault = exception;
                break;
            }

            if (complete is not null)
                yield return complete;
        }

        if (_assembler.Take() is { } last)
            yield return last;
        if (fault is not null)
            throw fault;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CityObject? Assemble(BuiltEntity entity)
    {
        if (IsDataset(entity.Object))
            return null;
        if (entity.Parent is { } parent)
        {
            if (_assembler.Holds(parent))
            {
                _assembler.AddPart(entity.Id, entity.Object, parent);
                return null;
            }

            _context.LoseUnread(BookAccount.Relations, entity.Object.Class.Name, entity.Object.Source.LocalId, "parent");
        }

        CityObject? complete = _assembler.Take();
        _assembler.Begin(entity.Id, entity.Object);
        return complete;
    }

    private async Task ReadMetadataAsync(CancellationToken cancellationToken)
    {
        if (_layout.IsWhole)
            return;
        using var feed = new EntityFeed(_source.OpenRead(), _limits.ValueCharacters);
        await _layout.SeekAsync(feed, cancellationToken).ConfigureAwait(false);
        int length = await _layout.NextAsync(feed, 0, cancellationToken).ConfigureAwait(false);
        if (length < 0 || feed.Window.Span[..length].IndexOf("\"CityModel\""u8) < 0)
            return;
        using JsonDocument document = Parse(feed, length);
        if (_parser.Parse(document.RootElement) is not { } entity || _parser.Findings.Count > 0)
            return;
        BuiltEntity dataset = new ObjectBuilder(_source.Name, new ConversionContext()).Build(entity, TermsOf(entity, ""));
        if (IsDataset(dataset.Object))
            Info = Info with { Metadata = dataset.Object.Attributes };
    }

    private static bool IsDataset(CityObject cityObject) =>
        cityObject.Class.Name == NoteName.Dataset && cityObject.Source.Scheme == NoteName.DatasetScheme;

    /// <summary>Reads one entity; null when it is at fault, which is reported and booked.</summary>
    private BuiltEntity? Read(EntityFeed feed, int length, long ordinal)
    {
        using JsonDocument document = Parse(feed, length);
        Entity? entity = _parser.Parse(document.RootElement);
        if (entity is null || _parser.Findings.Count > 0)
        {
            Refuse(document.RootElement, feed.Place, ordinal);
            return null;
        }

        TermContext terms = TermsOf(entity, feed.Place);
        if (NeedsNewPool(entity))
            _builder.BeginObject();
        return _builder.Build(entity, terms);
    }

    /// <summary>Surfaces are shared within one top-level object only.</summary>
    private bool NeedsNewPool(Entity entity) =>
        !entity.Attributes.Any(attribute => attribute.Instances[0] is { Kind: AttributeKind.Relationship, Value: { ValueKind: JsonValueKind.String } target }
            && _assembler.Holds(target.GetString()!)); // a string has a text

    private JsonDocument Parse(EntityFeed feed, int length)
    {
        try
        {
            RefuseHalfCharacters(feed.Window[..length].Span);
            return JsonDocument.Parse(feed.Window[..length], new JsonDocumentOptions { MaxDepth = _limits.JsonDepth });
        }
        catch (InvalidOperationException)
        {
            throw feed.Fault(NgsiLdDiagnostics.Syntax, "half of a surrogate pair in an escape");
        }
        catch (JsonException exception)
        {
            string message = exception.Message;
            int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw feed.Fault(NgsiLdDiagnostics.Syntax, end < 0 ? message : message[..end]);
        }
    }

    /// <summary>Text with half of a surrogate pair is no text: no later look at a value has to mind it.</summary>
    /// <exception cref="InvalidOperationException">There is such a text.</exception>
    private void RefuseHalfCharacters(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\\u"u8) < 0)
            return;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = _limits.JsonDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                _ = reader.GetString();
        }
    }

    private TermContext TermsOf(Entity entity, string place)
    {
        if (entity.Context is not { } context)
            return _collectionTerms;
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(context);
        if (text.SequenceEqual(_lastContext))
            return _lastTerms;
        _lastTerms = Resolve(context, $"{place} {entity.Id}");
        _lastContext = text.ToArray();
        return _lastTerms;
    }

    private TermContext Resolve(JsonElement context, string place)
    {
        try
        {
            return _contexts.Resolve(context);
        }
        catch (ContextNotAvailableException absent)
        {
            throw new InvalidDatasetException(new Diagnostic(NgsiLdDiagnostics.ContextNotAvailable, place, [absent.Url, absent.Reason]), absent);
        }
        catch (FormatException fault)
        {
            throw new InvalidDatasetException(new Diagnostic(NgsiLdDiagnostics.ContextInvalid, place, [fault.Message]), fault);
        }
    }

    /// <summary>Reports what is wrong with an entity; a text that is nothing but that entity cannot be read at all.</summary>
    private void Refuse(JsonElement element, string place, long ordinal)
    {
        string id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id"u8, out JsonElement found)
            && found.ValueKind == JsonValueKind.String
                ? found.GetString()!
                : string.Create(CultureInfo.InvariantCulture, $"entity {ordinal}");
        foreach (EntityFinding finding in _parser.Findings)
        {
            string where = $"{place} {id} {finding.Path}".TrimEnd();
            if (_layout.IsWhole)
                throw new InvalidDatasetException(new Diagnostic(finding.Rule, where, finding.Arguments));
            _context.Report(finding.Rule, where, finding.Arguments.AsSpan());
        }

        _context.LoseUnread(BookAccount.Objects, "Entity", id, "entity");
    }
}
