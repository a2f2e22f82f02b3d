using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>Curves that follow one another end to start.</summary>
/// <param name="Members">In order.</param>
public sealed record CompositeCurve(ImmutableArray<AbstractCurve> Members) : AbstractCurve;
