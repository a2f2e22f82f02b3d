using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What an implicit geometry states.</summary>
/// <param name="Transform">The matrix; the identity when there is none.</param>
/// <param name="ReferencePoint">The point; null when it is absent.</param>
/// <param name="RelativeGeometry">The shape, inline or by reference; null when it lies in a file.</param>
/// <param name="LibraryUri">The file of the shape; null when the shape is given.</param>
/// <param name="MediaType">The media type of that file.</param>
internal sealed record ImplicitDraft(
    Transform3D Transform, GmlNode? ReferencePoint, GmlNode? RelativeGeometry, string? LibraryUri, string? MediaType);
