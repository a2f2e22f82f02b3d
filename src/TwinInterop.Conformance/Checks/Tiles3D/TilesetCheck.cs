using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks a tileset and all that it refers to.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Tiles 1.1; OGC 18-053r2, 3D Tiles 1.0.</remarks>
[Checks("3dt-json", "3dt-tileset-*", "3dt-asset-version")]
internal sealed class TilesetCheck(TilesetScope scope)
{
    private static readonly FaultRules Faults = new("3dt-tileset-");

    private readonly FindingLog _log = scope.Log;
    private readonly ShapeCheck _shapes = new(Faults, scope.Log);
    private readonly EntityCheck _entities = new(scope.Log);

    /// <summary>Checks the tileset.</summary>
    /// <returns>The version that it states; null for none.</returns>
    public string? Check(ReadOnlyMemory<byte> bytes)
    {
        _log.Tested("tileset");
        string name = scope.NameOf(scope.Path);
        if (JsonText.Parse(bytes, out string? fault) is not { } element)
        {
            _log.Report("3dt-json", name, fault);
            return null;
        }

        var root = new JsonPlace(name, element);
        _shapes.Object(root, TilesetShapes.Tileset);
        if (!root.IsObject)
            return null;
        if (root.ObjectAt("extensions")?.Member(ExtensionCheck.ContentGltf) is { } gltf && _shapes.Object(gltf, TilesetShapes.ContentGltf))
            ExtensionCheck.CheckRequired(gltf, _log);
        string? version = root.ObjectAt("asset")?.Text("version");
        if (version is not (null or "1.0" or "1.1"))
            _log.Report("3dt-asset-version", root.At("/asset/version"), version, "1.0 | 1.1");
        MetadataSchema? schema = Schema(root);
        CheckMetadata(root, schema);
        TilesetScope inner = scope with
        {
            Version = version,
            Schema = schema,
            HasSchemaElsewhere = schema is null && root.Has("schemaUri"),
            Groups = root.ArrayAt("groups")?.Count ?? 0,
            FoundExtensions = new SortedSet<string>(StringComparer.Ordinal),
        };
        if (root.ObjectAt("root") is { } tile)
            new TileCheck(inner).CheckRoot(tile);
        GeoJsonContentCheck.CheckTileset(root, inner);
        new ExtensionCheck(inner).Check(root);
        foreach (string extension in inner.FoundExtensions)
            scope.FoundExtensions.Add(extension);
        return version;
    }

    private MetadataSchema? Schema(JsonPlace root)
    {
        if (root.Member("schema") is { IsObject: true } place)
            return new SchemaCheck(_log).Check(place);
        if (root.Member("schemaUri") is not { } reference || reference.AsText() is not { } uri)
            return null;
        if (scope.Fetch(scope.Path, reference, uri, out string path) is not { } bytes)
        {
            _log.Untested("metadata", "the schema could not be read");
            return null;
        }

        string name = scope.NameOf(path);
        if (JsonText.Parse(bytes, out string? fault) is { } element)
            return new SchemaCheck(_log).Check(new JsonPlace(name, element));
        _log.Report("3dt-json", name, fault);
        return null;
    }

    private void CheckMetadata(JsonPlace root, MetadataSchema? schema)
    {
        bool mayJudge = schema is not null || !root.Has("schemaUri");
        if (!mayJudge)
            return;
        foreach (JsonPlace group in root.ArrayAt("groups")?.Items() ?? [])
        {
            if (group.IsObject)
                _entities.Check(group, schema);
        }

        if (root.ObjectAt("metadata") is { } metadata)
            _entities.Check(metadata, schema);
        if (root.ObjectAt("statistics") is { } statistics)
            new StatisticsCheck(_log).Check(statistics, schema);
    }
}
