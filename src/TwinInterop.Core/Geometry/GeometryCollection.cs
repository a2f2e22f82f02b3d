using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>Geometries of any kind together.</summary>
/// <param name="Members">In source order.</param>
public sealed record GeometryCollection(ImmutableArray<AbstractGeometry> Members) : AbstractGeometry;
