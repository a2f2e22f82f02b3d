using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>3D Tiles 1.0 and 1.1: tilesets, tile formats, archives.</summary>
internal sealed class Tiles3DStandard : IStandard
{
    private static readonly string[] Extensions = [".b3dm", ".i3dm", ".pnts", ".cmpt", ".3tz", ".3dtiles"];

    public string Id => "3dtiles";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return 3;
        if (ContentKinds.Of(head) is ContentKind.Tileset or ContentKind.B3dm or ContentKind.I3dm or ContentKind.Pnts or ContentKind.Cmpt or ContentKind.Legacy)
            return 3;
        bool isNamed = Path.GetFileName(path).Contains("tileset", StringComparison.OrdinalIgnoreCase)
            && Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
        return isNamed ? 2 : IsObject(head) && Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        string name = Path.GetFileName(subject.Path);
        using var resources = new FolderResources(Path.GetDirectoryName(Path.GetFullPath(subject.Path)) ?? "", subject.Options.MaxFileBytes);
        var scope = new TilesetScope(subject.Log, resources, subject.Options, "", 0) { Path = name };
        if (subject.Bytes.Span.StartsWith("SQLite format 3\0"u8) || Path.GetExtension(name).Equals(".3dtiles", StringComparison.OrdinalIgnoreCase))
            return new ArchiveCheck(scope).CheckPackage(subject.Path, name);
        ReadOnlyMemory<byte>? bytes = Bounded.Unzip(subject.Bytes, subject.Options.MaxFileBytes, out string? fault);
        if (bytes is not { } content)
        {
            subject.Log.Report("3dt-json", name, fault);
            return null;
        }

        ContentKind kind = ContentKinds.Of(content.Span);
        if (kind == ContentKind.Archive || Path.GetExtension(name).Equals(".3tz", StringComparison.OrdinalIgnoreCase))
            return new ArchiveCheck(scope).Check(name, content);
        if (kind is ContentKind.B3dm or ContentKind.I3dm or ContentKind.Pnts or ContentKind.Cmpt)
        {
            subject.Log.Tested("content");
            new TileFormatCheck(scope, new ContentCheck(scope)).Check(name, content, kind, new ContentPlace(null, Matrix.Identity));
            return "1.0";
        }

        return new TilesetCheck(scope).Check(content);
    }

    private static bool IsObject(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8);
}
