using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>How entities stand in a text: alone, one behind the other, in an array, or as features of a collection.</summary>
internal sealed class DocumentLayout
{
    private enum Form
    {
        Sequence,
        Array,
        Collection,
    }

    private readonly Form _form;
    private readonly long _features;

    private DocumentLayout(Form form, bool isWhole, long features, string? context)
    {
        _form = form;
        IsWhole = isWhole;
        _features = features;
        Context = context;
    }

    /// <summary>Whether the text is nothing but one entity.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether entities stand as features of a collection.</summary>
    public bool IsCollection => _form == Form.Collection;

    /// <summary>The context of a collection as JSON; null when there is none.</summary>
    public string? Context { get; }

    /// <summary>Looks at the text; goes through the whole of it only where it is a collection.</summary>
    /// <exception cref="InvalidDatasetException">The text holds no entities.</exception>
    public static async ValueTask<DocumentLayout> ScanAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        await feed.SkipMarkAsync(cancellationToken).ConfigureAwait(false);
        int first = await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
        switch (first)
        {
            case < 0:
                throw feed.Fault(NgsiLdDiagnostics.Truncated, "an entity");
            case '[':
                return new DocumentLayout(Form.Array, isWhole: false, 0, null);
            case not '{':
                throw feed.Fault(NgsiLdDiagnostics.RootType, $"'{(char)first}'");
        }

        if (await BeginsCollectionAsync(feed, cancellationToken).ConfigureAwait(false))
            return await ScanCollectionAsync(feed, cancellationToken).ConfigureAwait(false);
        await feed.SkipValueAsync(cancellationToken).ConfigureAwait(false);
        int next = await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
        return new DocumentLayout(Form.Sequence, isWhole: next < 0, 0, null);
    }

    /// <summary>Brings a feed that stands at the start to the first entity.</summary>
    public async ValueTask SeekAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        await feed.SkipMarkAsync(cancellationToken).ConfigureAwait(false);
        await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
        if (_form == Form.Array)
            feed.Advance(1);
        else if (_form == Form.Collection)
            await SeekFeaturesAsync(feed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings the next entity into the window.</summary>
    /// <returns>How many bytes it takes; -1 at the end.</returns>
    /// <exception cref="InvalidDatasetException">Something else stands there.</exception>
    public async ValueTask<int> NextAsync(EntityFeed feed, long ordinal, CancellationToken cancellationToken)
    {
        int next = await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
        if (_form == Form.Sequence)
        {
            if (next < 0)
                return -1;
        }
        else
        {
            if (next == ']')
                return -1;
            if (next < 0)
                throw feed.Fault(NgsiLdDiagnostics.Truncated, "']' behind the entities");
            if (ordinal > 0 && next != ',')
                throw feed.Fault(NgsiLdDiagnostics.Syntax, "',' or ']' should stand here.");
            if (ordinal > 0)
            {
                feed.Advance(1);
                await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return await feed.FrameAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask SeekFeaturesAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        while (feed.Offset < _features)
        {
            int step = (int)Math.Min(_features - feed.Offset, feed.Window.Length);
            if (step > 0)
                feed.Advance(step);
            else if (await feed.PeekAsync(cancellationToken).ConfigureAwait(false) < 0)
                return;
        }
    }

    private static async ValueTask<bool> BeginsCollectionAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
        return BeginsCollection(feed.Window.Span);
    }

    private static bool BeginsCollection(ReadOnlySpan<byte> window)
    {
        var reader = new Utf8JsonReader(window, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1 << 10 }));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                bool isFeatures = reader.ValueTextEquals("features"u8);
                bool isType = reader.ValueTextEquals("type"u8);
                if (isType && reader.Read() && reader.TokenType == JsonTokenType.String)
                    return reader.ValueTextEquals("FeatureCollection"u8);
                if (isFeatures && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                    return true;
            }
        }
        catch (JsonException)
        {
            // The fault is named when the entity is read.
        }

        return false;
    }

    private static async ValueTask<DocumentLayout> ScanCollectionAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        long features = -1;
        string? context = null;
        feed.Advance(1);
        while (true)
        {
            int next = await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
            if (next == ',')
            {
                feed.Advance(1);
                continue;
            }

            if (next != '"')
                break;
            string name = await TakeAsync(feed, cancellationToken).ConfigureAwait(false);
            if (await feed.PeekAsync(cancellationToken).ConfigureAwait(false) != ':')
                throw feed.Fault(NgsiLdDiagnostics.Syntax, "':' should stand here.");
            feed.Advance(1);
            int value = await feed.PeekAsync(cancellationToken).ConfigureAwait(false);
            if (name == "\"features\"" && value == '[')
                features = feed.Offset + 1;
            if (name == "\"@context\"")
                context = await TakeAsync(feed, cancellationToken).ConfigureAwait(false);
            else
                await feed.SkipValueAsync(cancellationToken).ConfigureAwait(false);
        }

        return features < 0
            ? throw feed.Fault(NgsiLdDiagnostics.RootType, "a collection without features")
            : new DocumentLayout(Form.Collection, isWhole: false, features, context);
    }

    private static async ValueTask<string> TakeAsync(EntityFeed feed, CancellationToken cancellationToken)
    {
        int length = await feed.FrameAsync(cancellationToken).ConfigureAwait(false);
        string text = System.Text.Encoding.UTF8.GetString(feed.Window.Span[..length]);
        feed.Advance(length);
        return text;
    }
}
