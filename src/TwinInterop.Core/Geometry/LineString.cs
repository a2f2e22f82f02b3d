using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A curve of straight segments.</summary>
/// <param name="Positions">At least two.</param>
public sealed record LineString(ImmutableArray<Position> Positions) : AbstractCurve;
