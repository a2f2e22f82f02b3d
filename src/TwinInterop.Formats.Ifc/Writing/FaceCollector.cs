using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Takes the faces of geometries, in their order or by their looks.</summary>
/// <param name="hasImages">Whether the release has images on faces.</param>
internal sealed class FaceCollector(bool hasImages)
{
    /// <summary>The faces taken last.</summary>
    public FaceList List { get; } = new();

    /// <summary>Takes all faces of a shell.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="origin">The origin of the product.</param>
    /// <returns>The surfaces, one for each face; empty where that is not so, since one was left out or is a set of triangles.</returns>
    public List<AbstractSurface> Fill(AbstractGeometry shell, in Position origin)
    {
        List.Clear(origin);
        var surfaces = new List<AbstractSurface>();
        foreach ((AbstractSurface surface, bool isReversed) in shell.OrientedSurfaces().Reverse())
        {
            Add(surface, isReversed, hasImage: false);
            surfaces.Add(surface);
        }

        return surfaces.Count == List.Count ? surfaces : [];
    }

    /// <summary>Takes the faces of one look.</summary>
    public void Fill(LookGroup group, in Position origin)
    {
        List.Clear(origin);
        foreach ((AbstractSurface surface, bool isReversed) in group.Members)
            Add(surface, isReversed, group.Image is not null);
    }

    /// <summary>The surfaces of a geometry by material and image.</summary>
    public List<LookGroup> Groups(AbstractGeometry geometry)
    {
        var groups = new List<LookGroup>();
        var known = new Dictionary<(Material? Material, string? Uri, string? Wrap), LookGroup>();

        // The walk over oriented surfaces goes backwards.
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces().Reverse())
        {
            Material? look = SurfaceLooks.Of(surface);
            Texture? image = ImageOf(surface)?.Data as Texture;
            if (!known.TryGetValue((look, image?.ImageUri, image?.Wrap), out LookGroup? group))
            {
                group = new LookGroup(look, image);
                known.Add((look, image?.ImageUri, image?.Wrap), group);
                groups.Add(group);
            }

            group.Members.Add((surface, isReversed));
        }

        return groups;
    }

    /// <summary>The image on a surface, where the release can hold it.</summary>
    public SurfaceAppearance? ImageOf(AbstractSurface surface) =>
        hasImages && IsFinite(surface) ? SurfaceLooks.ImageOf(surface) : null;

    /// <summary>Whether all positions have finite numbers; a height may be missing.</summary>
    public static bool IsFinite(AbstractGeometry leaf)
    {
        foreach (ReadOnlyMemory<Position> run in leaf.Runs())
        {
            foreach (ref readonly Position position in run.Span)
            {
                if (!double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z))
                    return false;
            }
        }

        return true;
    }

    private void Add(AbstractSurface surface, bool isReversed, bool hasImage)
    {
        if (!IsFinite(surface))
            return;
        SurfaceAppearance? image = hasImage ? SurfaceLooks.ImageOf(surface) : null;
        if (surface is PolygonSurface polygon)
            List.Add(polygon, isReversed, SurfaceLooks.Of(surface), image);
        else if (surface is TriangulatedSurface triangles)
            List.Add(triangles, isReversed, SurfaceLooks.Of(surface), image);
    }
}
