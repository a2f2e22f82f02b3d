using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>glTF 2.0 with the extensions that tiles use.</summary>
internal sealed class GltfStandard : IStandard
{
    public string Id => "gltf";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (Path.GetExtension(path).ToUpperInvariant() is ".GLTF" or ".GLB")
            return 4;
        return ContentKinds.Of(head) is ContentKind.Glb or ContentKind.Gltf ? 3 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        string name = Path.GetFileName(subject.Path);
        using var resources = new FolderResources(Path.GetDirectoryName(Path.GetFullPath(subject.Path)) ?? "", subject.Options.MaxFileBytes);
        var check = new GltfCheck(subject.Log, name, uri =>
        {
            ReferenceKind kind = ResourcePath.Resolve(name, uri, out string path);
            if (kind != ReferenceKind.Inside)
                return (null, kind == ReferenceKind.Outside ? "outside" : "absolute");
            ReadOnlyMemory<byte>? bytes = resources.Read(path, out string? fault);
            return (bytes, fault ?? (bytes is null ? "not found" : null));
        });
        bool isGlb = Path.GetExtension(name).Equals(".glb", StringComparison.OrdinalIgnoreCase);
        if (isGlb && !subject.Bytes.Span.StartsWith("glTF"u8))
            subject.Log.Report(subject.Bytes.Length < 12 ? "gltf-glb-header" : "gltf-glb-magic", name);
        else
            check.Check(subject.Bytes);
        return check.Version;
    }
}
