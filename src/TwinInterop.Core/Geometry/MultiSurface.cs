using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A set of surfaces.</summary>
/// <param name="Members">In source order.</param>
public sealed record MultiSurface(ImmutableArray<AbstractSurface> Members) : AbstractGeometry;
