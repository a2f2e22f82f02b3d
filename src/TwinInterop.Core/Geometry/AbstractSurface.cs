using System.Collections.Immutable;
using TwinInterop.Appearance;

namespace TwinInterop.Geometry;

/// <summary>Any surface.</summary>
public abstract record AbstractSurface : AbstractGeometry
{
    private protected AbstractSurface()
    {
    }

    /// <summary>How it looks, at most one entry per theme and side.</summary>
    public ImmutableArray<SurfaceAppearance> Appearances { get; init; } = [];
}
