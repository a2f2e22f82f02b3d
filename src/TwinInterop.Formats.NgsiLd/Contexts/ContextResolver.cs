using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>Makes of the member <c>@context</c> what its terms mean; remembers what it made.</summary>
/// <remarks>Nothing is fetched unless the user allows the host; user files go before what is known.</remarks>
internal sealed class ContextResolver
{
    private const int MaxReferences = 16;

    private readonly Dictionary<string, TermContext> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ContextPart>> _files = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ContextDefinitions> _always;
    private readonly ContextDownload _download;

    /// <param name="options">Files and hosts that the user names.</param>
    /// <exception cref="ArgumentException">A file is not a context.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public ContextResolver(LinkedDataOptions options)
    {
        _download = new ContextDownload(options.AllowedHosts);
        var always = ImmutableArray.CreateBuilder<ContextDefinitions>();
        foreach ((string? url, string path) in options.ContextFiles)
        {
            ImmutableArray<ContextPart> parts = LoadFile(path);
            if (url is not null)
                _files[url] = parts;
            else
                Flatten(parts, always, MaxReferences);
        }

        _always = always.ToImmutable();
        Default = _always.IsEmpty ? TermContext.CoreOnly : new TermContext(_always);
    }

    /// <summary>What holds for entities that name no context.</summary>
    public TermContext Default { get; }

    /// <summary>What a context means.</summary>
    /// <exception cref="ContextNotAvailableException">It refers to a context that is not at hand.</exception>
    /// <exception cref="FormatException">It is not a context.</exception>
    public TermContext Resolve(JsonElement context)
    {
        string key = context.GetRawText();
        if (_resolved.TryGetValue(key, out TermContext? known))
            return known;

        var layers = ImmutableArray.CreateBuilder<ContextDefinitions>();
        layers.AddRange(_always);
        Flatten(PartsOf(context), layers, MaxReferences);
        return _resolved[key] = new TermContext(layers.ToImmutable());
    }

    private void Flatten(ImmutableArray<ContextPart> parts, ImmutableArray<ContextDefinitions>.Builder layers, int references)
    {
        foreach (ContextPart part in parts)
        {
            if (part.Definitions is { } definitions)
                layers.Add(definitions);
            else if (part.Url is { } url && !(CoreContext.IsCore(url) && KnownContexts.Find(url) is not null))
                Flatten(Load(url, references), layers, references - 1);
        }
    }

    private ImmutableArray<ContextPart> Load(string url, int references)
    {
        if (references == 0)
            throw new ContextNotAvailableException(url, $"more than {MaxReferences} contexts refer to one another");
        if (_files.TryGetValue(url, out ImmutableArray<ContextPart> file))
            return file;
        if (KnownContexts.Find(url) is { } known)
            return known;

        using JsonDocument document = _download.Fetch(url);
        return _files[url] = PartsOfDocument(document.RootElement);
    }

    private static ImmutableArray<ContextPart> LoadFile(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return PartsOfDocument(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new ArgumentException($"Expected a JSON-LD context in {path}, found {fault.Message}", nameof(path), fault);
        }
    }

    private static ImmutableArray<ContextPart> PartsOfDocument(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty("@context", out JsonElement context)
            ? PartsOf(context)
            : throw new FormatException("a document without \"@context\"");

    private static ImmutableArray<ContextPart> PartsOf(JsonElement context) => context.ValueKind switch
    {
        JsonValueKind.String => [new ContextPart(context.GetString(), null)],
        JsonValueKind.Object => [new ContextPart(null, ContextDefinitions.Parse(context))],
        JsonValueKind.Array => [.. context.EnumerateArray().SelectMany(part => PartsOf(part))],
        JsonValueKind.Null => [],
        _ => throw new FormatException($"a context that is {context.ValueKind}"),
    };
}
