namespace TwinInterop.Geometry;

/// <summary>A shape that several objects share, placed by a transform.</summary>
/// <remarks>
/// A position p of the shape lies at <c>ReferencePoint + Transform × p</c>.
/// Source: OGC 20-010, 7.2.6 (ImplicitGeometry); IfcMappedItem.
/// </remarks>
/// <param name="ReferencePoint">Where the transformed origin lies, in the dataset's CRS.</param>
/// <param name="Transform">From the shape's coordinates to offsets from the reference point, in metres.</param>
/// <param name="Shape">The shape; the same instance for every use.</param>
public sealed record ImplicitGeometry(Position ReferencePoint, Transform3D Transform, SharedShape Shape)
    : AbstractGeometry;
