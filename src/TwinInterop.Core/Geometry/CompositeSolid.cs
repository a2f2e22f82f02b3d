using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>Solids that touch and form one solid.</summary>
/// <param name="Members">In source order.</param>
public sealed record CompositeSolid(ImmutableArray<AbstractSolid> Members) : AbstractSolid;
