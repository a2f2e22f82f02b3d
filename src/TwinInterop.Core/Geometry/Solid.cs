using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A body bounded by one outer shell and any number of cavities.</summary>
/// <param name="Exterior">The outer shell; its surfaces face outwards.</param>
/// <param name="Interiors">The shells of cavities; their surfaces face into the cavity.</param>
public sealed record Solid(CompositeSurface Exterior, ImmutableArray<CompositeSurface> Interiors) : AbstractSolid
{
    /// <summary>A solid without cavities.</summary>
    /// <param name="exterior">The outer shell.</param>
    public Solid(CompositeSurface exterior)
        : this(exterior, [])
    {
    }
}
