namespace TwinInterop.Geometry;

/// <summary>A single position.</summary>
/// <param name="Position">Where it is.</param>
public sealed record Point(Position Position) : AbstractGeometry;
