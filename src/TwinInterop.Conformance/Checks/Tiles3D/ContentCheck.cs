using TwinInterop.Conformance.Checks.Gltf;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks the contents that tiles refer to, each once, and says on the tile what came out.</summary>
/// <remarks>Source: OGC 22-025r4, Tile content.</remarks>
[Checks("3dt-content-*", "3dt-external-*", "3dt-uri-*")]
internal sealed class ContentCheck(TilesetScope scope)
{
    private readonly FindingLog _log = scope.Log;

    /// <summary>Checks a content.</summary>
    /// <param name="reference">Where it is referred to.</param>
    /// <param name="uri">The reference.</param>
    /// <param name="volume">What must contain it; null where that is not known.</param>
    /// <param name="toEarth">The transform of the tile.</param>
    public void Check(JsonPlace reference, string uri, Volume? volume, Matrix toEarth)
    {
        if (scope.Fetch(scope.Path, reference, uri, out string path) is { } bytes)
            Check(reference.Where, path, bytes, volume, toEarth);
    }

    /// <summary>Checks a content whose bytes are at hand.</summary>
    public void Check(string where, string path, ReadOnlyMemory<byte> bytes, Volume? volume, Matrix toEarth)
    {
        ContentKind kind = path.EndsWith(".3tz", StringComparison.OrdinalIgnoreCase) ? ContentKind.Archive : ContentKinds.Of(bytes.Span);
        Declare(kind);
        string key = scope.NameOf(path);
        if (!scope.Outcomes.TryGetValue(key, out ContentOutcome outcome) || path.EndsWith("#data", StringComparison.Ordinal))
            scope.Outcomes[key] = outcome = Run(where, path, bytes, kind, volume, toEarth);
        string prefix = outcome.IsTileset ? "3dt-external-" : "3dt-content-";
        string found = $"{key}: {outcome.Errors}, {outcome.Warnings}, {outcome.Infos}";
        if (outcome.Errors > 0)
            _log.Report(prefix + "errors", where, found);
        else if (outcome.Warnings > 0)
            _log.Report(prefix + "warnings", where, found);
        else if (outcome.Infos > 0)
            _log.Report(prefix + "infos", where, found);
    }

    private void Declare(ContentKind kind)
    {
        string? extension = kind switch
        {
            ContentKind.Glb or ContentKind.Gltf => ExtensionCheck.ContentGltf,
            ContentKind.Archive => ExtensionCheck.Content3tz,
            ContentKind.GeoJson => ExtensionCheck.ContentGeoJson,
            _ => null,
        };
        if (extension is not null)
            scope.FoundExtensions.Add(extension);
    }

    private ContentOutcome Run(string where, string path, ReadOnlyMemory<byte> bytes, ContentKind kind, Volume? volume, Matrix toEarth)
    {
        (long errors, long warnings, long infos) = _log.Counts;
        if (scope.Nesting >= scope.Options.MaxNesting)
            _log.Report("3dt-content-nesting", where, path, $"≤ {scope.Options.MaxNesting}");
        else
            Dispatch(where, path, bytes, kind, new ContentPlace(volume, toEarth));
        (long errorsNow, long warningsNow, long infosNow) = _log.Counts;
        return new ContentOutcome(errorsNow - errors, warningsNow - warnings, infosNow - infos, kind == ContentKind.Tileset);
    }

    private void Dispatch(string where, string path, ReadOnlyMemory<byte> bytes, ContentKind kind, ContentPlace place)
    {
        _log.Tested("content");
        switch (kind)
        {
            case ContentKind.Glb or ContentKind.Gltf:
                CheckGltf(path, bytes, place);
                break;
            case ContentKind.B3dm or ContentKind.I3dm or ContentKind.Pnts or ContentKind.Cmpt:
                new TileFormatCheck(scope, this).Check(path, bytes, kind, place);
                break;
            case ContentKind.Tileset:
                CheckTileset(where, path, bytes);
                break;
            case ContentKind.Archive:
                new ArchiveCheck(scope).Check(path, bytes);
                break;
            case ContentKind.GeoJson:
                new GeoJsonContentCheck(_log).Check(scope.NameOf(path), bytes);
                break;
            default:
                _log.Report("3dt-content-unknown", where, path);
                break;
        }
    }

    /// <summary>Checks a glTF asset that stands alone or in another content.</summary>
    public void CheckGltf(string path, ReadOnlyMemory<byte> bytes, ContentPlace place)
    {
        GltfModelBounds? bounds = new GltfCheck(_log, scope.NameOf(path), uri => Fetch(path, uri)).Check(bytes);
        if (bounds is not null && place.Volume is { } volume && bounds.FirstOutside(volume, place.ToEarth) is { } outside)
            _log.Report("3dt-content-outside", scope.NameOf(path), outside);
    }

    private (ReadOnlyMemory<byte>? Bytes, string? Fault) Fetch(string from, string uri)
    {
        ReferenceKind kind = ResourcePath.Resolve(from, uri, out string path);
        if (kind != ReferenceKind.Inside)
            return (null, kind == ReferenceKind.Outside ? "outside" : "absolute");
        ReadOnlyMemory<byte>? bytes = scope.Resources.Read(path, out string? fault);
        if (bytes is { } read)
            bytes = Bounded.Unzip(read, scope.Options.MaxFileBytes, out fault);
        return (bytes, fault ?? (bytes is null ? "not found" : null));
    }

    private void CheckTileset(string where, string path, ReadOnlyMemory<byte> bytes)
    {
        if (path == scope.Path || scope.Ancestors.Contains(path, StringComparer.Ordinal))
        {
            _log.Report("3dt-external-cycle", where, path);
            return;
        }

        new TilesetCheck(scope with
        {
            Path = path,
            Nesting = scope.Nesting + 1,
            Ancestors = [.. scope.Ancestors, scope.Path],
            Schema = null,
            HasSchemaElsewhere = false,
            Groups = 0,
        }).Check(bytes);
    }
}
