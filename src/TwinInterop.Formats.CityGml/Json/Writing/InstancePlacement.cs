using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Puts shared shapes in place where an object may not have an instance of them.</summary>
internal static class InstancePlacement
{
    private const double MetresPerDegreeOfLatitude = 111132.95; // mean over the WGS 84 ellipsoid
    private const double MetresPerDegreeAtEquator = 111319.49;

    /// <summary>The shape with its positions in the dataset's CRS.</summary>
    /// <param name="instance">The instance; its shape has a geometry.</param>
    /// <param name="shape">The geometry of the shape.</param>
    /// <param name="isGeographic">Whether horizontal ordinates are degrees: offsets are turned into degrees on the spot.</param>
    public static AbstractGeometry Expand(ImplicitGeometry instance, AbstractGeometry shape, bool isGeographic)
    {
        Position at = instance.ReferencePoint;
        double eastPerMetre = isGeographic ? 1 / (MetresPerDegreeAtEquator * Math.Cos(at.Y * Math.PI / 180)) : 1;
        double northPerMetre = isGeographic ? 1 / MetresPerDegreeOfLatitude : 1;
        var mapper = new GeometryMapper(positions =>
        {
            foreach (ref Position position in positions)
            {
                Position offset = instance.Transform.Apply(position);
                position = new Position(
                    at.X + (offset.X * eastPerMetre),
                    at.Y + (offset.Y * northPerMetre),
                    at.HasHeight ? at.Z + offset.Z : offset.Z);
            }
        });
        return mapper.Map(shape);
    }
}
