using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Tileset;

/// <summary>What a tileset says about itself, its levels of detail, its tiles and their contents.</summary>
internal static class TilesetSchema
{
    public const string Dataset = "dataset";
    public const string Level = "levelOfDetail";
    public const string TileClass = "tile";
    public const string Content = "content";
    public const string Feature = "feature";
    public const string ObjectClass = "objectClass";

    /// <summary>The scheme of the ids of the features, for example <c>gml:id</c>.</summary>
    public const string IdScheme = "idScheme";

    /// <summary>What the source says of itself, as JSON.</summary>
    public const string SourceMetadata = "sourceMetadata";

    /// <summary>The schema of a whole tileset.</summary>
    /// <param name="statistics">What the features are like.</param>
    /// <param name="isImplicit">Whether subtrees tell of tiles.</param>
    public static MetadataSchema Of(DatasetStatistics statistics, bool isImplicit) => new(
        "tileset",
        [DatasetClass, .. Common, .. isImplicit ? [ImplicitTile, ImplicitContent] : Array.Empty<MetadataClass>(), FeatureClass(statistics)],
        [
            new MetadataEnum("objectClassValues", [.. statistics.Classes.Keys.Select((name, i) => new MetadataEnumValue(name, i))])
            {
                Description = "The classes of the features.",
            },
        ]);

    /// <summary>The schema of a tileset that another one refers to.</summary>
    public static MetadataSchema External { get; } = new("tileset", [.. Common], []);

    private static MetadataClass DatasetClass { get; } = new(
        Dataset,
        [
            Text("name", "NAME", "The name of the source."),
            Text("sourceFormat", null, "The format of the source."),
            Text("sourceVersion", null, "The version of that format."),
            Number("features", MetadataComponentType.UInt64, "How many objects there are."),
            Text(IdScheme, null, "The scheme of the ids of the features."),
            Text(SourceMetadata, null, "What the source says of itself, as JSON."),
            Text("crs", "TILESET_CRS_GEOCENTRIC", "The reference system of positions."),
        ]);

    private static IEnumerable<MetadataClass> Common =>
    [
        new MetadataClass(Level, [Text("lod", null, "The level of detail as the source states it."), Number("features", MetadataComponentType.UInt64, "How many features have it.")]),
        new MetadataClass(TileClass, [Number("features", MetadataComponentType.UInt32, "How many features its content has.")]),
        new MetadataClass(
            Content,
            [
                Number("triangles", MetadataComponentType.UInt32, "How many triangles it draws."),
                Number("bytes", MetadataComponentType.UInt32, "How large the file is."),
            ]),
    ];

    /// <summary>What subtrees say of each tile: what is derived from the cell would be too small or too coarse.</summary>
    public static MetadataClass ImplicitTile { get; } = new(
        "implicitTile",
        [
            new MetadataProperty("region", MetadataType.Scalar)
            {
                ComponentType = MetadataComponentType.Float64,
                IsArray = true,
                Count = 6,
                IsRequired = true,
                Semantic = "TILE_BOUNDING_REGION",
            },
            new MetadataProperty("geometricError", MetadataType.Scalar)
            {
                ComponentType = MetadataComponentType.Float64,
                IsRequired = true,
                Semantic = "TILE_GEOMETRIC_ERROR",
            },
            Number("features", MetadataComponentType.UInt32, "How many features its content has."),
        ]);

    /// <summary>What subtrees say of each content: what it covers is less than what its tile and those below it do.</summary>
    public static MetadataClass ImplicitContent { get; } = new(
        "implicitContent",
        [
            new MetadataProperty("region", MetadataType.Scalar)
            {
                ComponentType = MetadataComponentType.Float64,
                IsArray = true,
                Count = 6,
                IsRequired = true,
                Semantic = "CONTENT_BOUNDING_REGION",
            },
            Number("triangles", MetadataComponentType.UInt32, "How many triangles it draws.") with { IsRequired = true },
            Number("bytes", MetadataComponentType.UInt32, "How large the file is.") with { IsRequired = true },
        ]);

    /// <summary>The id of the property of a numeric attribute.</summary>
    public static ImmutableArray<(string Name, string Id)> NumericIds(DatasetStatistics statistics)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { ObjectClass };
        return [.. statistics.Ranges.Keys.Select(name => (name, MetadataIds.Make(name, taken)))];
    }

    private static MetadataClass FeatureClass(DatasetStatistics statistics) => new(
        Feature,
        [
            new MetadataProperty(ObjectClass, MetadataType.Enum) { EnumType = "objectClassValues", Description = "The class of the CityGML 3.0 conceptual model." },
            .. NumericIds(statistics).Select(item => new MetadataProperty(item.Id, MetadataType.Scalar)
            {
                Name = item.Name,
                ComponentType = MetadataComponentType.Float64,
            }),
        ])
    {
        Description = "What the features of all contents have in common, for statistics.",
    };

    private static MetadataProperty Text(string id, string? semantic, string description) =>
        new(id, MetadataType.String) { Semantic = semantic, Description = description };

    private static MetadataProperty Number(string id, MetadataComponentType type, string description) =>
        new(id, MetadataType.Scalar) { ComponentType = type, Description = description };
}
