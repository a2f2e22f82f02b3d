using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A set of solids.</summary>
/// <param name="Members">In source order.</param>
public sealed record MultiSolid(ImmutableArray<AbstractSolid> Members) : AbstractGeometry;
