using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A closed line around a surface or a hole.</summary>
/// <param name="Positions">Normally at least three; closed implicitly: the first position is not repeated.</param>
/// <param name="Id">The id in the source, which textures refer to; null when it has none.</param>
public sealed record Ring(ImmutableArray<Position> Positions, string? Id = null)
{
    /// <summary>Whether the source repeats positions to close rings, but not in this one: it was closed on reading.</summary>
    public bool IsOpenInSource { get; init; }
}
