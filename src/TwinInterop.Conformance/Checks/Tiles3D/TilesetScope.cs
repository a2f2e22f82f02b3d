using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>What the checks of a tileset and of all that it refers to share.</summary>
/// <param name="Log">Takes the findings.</param>
/// <param name="Resources">The files.</param>
/// <param name="Options">The limits.</param>
/// <param name="Prefix">What stands before paths in messages: the archive that holds them.</param>
/// <param name="Nesting">How many tilesets, archives and composite tiles stand around.</param>
internal sealed record TilesetScope(FindingLog Log, IResources Resources, CheckOptions Options, string Prefix, int Nesting)
{
    /// <summary>The path of the tileset from the root.</summary>
    public string Path { get; init; } = "";

    public string? Version { get; init; }

    public MetadataSchema? Schema { get; init; }

    /// <summary>Whether a schema is stated that could not be read, so that metadata cannot be judged.</summary>
    public bool HasSchemaElsewhere { get; init; }

    public int Groups { get; init; }

    /// <summary>The tilesets that refer to one another on the way here.</summary>
    public IReadOnlyCollection<string> Ancestors { get; init; } = [];

    /// <summary>The extensions that were met; those of external tilesets count for the one that refers to them.</summary>
    public ISet<string> FoundExtensions { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Outcomes of contents that several tiles refer to.</summary>
    public IDictionary<string, ContentOutcome> Outcomes { get; init; } = new Dictionary<string, ContentOutcome>(StringComparer.Ordinal);

    public string NameOf(string path) => Prefix + path;

    /// <summary>Reads a file that a reference names, and reports where that cannot be.</summary>
    /// <param name="from">The path of the file with the reference.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="uri">What it says.</param>
    /// <param name="path">The path from the root.</param>
    public ReadOnlyMemory<byte>? Fetch(string from, JsonPlace reference, string uri, out string path)
    {
        switch (ResourcePath.Resolve(from, uri, out path))
        {
            case ReferenceKind.Data:
                path = from + "#data";
                return Data(reference, uri);
            case ReferenceKind.Absolute:
                Log.Untested("content", "a reference leads to another place, which is not fetched");
                Log.Report("3dt-uri-absolute", reference.Where, uri);
                return null;
            case ReferenceKind.Outside:
                Log.Untested("content", "a reference leads out of the folder of the input, which is not followed");
                Log.Report("3dt-uri-outside", reference.Where, uri);
                return null;
            default:
                return Inside(reference, uri, path);
        }
    }

    private ReadOnlyMemory<byte>? Data(JsonPlace reference, string uri)
    {
        ReadOnlyMemory<byte>? bytes = DataUris.Decode(uri);
        if (bytes is null)
            Log.Report("3dt-uri-data", reference.Where, uri);
        return bytes;
    }

    private ReadOnlyMemory<byte>? Inside(JsonPlace reference, string uri, string path)
    {
        ReadOnlyMemory<byte>? bytes = Resources.Read(path, out string? fault);
        if (bytes is { } read)
            bytes = Bounded.Unzip(read, Options.MaxFileBytes, out fault);
        if (bytes is null && !Resources.ReportsMissing)
            Log.Report("3dt-uri-unresolved", reference.Where, fault is null ? uri : $"{uri}: {fault}");
        return bytes;
    }
}
