using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads one feature at a time; memory holds the largest top-level object and 20 bytes an id.</summary>
internal sealed class GeoJsonReader : IDatasetReader
{
    private readonly DatasetSource _source;
    private readonly ReadLimits _limits;
    private readonly ConversionContext _context;
    private readonly DocumentOutline _outline;
    private readonly FrameReader _frames;
    private readonly PartAssembler _assembler;

    private GeoJsonReader(
        DatasetSource source, ReadLimits limits, ConversionContext context, DocumentOutline outline, CrsDecision decision)
    {
        _source = source;
        _limits = limits;
        _context = context;
        _outline = outline;
        _assembler = new PartAssembler(limits.ReferenceDepth);
        _frames = new FrameReader(source.Name, decision, limits, context, isWholeText: !outline.IsSequence && outline.Features is null);
        bool isCollection = outline is { Type: GeoJsonType.FeatureCollection, IsSequence: false };
        Info = new DatasetInfo(source.Name, GeoJsonFormat.FormatId, Version: null, decision.Crs)
        {
            IsCrsInDoubt = decision.Crs.Horizontal is null,
            DeclaredExtent = isCollection && outline.Box is { } box ? ToBox(box) : null,
            Metadata = isCollection ? DatasetDescription.ReadMetadata(outline.Foreign) : [],
            Extensions = isCollection ? [.. outline.Foreign.Where(member => member.Name != CityObjectMember.Dataset)] : [],
        };
    }

    public DatasetInfo Info { get; }

    /// <summary>Goes through the text once for what stands beside the features.</summary>
    public static async ValueTask<GeoJsonReader> OpenAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        using var feed = new Utf8Feed(source.OpenRead(), TextPlace.Start);
        DocumentOutline outline =
            await new OutlineScanner(feed, options.Limits, context).ScanAsync(cancellationToken).ConfigureAwait(false);
        CrsDecision decision = CrsResolution.Resolve(outline, options, context);
        return new GeoJsonReader(source, options.Limits, context, outline, decision);
    }

    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<ReadFeature> features = _outline.IsSequence || _outline.Features is null
            ? ReadTextsAsync(cancellationToken)
            : ReadFeaturesAsync(_outline.Features.Value, cancellationToken);
        InvalidDatasetException? fault = null;
        await using ConfiguredCancelableAsyncEnumerable<ReadFeature>.Enumerator enumerator =
            features.WithCancellation(cancellationToken).ConfigureAwait(false).GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await enumerator.MoveNextAsync())
                    break;
            }
            catch (InvalidDatasetException exception)
            {
                // What stands before the fault was read: the last object goes out before the fault is told.
                fault = exception;
                break;
            }

            ReadFeature feature = enumerator.Current;
            CityObject? complete = _assembler.Add(feature.Object, feature.Parent, out bool isPart);
            if (feature.Parent is not null && !isPart)
            {
                _context.LoseUnread(
                    Diagnostics.BookAccount.Relations, feature.Object.Class.Name, feature.Object.Source.LocalId, "parent");
            }

            if (complete is not null)
                yield return complete;
        }

        if (_assembler.TakeLast() is { } last)
            yield return last;
        if ((fault ?? _outline.Deferred) is { } thrown)
            throw thrown;
        if (Info.DeclaredExtent is not null && _outline.Box is { } box && !GeometryChecks.Contains(box.AsSpan(), _frames.Bounds))
        {
            _context.Report(
                GeoJsonDiagnostics.WrongBox, "/bbox", GeometryChecks.Show(box.AsSpan()), GeometryChecks.Show(_frames.Bounds));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static BoundingBox? ToBox(ImmutableArray<double> box) => box.Length switch
    {
        4 => new BoundingBox(new Position(box[0], box[1]), new Position(box[2], box[3])),
        6 => new BoundingBox(new Position(box[0], box[1], box[2]), new Position(box[3], box[4], box[5])),
        _ => null,
    };

    private async IAsyncEnumerable<ReadFeature> ReadFeaturesAsync(
        TextPlace start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream stream = _source.OpenRead();
        stream.Position = start.Offset;
        using var feed = new Utf8Feed(stream, start);
        for (long ordinal = 0; ; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int next = await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
            if (next == ']')
                yield break;

            if (ordinal > 0 && next == ',')
            {
                feed.Advance(1);
                await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
            }
            else if (ordinal > 0 || next < 0)
            {
                throw JsonFaults.Make(GeoJsonDiagnostics.Syntax, feed.Place.ToString(), "',' or ']' should stand here.");
            }

            int length = await feed.FrameAsync(_limits.JsonDepth - 2, cancellationToken).ConfigureAwait(false);
            if (length == 0)
                throw JsonFaults.Make(GeoJsonDiagnostics.Syntax, feed.Place.ToString(), "a feature should stand here.");
            string pointer = string.Create(CultureInfo.InvariantCulture, $"/features/{ordinal}");
            ReadFeature? feature = _frames.Read(feed.Window[..length], feed.Place, pointer, allowsGeometry: false);
            feed.Advance(length);
            if (feature is { } read)
                yield return read;
        }
    }

    /// <summary>Reads a text that is one object, or a sequence of texts.</summary>
    /// <remarks>Source of the sequences: RFC 8142 (record separators), and one text a line as is common practice.</remarks>
    private async IAsyncEnumerable<ReadFeature> ReadTextsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream stream = _source.OpenRead();
        stream.Position = _outline.Start.Offset;
        using var feed = new Utf8Feed(stream, _outline.Start);
        var read = new List<ReadFeature>();
        for (long record = 0; ; record++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await feed.PeekAsync(skipRecordSeparators: true, cancellationToken).ConfigureAwait(false) < 0)
                yield break;

            int length = await feed.FrameAsync(_limits.JsonDepth, cancellationToken).ConfigureAwait(false);
            if (length == 0)
                throw JsonFaults.Make(GeoJsonDiagnostics.Syntax, feed.Place.ToString(), "a GeoJSON text should stand here.");
            string pointer = _outline.IsSequence ? string.Create(CultureInfo.InvariantCulture, $"text {record}") : "";
            ReadText(feed.Window[..length], feed.Place, pointer, read);
            feed.Advance(length);
            foreach (ReadFeature feature in read)
                yield return feature;
            read.Clear();
        }
    }

    private void ReadText(ReadOnlySpan<byte> text, TextPlace place, string pointer, List<ReadFeature> read)
    {
        var reader = new Utf8JsonReader(text, JsonFaults.Options(_limits.JsonDepth));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("features"u8))
                    continue;

                reader.Read();
                ReadCollection(ref reader, text, place, pointer, read);
                return;
            }
        }
        catch (JsonException exception)
        {
            throw JsonFaults.Syntax(exception, text, place, pointer);
        }

        if (_frames.Read(text, place, pointer, allowsGeometry: true) is { } feature)
            read.Add(feature);
    }

    private void ReadCollection(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text, TextPlace place, string pointer, List<ReadFeature> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonFaults.Make(
                GeoJsonDiagnostics.MemberType, place.With(pointer), "features", "an array", JsonText.Show(ref reader));
        }

        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            int end = (int)reader.BytesConsumed;
            string inner = string.Create(CultureInfo.InvariantCulture, $"{pointer}/features/{i}");
            if (_frames.Read(text[start..end], place.After(text[..start]), inner, allowsGeometry: false) is { } feature)
                read.Add(feature);
        }
    }
}
