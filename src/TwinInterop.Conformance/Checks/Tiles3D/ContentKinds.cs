using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Tells the kind of a file from its first bytes.</summary>
internal static class ContentKinds
{
    public static ContentKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return ContentKind.Unknown;
        ReadOnlySpan<byte> magic = bytes[..4];
        return 0 switch
        {
            _ when magic.SequenceEqual("glTF"u8) => ContentKind.Glb,
            _ when magic.SequenceEqual("b3dm"u8) => ContentKind.B3dm,
            _ when magic.SequenceEqual("i3dm"u8) => ContentKind.I3dm,
            _ when magic.SequenceEqual("pnts"u8) => ContentKind.Pnts,
            _ when magic.SequenceEqual("cmpt"u8) => ContentKind.Cmpt,
            _ when magic.SequenceEqual("subt"u8) => ContentKind.Subtree,
            _ when magic.SequenceEqual("geom"u8) || magic.SequenceEqual("vctr"u8) => ContentKind.Legacy,
            _ when magic.SequenceEqual("PK\x03\x04"u8) => ContentKind.Archive,
            _ => OfJson(bytes),
        };
    }

    /// <summary>Looks at the members of the outermost object; a text that is no JSON to its end may still be known by them.</summary>
    private static ContentKind OfJson(ReadOnlySpan<byte> bytes)
    {
        (HashSet<string> names, string? type) = RootMembers.Of(bytes);
        if (names.Contains("root") || names.Contains("geometricError"))
            return ContentKind.Tileset;
        if (type is not null && (type.StartsWith("Feature", StringComparison.Ordinal) || names.Contains("coordinates") || names.Contains("geometries")))
            return ContentKind.GeoJson;
        return names.Contains("asset") ? ContentKind.Gltf : ContentKind.Unknown;
    }
}
