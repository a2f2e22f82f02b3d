using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>Surfaces that meet at their edges and form one surface; also the shell of a solid.</summary>
/// <param name="Members">In source order.</param>
public sealed record CompositeSurface(ImmutableArray<AbstractSurface> Members) : AbstractSurface;
