using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>What the members that come of one top-level object have in common.</summary>
/// <param name="top">The object.</param>
internal sealed class Scene(CityObject top)
{
    /// <summary>The top-level object.</summary>
    public CityObject Top { get; } = top;

    /// <summary>Where each geometry is written in full.</summary>
    public SharedGeometries Geometries { get; init; } = new();

    /// <summary>The ids of the rings that textures refer to, per surface, the exterior first.</summary>
    public Dictionary<AbstractSurface, string[]> RingIds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The appearances by theme, in the order of the surfaces, for each member that holds some: those of its own surfaces.</summary>
    public Dictionary<FeaturePlan, List<ThemePlan>> Themes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The surfaces that the object has itself, not in a shared shape.</summary>
    public HashSet<AbstractSurface> OwnSurfaces => field ??= new HashSet<AbstractSurface>(
        Top.SelfAndDescendants().SelectMany(item => item.Geometry).SelectMany(geometry => geometry.Geometry.Surfaces()),
        ReferenceEqualityComparer.Instance);

    /// <summary>Shared shapes that are written with this object, each with its geometry.</summary>
    public List<(SharedShape Shape, AbstractGeometry Geometry)> NewShapes { get; } = [];
}
