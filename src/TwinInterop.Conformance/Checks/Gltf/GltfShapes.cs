using System.Collections.Immutable;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>The JSON objects of glTF 2.0.</summary>
/// <remarks>Source: glTF 2.0, 5, Properties reference.</remarks>
internal static class GltfShapes
{
    public static readonly ImmutableArray<long> ComponentTypes = [5120, 5121, 5122, 5123, 5125, 5126];

    private static readonly Form Unit = Form.Number with { Least = 0, Most = 1 };
    private static readonly Form Name = Form.Text;
    private static readonly Form ArrayType = Form.OneOf("SCALAR", "VEC2", "VEC3", "VEC4", "MAT2", "MAT3", "MAT4");

    private static readonly Form Target = Form.Map(Form.Index("accessors")) with { ReportsEmpty = true };

    public static readonly Shape TextureInfo = Shape.Of("textureInfo", ("index!", Form.Index("textures")), ("texCoord", Form.Natural));

    private static readonly Shape NormalTexture = Shape.Of(
        "normalTextureInfo", ("index!", Form.Index("textures")), ("texCoord", Form.Natural), ("scale", Form.Number));

    private static readonly Shape OcclusionTexture = Shape.Of(
        "occlusionTextureInfo", ("index!", Form.Index("textures")), ("texCoord", Form.Natural), ("strength", Unit));

    private static readonly Shape Pbr = Shape.Of(
        "pbrMetallicRoughness",
        ("baseColorFactor", Form.Array(Unit, 4, 4)),
        ("baseColorTexture", Form.Object(TextureInfo)),
        ("metallicFactor", Unit),
        ("roughnessFactor", Unit),
        ("metallicRoughnessTexture", Form.Object(TextureInfo)));

    private static readonly Shape Material = Shape.Of(
        "material",
        ("name", Name),
        ("pbrMetallicRoughness", Form.Object(Pbr)),
        ("normalTexture", Form.Object(NormalTexture)),
        ("occlusionTexture", Form.Object(OcclusionTexture)),
        ("emissiveTexture", Form.Object(TextureInfo)),
        ("emissiveFactor", Form.Array(Unit, 3, 3)),
        ("alphaMode", Form.OneOf("OPAQUE", "MASK", "BLEND")),
        ("alphaCutoff", Form.Positive),
        ("doubleSided", Form.Flag));

    private static readonly Shape SparseIndices = Shape.Of(
        "sparse indices", ("bufferView!", Form.Index("bufferViews")), ("byteOffset", Form.Natural), ("componentType!", Form.Code(5121, 5123, 5125)));

    private static readonly Shape SparseValues = Shape.Of(
        "sparse values", ("bufferView!", Form.Index("bufferViews")), ("byteOffset", Form.Natural));

    private static readonly Shape Sparse = Shape.Of(
        "sparse", ("count!", Form.Counted), ("indices!", Form.Object(SparseIndices)), ("values!", Form.Object(SparseValues)));

    private static readonly Shape Accessor = Shape.Of(
        "accessor",
        ("name", Name),
        ("bufferView", Form.Index("bufferViews")),
        ("byteOffset", Form.Natural),
        ("componentType!", Form.Code([.. ComponentTypes])),
        ("normalized", Form.Flag),
        ("count!", Form.Counted),
        ("type!", ArrayType),
        ("max", Form.Array(Form.Number, 1, 16)),
        ("min", Form.Array(Form.Number, 1, 16)),
        ("sparse", Form.Object(Sparse))) with
    { Dependencies = [("byteOffset", "bufferView")] };

    private static readonly Shape AnimationTarget = Shape.Of(
        "animation channel target",
        ("node", Form.Index("nodes")),
        ("path!", Form.OneOf("translation", "rotation", "scale", "weights", "pointer")));

    private static readonly Shape Channel = Shape.Of(
        "animation channel", ("sampler!", Form.Natural), ("target!", Form.Object(AnimationTarget)));

    private static readonly Shape AnimationSampler = Shape.Of(
        "animation sampler",
        ("input!", Form.Index("accessors")),
        ("interpolation", Form.OneOf("LINEAR", "STEP", "CUBICSPLINE")),
        ("output!", Form.Index("accessors")));

    private static readonly Shape Animation = Shape.Of(
        "animation", ("name", Name), ("channels!", Many(Channel)), ("samplers!", Many(AnimationSampler)));

    private static readonly Shape Asset = Shape.Of(
        "asset",
        ("copyright", Form.Text),
        ("generator", Form.Text),
        ("version!", Form.Matching("^[0-9]+\\.[0-9]+$")),
        ("minVersion", Form.Matching("^[0-9]+\\.[0-9]+$")));

    private static readonly Shape Buffer = Shape.Of("buffer", ("name", Name), ("uri", Form.Text), ("byteLength!", Form.Counted));

