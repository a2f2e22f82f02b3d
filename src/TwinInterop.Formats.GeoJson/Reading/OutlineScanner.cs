using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Goes through the whole text once, fast, for what stands beside the features.</summary>
/// <remarks>
/// The members of a JSON object come in any order, so that <c>crs</c> and foreign members may follow a gigabyte of
/// features. These are skipped bracket by bracket, without being parsed or held.
/// </remarks>
internal sealed class OutlineScanner(Utf8Feed feed, ReadLimits limits, ConversionContext context)
{
    private const int SampleSize = 256;
    private const int SampleBytes = 1 << 16;

    private readonly DocumentOutline _outline = new();

    /// <summary>Scans the text.</summary>
    /// <exception cref="InvalidDatasetException">It is not a GeoJSON text, or what stands beside its features is not JSON.</exception>
    public async Task<DocumentOutline> ScanAsync(CancellationToken cancellationToken)
    {
        await feed.FillAsync(cancellationToken).ConfigureAwait(false);
        if (feed.Window.StartsWith("\uFEFF"u8))
        {
            context.Report(GeoJsonDiagnostics.ByteOrderMark, feed.Place.ToString());
            feed.Advance(3);
        }

        int first = await feed.PeekAsync(skipRecordSeparators: true, cancellationToken).ConfigureAwait(false);
        if (first < 0)
            throw JsonFaults.Truncated(feed.Place, "a GeoJSON text");
        _outline.Start = feed.Place;
        if (first != '{')
            await RefuseRootAsync(cancellationToken).ConfigureAwait(false);

        feed.Advance(1);
        try
        {
            await ScanMembersAsync(cancellationToken).ConfigureAwait(false);
            await ScanEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDatasetException fault) when (_outline.Features is not null)
        {
            // The fault is behind the first features, perhaps within them: reading them finds the true place.
            _outline.Deferred = fault;
            if (_outline.Type == GeoJsonType.Unknown)
                _outline.Type = GeoJsonType.FeatureCollection;
        }

        CheckRoot();
        return _outline;
    }

    private async Task RefuseRootAsync(CancellationToken cancellationToken)
    {
        int length = await feed.FrameAsync(limits.JsonDepth, cancellationToken).ConfigureAwait(false);
        JsonFaults.ThrowIfMalformed(feed.Window[..length], feed.Place, isFinal: true, limits.JsonDepth);
        throw JsonFaults.Make(
            GeoJsonDiagnostics.RootType, feed.Place.ToString(), JsonText.Shorten(Encoding.UTF8.GetString(feed.Window[..length])));
    }

    private async Task ScanMembersAsync(CancellationToken cancellationToken)
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            int next = await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
            if (next == '}')
                break;
            if (!isFirst)
                next = await TakeAsync(',', next, cancellationToken).ConfigureAwait(false);
            if (next != '"')
                throw Unexpected("a member name", next);

