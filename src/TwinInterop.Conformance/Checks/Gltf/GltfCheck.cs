using TwinInterop.Conformance.Checks.Gltf.Features;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks a glTF asset, text or binary.</summary>
/// <remarks>Source: glTF 2.0 (ISO/IEC 12113:2022).</remarks>
/// <param name="log">Takes the findings.</param>
/// <param name="name">The file, for messages.</param>
/// <param name="fetch">Reads a file that a URI names, or says why that cannot be.</param>
[Checks("gltf-json", "gltf-form-*", "gltf-asset-major", "gltf-asset-minor", "gltf-asset-min-version")]
internal sealed class GltfCheck(FindingLog log, string name, Func<string, (ReadOnlyMemory<byte>? Bytes, string? Fault)> fetch)
{
    private static readonly FaultRules Faults = new("gltf-form-") { ReportsUnknown = true, TellsElements = false };

    /// <summary>The version that the asset states; null for none.</summary>
    public string? Version { get; private set; }

    /// <summary>Checks the asset.</summary>
    /// <returns>Where its vertices lie; null where that cannot be told.</returns>
    public GltfModelBounds? Check(ReadOnlyMemory<byte> bytes)
    {
        log.Tested("gltf");
        ReadOnlyMemory<byte> json = bytes;
        ReadOnlyMemory<byte>? binary = null;
        bool isBinary = bytes.Span.StartsWith("glTF"u8);
        if (isBinary && !new GlbContainerCheck(log, name).Check(bytes, out json, out binary))
            return null;
        if (JsonText.Parse(json, out string? fault) is not { } element)
        {
            log.Report("gltf-json", name, fault);
            return null;
        }

        var root = new JsonPlace(name, element);
        Version = root.ObjectAt("asset")?.Text("version");
        if (Version?.Split('.') is [var major, var minor] && major != "2" && major.Length > 0 && minor.Length > 0 && (major + minor).All(char.IsAsciiDigit))
        {
            log.Report("gltf-asset-major", "gltf-asset-minor", root.At("/asset/version"), Version, "2.0");
            return null;
        }

        if (Version is { Length: > 2 } later && later.StartsWith("2.", StringComparison.Ordinal) && later != "2.0" && later[2..].All(char.IsAsciiDigit))
            log.Report("gltf-asset-minor", root.At("/asset/version"), later, "2.0");
        return Check(new GltfDocument(root, binary, isBinary, log, fetch));
    }

    private GltfModelBounds? Check(GltfDocument document)
    {
        var extensions = new GltfExtensionCheck(document);
        var shapes = new ShapeCheck(Faults, log, document.Root, extensions.OnObject);
        extensions.Shapes = shapes;
        bool sound = shapes.Object(document.Root, GltfShapes.Gltf);
        extensions.CheckDeclarations();
        if (document.Root.ObjectAt("asset") is { } asset && asset.Text("minVersion") is { } least && Later(least, asset.Text("version") ?? ""))
            document.Fail("gltf-asset-min-version", asset, least, "≤ " + asset.Text("version"));
        if (!document.Root.IsObject)
            return null;
        var buffers = new GltfBufferCheck(document);
        buffers.Check();
        var accessors = new AccessorCheck(document, buffers);
        accessors.Check();
        new ImageCheck(document, buffers).Check();
        new MaterialCheck(document).Check();
        new MeshCheck(document, buffers, accessors).Check();
        new NodeCheck(document).Check();
        new SkinCheck(document, accessors).Check();
        new AnimationCheck(document, accessors).Check();
        accessors.CheckData();
        new GltfMetadataCheck(document, buffers, accessors).Check();
        return sound ? GltfModelBounds.Of(document, accessors) : null;
    }

    private static bool Later(string a, string b) => System.Version.TryParse(a, out var first) && System.Version.TryParse(b, out var second) && first > second;
}
