namespace TwinInterop.Geometry.Quantities;

/// <summary>Figures of one body.</summary>
/// <param name="Triangles">How many triangles its faces make.</param>
/// <param name="Area">The total area of its faces, in square metres.</param>
/// <param name="Volume">The enclosed volume in cubic metres; null when the body is not closed.</param>
/// <param name="IsClosed">Whether every edge has its partner, so that the faces enclose a space.</param>
public readonly record struct BodyQuantities(int Triangles, double Area, double? Volume, bool IsClosed);
