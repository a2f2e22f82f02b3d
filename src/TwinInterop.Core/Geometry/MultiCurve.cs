using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A set of curves.</summary>
/// <param name="Members">In source order.</param>
public sealed record MultiCurve(ImmutableArray<AbstractCurve> Members) : AbstractGeometry;