    private static readonly Shape BufferView = Shape.Of(
        "bufferView",
        ("name", Name),
        ("buffer!", Form.Index("buffers")),
        ("byteOffset", Form.Natural),
        ("byteLength!", Form.Counted),
        ("byteStride", Form.Whole with { Least = 4, Most = 252, Step = 4 }),
        ("target", Form.Code(34962, 34963)));

    private static readonly Form AboveZero = Form.Number with { Least = 0, IsOpen = true };

    private static readonly Shape Perspective = Shape.Of(
        "perspective", ("aspectRatio", AboveZero), ("yfov!", AboveZero), ("zfar", AboveZero), ("znear!", AboveZero));

    private static readonly Shape Orthographic = Shape.Of(
        "orthographic", ("xmag!", Form.Number), ("ymag!", Form.Number), ("zfar!", AboveZero), ("znear!", Form.Positive));

    private static readonly Shape Camera = Shape.Of(
        "camera",
        ("name", Name),
        ("type!", Form.OneOf("perspective", "orthographic")),
        ("perspective", Form.Object(Perspective)),
        ("orthographic", Form.Object(Orthographic))) with
    { Exclusive = [["perspective", "orthographic"]] };

    private static readonly Shape Image = Shape.Of(
        "image",
        ("name", Name),
        ("uri", Form.Text),
        ("mimeType", Form.OneOf("image/jpeg", "image/png", "image/webp", "image/ktx2")),
        ("bufferView", Form.Index("bufferViews"))) with
    { Exclusive = [["uri", "bufferView"]], Dependencies = [("bufferView", "mimeType")] };

    private static readonly Shape Primitive = Shape.Of(
        "primitive",
        ("attributes!", Form.Map(Form.Index("accessors")) with { ReportsEmpty = true }),
        ("indices", Form.Index("accessors")),
        ("material", Form.Index("materials")),
        ("mode", Form.Code(0, 1, 2, 3, 4, 5, 6)),
        ("targets", Form.Array(Target, 1) with { ReportsEmpty = true }));

    private static readonly Shape Mesh = Shape.Of(
        "mesh", ("name", Name), ("primitives!", Many(Primitive)), ("weights", Form.Array(Form.Number, 1) with { ReportsEmpty = true }));

    private static readonly Shape Node = Shape.Of(
        "node",
        ("name", Name),
        ("camera", Form.Index("cameras")),
        ("children", Indices("nodes")),
        ("skin", Form.Index("skins")),
        ("matrix", Form.Vector(16)),
        ("mesh", Form.Index("meshes")),
        ("rotation", Form.Array(Form.Number with { Least = -1, Most = 1 }, 4, 4)),
        ("scale", Form.Vector(3)),
        ("translation", Form.Vector(3)),
        ("weights", Form.Array(Form.Number, 1) with { ReportsEmpty = true })) with
    { Dependencies = [("skin", "mesh"), ("weights", "mesh")] };

    private static readonly Shape Sampler = Shape.Of(
        "sampler",
        ("name", Name),
        ("magFilter", Form.Code(9728, 9729)),
        ("minFilter", Form.Code(9728, 9729, 9984, 9985, 9986, 9987)),
        ("wrapS", Form.Code(33071, 33648, 10497)),
        ("wrapT", Form.Code(33071, 33648, 10497)));

    private static readonly Shape Scene = Shape.Of("scene", ("name", Name), ("nodes", Indices("nodes")));

    private static readonly Shape Skin = Shape.Of(
        "skin",
        ("name", Name),
        ("inverseBindMatrices", Form.Index("accessors")),
        ("skeleton", Form.Index("nodes")),
        ("joints!", Indices("nodes")));

    private static readonly Shape Texture = Shape.Of("texture", ("name", Name), ("sampler", Form.Index("samplers")), ("source", Form.Index("images")));

    private static readonly Form ExtensionNames = Form.Array(Form.Text, 1) with { ReportsEmpty = true, IsUnique = true };

    public static readonly Shape Gltf = Shape.Of(
        "glTF",
        ("asset!", Form.Object(Asset)),
        ("accessors", Many(Accessor)),
        ("animations", Many(Animation)),
        ("buffers", Many(Buffer)),
        ("bufferViews", Many(BufferView)),
        ("cameras", Many(Camera)),
        ("extensionsUsed", ExtensionNames),
        ("extensionsRequired", ExtensionNames),
        ("images", Many(Image)),
        ("materials", Many(Material)),
        ("meshes", Many(Mesh)),
        ("nodes", Many(Node)),
        ("samplers", Many(Sampler)),
        ("scene", Form.Index("scenes")),
        ("scenes", Many(Scene)),
        ("skins", Many(Skin)),
        ("textures", Many(Texture))) with
    { Dependencies = [("extensionsRequired", "extensionsUsed")] };

    private static Form Many(Shape shape) => Form.Array(Form.Object(shape), 1) with { ReportsEmpty = true };

    private static Form Indices(string collection) => Form.Array(Form.Index(collection), 1) with { ReportsEmpty = true, IsUnique = true };
}
