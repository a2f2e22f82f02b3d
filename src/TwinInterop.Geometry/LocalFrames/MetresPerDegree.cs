namespace TwinInterop.Geometry.LocalFrames;

/// <summary>How long a degree is around a place on the ellipsoid.</summary>
/// <remarks>Good to a millimetre over a hundred metres. Source: EPSG Guidance Note 7-2, radii of curvature of GRS 1980.</remarks>
/// <param name="Longitude">Metres in one degree of longitude.</param>
/// <param name="Latitude">Metres in one degree of latitude.</param>
public readonly record struct MetresPerDegree(double Longitude, double Latitude)
{
    private const double SemiMajorAxis = 6378137.0;
    private const double Flattening = 1 / 298.257222101;
    private const double EccentricitySquared = Flattening * (2 - Flattening);
    private const double LowestCosine = 1e-6;

    /// <summary>One unit is one metre: a projected CRS.</summary>
    public static MetresPerDegree None { get; } = new(1, 1);

    /// <summary>The lengths at a latitude.</summary>
    /// <param name="latitude">In degrees; beyond the poles it is taken as the pole.</param>
    public static MetresPerDegree At(double latitude)
    {
        (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(Math.Clamp(latitude, -90, 90)));
        double root = Math.Sqrt(1 - (EccentricitySquared * sine * sine));
        double meridian = SemiMajorAxis * (1 - EccentricitySquared) / (root * root * root);
        double primeVertical = SemiMajorAxis / root;
        return new MetresPerDegree(
            double.DegreesToRadians(primeVertical * Math.Max(cosine, LowestCosine)), double.DegreesToRadians(meridian));
    }
}
