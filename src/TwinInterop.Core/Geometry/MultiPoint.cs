using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A set of points.</summary>
/// <param name="Points">In source order.</param>
public sealed record MultiPoint(ImmutableArray<Point> Points) : AbstractGeometry;
