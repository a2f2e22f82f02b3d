namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>What a part of a mesh is drawn with: triangles of equal style go to one primitive.</summary>
/// <param name="Shape">Triangles, lines or points.</param>
/// <param name="Image">The number of the image; -1 for colours of the vertices.</param>
/// <param name="Wrap">What lies beyond the image.</param>
/// <param name="IsTransparent">Whether what is behind shines through.</param>
internal readonly record struct MeshStyle(Glb.PrimitiveMode Shape, int Image, Glb.TextureWrap Wrap, bool IsTransparent)
{
    /// <summary>The order in which primitives are written.</summary>
    public static IComparer<MeshStyle> Order { get; } = Comparer<MeshStyle>.Create(Compare);

    /// <summary>Plain coloured triangles.</summary>
    public static MeshStyle Plain(bool isTransparent) =>
        new(Glb.PrimitiveMode.Triangles, -1, Glb.TextureWrap.Repeat, isTransparent);

    private static int Compare(MeshStyle a, MeshStyle b)
    {
        int order = b.Shape.CompareTo(a.Shape); // triangles first
        order = order != 0 ? order : a.Image.CompareTo(b.Image);
        order = order != 0 ? order : a.Wrap.CompareTo(b.Wrap);
        return order != 0 ? order : a.IsTransparent.CompareTo(b.IsTransparent);
    }
}
