using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>The objects of EXT_mesh_features, EXT_instance_features and EXT_structural_metadata.</summary>
internal static class FeatureShapes
{
    private static readonly Form Channels = Form.Array(Form.Natural, least: 1);

    private static readonly Shape FeatureTexture = Shape.Of(
        "feature id texture", ("index!", Form.Natural), ("texCoord", Form.Natural), ("channels", Channels));

    private static readonly Shape FeatureId = Shape.Of(
        "feature id",
        ("featureCount!", Form.Counted),
        ("nullFeatureId", Form.Natural),
        ("label", Form.Matching(SchemaShapes.IdPattern)),
        ("attribute", Form.Natural),
        ("texture", Form.Object(FeatureTexture)),
        ("propertyTable", Form.Natural));

    public static readonly Shape Features = Shape.Of("features", ("featureIds!", Form.Array(Form.Object(FeatureId), least: 1)));

    private static readonly Shape TextureProperty = Shape.Of(
        "property texture property",
        ("index!", Form.Natural),
        ("texCoord", Form.Natural),
        ("channels", Channels),
        ("offset", Form.Any),
        ("scale", Form.Any),
        ("max", Form.Any),
        ("min", Form.Any));

    private static readonly Shape PropertyTexture = Shape.Of(
        "property texture",
        ("name", Form.Text),
        ("class!", Form.Text),
        ("properties", Form.Map(Form.Object(TextureProperty), least: 1)));

    private static readonly Shape AttributeProperty = Shape.Of(
        "property attribute property",
        ("attribute!", Form.Text),
        ("offset", Form.Any),
        ("scale", Form.Any),
        ("max", Form.Any),
        ("min", Form.Any));

    private static readonly Shape PropertyAttribute = Shape.Of(
        "property attribute",
        ("name", Form.Text),
        ("class!", Form.Text),
        ("properties!", Form.Map(Form.Object(AttributeProperty), least: 1)));

    public static readonly Shape Metadata = Shape.Of(
        "EXT_structural_metadata",
        ("schema", Form.FreeObject),
        ("schemaUri", Form.Text),
        ("propertyTables", Form.Array(Form.FreeObject, least: 1)),
        ("propertyTextures", Form.Array(Form.Object(PropertyTexture), least: 1)),
        ("propertyAttributes", Form.Array(Form.Object(PropertyAttribute), least: 1))) with
    { Exclusive = [["schema", "schemaUri"]], Alternatives = ["schema", "schemaUri"] };

    public static readonly Shape PrimitiveMetadata = Shape.Of(
        "EXT_structural_metadata primitive",
        ("propertyTextures", Form.Array(Form.Natural, least: 1)),
        ("propertyAttributes", Form.Array(Form.Natural, least: 1)));
}
