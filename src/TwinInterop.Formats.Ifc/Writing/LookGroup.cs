using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Surfaces that look the same.</summary>
/// <param name="material">Their material; null for none.</param>
/// <param name="image">The image on them; null for none.</param>
internal sealed class LookGroup(Material? material, Texture? image)
{
    /// <summary>Their material; null for none.</summary>
    public Material? Material => material;

    /// <summary>The image on them; null for none.</summary>
    public Texture? Image => image;

    /// <summary>The surfaces, and whether each is turned over.</summary>
    public List<(AbstractSurface Surface, bool IsReversed)> Members { get; } = [];
}
