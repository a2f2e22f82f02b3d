using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>The JSON objects of a tileset.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Tiles 1.1, JSON schemas; properties that only 1.0 has are accepted.</remarks>
internal static class TilesetShapes
{
    public static readonly Shape Asset = Shape.Of("asset", ("version!", Form.Text), ("tilesetVersion", Form.Text));

    private static readonly Shape Range = Shape.Of("properties", ("minimum!", Form.Number), ("maximum!", Form.Number));

    private static readonly Form Names = Form.Array(Form.Text, least: 1) with { IsUnique = true };

    private static readonly Shape Extensible = Shape.Of("object with extensions");

    private static readonly Form Extensions = Form.Map(Form.Object(Extensible));

    /// <summary>The tileset without its tiles, schema and metadata, which have checks of their own.</summary>
    public static readonly Shape Tileset = Shape.Of(
        "tileset",
        ("asset!", Form.Object(Asset)),
        ("properties", Form.Map(Form.Object(Range))),
        ("schema", Form.FreeObject),
        ("schemaUri", Form.Text),
        ("statistics", Form.FreeObject),
        ("groups", Form.Array(Form.FreeObject, least: 1)),
        ("metadata", Form.FreeObject),
        ("geometricError!", Form.Positive),
        ("root!", Form.FreeObject),
        ("extensionsUsed", Names),
        ("extensionsRequired", Names),
        ("extensions", Extensions)) with
    { Exclusive = [["schema", "schemaUri"]] };

    /// <summary>The extension of 1.0 that names the glTF extensions of contents.</summary>
    public static readonly Shape ContentGltf = Shape.Of(
        "3DTILES_content_gltf", ("extensionsUsed", Names), ("extensionsRequired", Names));

    public static readonly Shape BoundingVolume = Shape.Of(
        "bounding volume",
        ("box", Form.Vector(12)),
        ("region", Form.Vector(6)),
        ("sphere", Form.Vector(4)),
        ("extensions", Extensions));

    public static readonly Shape S2Cell = Shape.Of(
        "3DTILES_bounding_volume_S2",
        ("token!", Form.Text),
        ("minimumHeight!", Form.Number),
        ("maximumHeight!", Form.Number));

    public static readonly Shape Cylinder = Shape.Of(
        "3DTILES_bounding_volume_cylinder",
        ("minRadius!", Form.Positive),
        ("maxRadius!", Form.Positive),
        ("height!", Form.Positive),
        ("minAngle", Form.Number),
        ("maxAngle", Form.Number),
        ("translation", Form.Vector(3)),
        ("rotation", Form.Vector(4)));

    public static readonly Shape Content = Shape.Of(
        "content",
        ("uri!", Form.Text),
        ("boundingVolume", Form.FreeObject),
        ("metadata", Form.FreeObject),
        ("group", Form.Natural),
        ("extensions", Extensions));

    public static readonly Shape Implicit = Shape.Of(
        "implicit tiling",
        ("subdivisionScheme!", Form.OneOf("QUADTREE", "OCTREE")),
        ("subtreeLevels!", Form.Counted),
        ("availableLevels!", Form.Counted),
        ("subtrees!", Form.Object(Shape.Of("subtrees", ("uri!", Form.Text)))));

    public static readonly Shape Tile = Shape.Of(
        "tile",
        ("boundingVolume!", Form.FreeObject),
        ("viewerRequestVolume", Form.FreeObject),
        ("geometricError!", Form.Positive),
        ("refine", Form.Text),
        ("transform", Form.Vector(16)),
        ("content", Form.FreeObject),
        ("contents", Form.Array(Form.FreeObject, least: 1)),
        ("metadata", Form.FreeObject),
        ("implicitTiling", Form.Object(Implicit)),
        ("children", Form.Array(Form.FreeObject)),
        ("extensions", Extensions)) with
    { Exclusive = [["content", "contents"]] };

    private static readonly Shape Buffer = Shape.Of("buffer", ("uri", Form.Text), ("byteLength!", Form.Counted), ("name", Form.Text));

    private static readonly Shape BufferView = Shape.Of(
        "buffer view", ("buffer!", Form.Natural), ("byteOffset!", Form.Natural), ("byteLength!", Form.Counted), ("name", Form.Text));

    public static readonly Shape Availability = Shape.Of(
        "availability",
        ("bitstream", Form.Natural),
        ("availableCount", Form.Natural)) with
    { Exclusive = [["bitstream", "constant"]], Alternatives = ["bitstream", "constant"] };

    public static readonly Shape Subtree = Shape.Of(
        "subtree",
        ("buffers", Form.Array(Form.Object(Buffer), least: 1)),
        ("bufferViews", Form.Array(Form.Object(BufferView), least: 1)),
        ("propertyTables", Form.Array(Form.FreeObject, least: 1)),
        ("tileAvailability!", Form.Object(Availability)),
        ("contentAvailability", Form.Array(Form.Object(Availability), least: 1)),
        ("childSubtreeAvailability!", Form.Object(Availability)),
        ("tileMetadata", Form.Natural),
        ("contentMetadata", Form.Array(Form.Natural, least: 1)),
        ("subtreeMetadata", Form.FreeObject));
}
