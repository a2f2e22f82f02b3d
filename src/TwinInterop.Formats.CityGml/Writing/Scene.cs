using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>What the members that come of one top-level object have in common.</summary>
internal sealed class Scene
{
    /// <summary>Where each geometry is written in full.</summary>
    public SharedGeometries Geometries { get; init; } = new();

    /// <summary>The ids of the rings that textures refer to, per surface, the exterior first.</summary>
    public Dictionary<AbstractSurface, string[]> RingIds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The feature that holds all appearances; null when there are none.</summary>
    public FeaturePlan? AppearanceHolder { get; init; }

    /// <summary>The appearances by theme, in the order of the surfaces.</summary>
    public List<ThemePlan> Themes { get; } = [];

    /// <summary>The appearances that a feature holds.</summary>
    public IReadOnlyList<ThemePlan> AppearancesOf(FeaturePlan plan) =>
        ReferenceEquals(plan, AppearanceHolder) ? Themes : ImmutableArray<ThemePlan>.Empty;
}
