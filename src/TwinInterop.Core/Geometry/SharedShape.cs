namespace TwinInterop.Geometry;

/// <summary>A shape in coordinates of its own, placed by each <see cref="ImplicitGeometry"/> that uses it.</summary>
/// <param name="Geometry">The shape in metres; null when it lies in a library file.</param>
/// <param name="LibraryUri">Where the library file is; null when the geometry is given.</param>
/// <param name="MediaType">The media type of the library file, as the source names it.</param>
public sealed record SharedShape(AbstractGeometry? Geometry, string? LibraryUri = null, string? MediaType = null);
