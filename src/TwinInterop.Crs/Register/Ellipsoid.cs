namespace TwinInterop.Crs.Register;

/// <summary>An oblate ellipsoid of revolution and what projections need of it.</summary>
/// <param name="SemiMajor">Semi-major axis a in metres.</param>
/// <param name="InverseFlattening">1/f.</param>
internal sealed record Ellipsoid(double SemiMajor, double InverseFlattening)
{
    /// <summary>First eccentricity squared.</summary>
    public double E2 { get; } = (2 - 1 / InverseFlattening) / InverseFlattening;

    /// <summary>First eccentricity.</summary>
    public double E { get; } = Math.Sqrt((2 - 1 / InverseFlattening) / InverseFlattening);

    /// <summary>Third flattening, (a - b) / (a + b).</summary>
    public double N { get; } = 1 / (2 * InverseFlattening - 1);

    /// <summary>Semi-minor axis b in metres.</summary>
    public double SemiMinor { get; } = SemiMajor * (1 - 1 / InverseFlattening);
}