            int length = await feed.FrameAsync(limits.JsonDepth, cancellationToken).ConfigureAwait(false);
            string name = ParseName(length);
            next = await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
            next = await TakeAsync(':', next, cancellationToken).ConfigureAwait(false);
            await ScanMemberAsync(name, next, cancellationToken).ConfigureAwait(false);
        }

        feed.Advance(1);
    }

    private async ValueTask<int> TakeAsync(char expected, int found, CancellationToken cancellationToken)
    {
        if (found != expected)
            throw Unexpected($"'{expected}'", found);
        feed.Advance(1);
        return await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task ScanMemberAsync(string name, int next, CancellationToken cancellationToken)
    {
        if (next < 0)
            throw JsonFaults.Truncated(feed.Place, "a value");
        if (!_outline.Members.Add(name))
            context.Report(GeoJsonDiagnostics.DuplicateMember, feed.Place.With("/" + name), name);

        switch (name)
        {
            case "features" when next == '[':
                feed.Advance(1);
                _outline.Features = feed.Place;
                await TakeSampleAsync(isCoordinates: false, cancellationToken).ConfigureAwait(false);
                await SkipFeaturesAsync(cancellationToken).ConfigureAwait(false);
                break;
            case "geometry" or "coordinates" or "geometries":
                await TakeSampleAsync(isCoordinates: name == "coordinates", cancellationToken).ConfigureAwait(false);
                await SkipAsync(cancellationToken).ConfigureAwait(false);
                break;
            case "properties" or "id":
                await SkipAsync(cancellationToken).ConfigureAwait(false);
                break;
            default:
                int length = await feed.FrameAsync(limits.JsonDepth - 1, cancellationToken).ConfigureAwait(false);
                if (length > limits.ValueCharacters)
                    throw JsonFaults.Make(GeoJsonDiagnostics.MemberType, feed.Place.With("/" + name), name, $"at most {limits.ValueCharacters} bytes long (limit {nameof(ReadLimits.ValueCharacters)})", $"{length} bytes");
                TakeMember(name, length);
                break;
        }
    }

    private async Task SkipAsync(CancellationToken cancellationToken)
    {
        if (!await feed.SkipValueAsync(cancellationToken).ConfigureAwait(false))
            throw JsonFaults.Truncated(feed.Place, "the end of a value");
    }

    private async Task SkipFeaturesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int next = await feed.PeekAsync(skipRecordSeparators: false, cancellationToken).ConfigureAwait(false);
            if (next == ']')
            {
                feed.Advance(1);
                return;
            }

            if (next < 0)
                throw JsonFaults.Truncated(feed.Place, "']' behind the features");
            if (next == ',')
                feed.Advance(1);
            else
                await SkipAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ScanEndAsync(CancellationToken cancellationToken)
    {
        int next = await feed.PeekAsync(skipRecordSeparators: true, cancellationToken).ConfigureAwait(false);
        _outline.IsSequence = next == '{';
        if (next >= 0 && next != '{')
            throw Unexpected("the end of the text, or another GeoJSON text behind it", next);
    }

    private string ParseName(int length)
    {
        ReadOnlySpan<byte> text = feed.Window[..length];
        JsonFaults.ThrowIfMalformed(text, feed.Place, isFinal: true, limits.JsonDepth);
        var reader = new Utf8JsonReader(text);
        reader.Read();
        string name = JsonText.NameOf(ref reader);
        feed.Advance(length);
        return name;
    }

    private void TakeMember(string name, int length)
    {
        ReadOnlySpan<byte> value = feed.Window[..length];
        JsonFaults.ThrowIfMalformed(value, feed.Place, isFinal: true, limits.JsonDepth);
        var reader = new Utf8JsonReader(value, JsonFaults.Options(limits.JsonDepth));
        if (!reader.Read())
            throw Unexpected("a value", value.IsEmpty ? -1 : value[0]);

        string place = feed.Place.With("/" + name);
        switch (name)
        {
            case "type" when reader.TokenType == JsonTokenType.String:
                _outline.Type = MemberParser.ToType(ref reader);
                if (_outline.Type == GeoJsonType.Unknown)
                    throw JsonFaults.Make(GeoJsonDiagnostics.UnknownType, place, "a GeoJSON type", JsonText.NameOf(ref reader));
                break;
            case "type":
                throw JsonFaults.Make(GeoJsonDiagnostics.MemberType, place, name, "a string", JsonText.Show(ref reader));
            case "features":
                throw JsonFaults.Make(GeoJsonDiagnostics.MemberType, place, name, "an array", JsonText.Show(ref reader));
            case "crs":
                _outline.Crs = MemberParser.ReadRaw(ref reader);
                break;
            case "bbox":
                _outline.Box = ReadBox(ref reader, place);
                break;
            default:
                _outline.Foreign.Add(new ExtensionContent(MemberParser.Encoding, name, MemberParser.ReadRaw(ref reader)));
                break;
        }

        feed.Advance(length);
    }

    private static ImmutableArray<double> ReadBox(ref Utf8JsonReader reader, string place)
    {
        try
        {
            return MemberParser.ReadBox(ref reader);
        }
        catch (FeatureFaultException fault)
        {
            throw JsonFaults.Make(fault.Rule, place, fault.Arguments.AsSpan());
        }
    }

    private async ValueTask TakeSampleAsync(bool isCoordinates, CancellationToken cancellationToken)
    {
        if (feed.Window.Length < SampleBytes)
            await feed.FillAsync(cancellationToken).ConfigureAwait(false);
        TakeSample(isCoordinates);
    }

    /// <summary>Takes positions from what the window holds: the first numbers of arrays of two or more.</summary>
    private void TakeSample(bool isCoordinates)
    {
        var state = new JsonReaderState(JsonFaults.Options(1 << 16));
        var reader = new Utf8JsonReader(feed.Window, isFinalBlock: false, state);
        try
        {
            while (_outline.Sample.Count < SampleSize && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                    isCoordinates = reader.ValueTextEquals("coordinates"u8);
                if (reader.TokenType != JsonTokenType.StartArray || !isCoordinates)
                    continue;

                Utf8JsonReader ahead = reader;
                if (ahead.Read() && ahead.TokenType == JsonTokenType.Number && ahead.TryGetDouble(out double x)
                    && ahead.Read() && ahead.TokenType == JsonTokenType.Number && ahead.TryGetDouble(out double y))
                {
                    _outline.Sample.Add(new Position(x, y));
                }
            }
        }
        catch (JsonException)
        {
            // The features are parsed later, and the fault is reported then with its place.
        }
    }

    private void CheckRoot()
    {
        string place = _outline.Start.ToString();
        if (_outline.Type == GeoJsonType.Unknown)
            throw JsonFaults.Make(GeoJsonDiagnostics.MemberMissing, place, "type", "GeoJSON object");
        if (_outline.Type != GeoJsonType.FeatureCollection)
            return;

        if (_outline.Features is null && !_outline.IsSequence)
            throw JsonFaults.Make(GeoJsonDiagnostics.MemberMissing, place, "features", "FeatureCollection");
        foreach (string name in new[] { "coordinates", "geometries", "geometry", "properties" })
        {
            if (_outline.Members.Contains(name))
                context.Report(GeoJsonDiagnostics.ChangedSemantics, _outline.Start.With("/" + name), name, "FeatureCollection");
        }
    }

    private InvalidDatasetException Unexpected(string expected, int found) => found < 0
        ? JsonFaults.Truncated(feed.Place, expected)
        : JsonFaults.Make(GeoJsonDiagnostics.Syntax, feed.Place.ToString(), $"'{(char)found}' where {expected} should be.");
}
