namespace TwinInterop.Crs.Wkt;

/// <summary>An ellipsoid of revolution.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="SemiMajorAxis">In metres.</param>
/// <param name="InverseFlattening">Zero stands for a sphere.</param>
public sealed record WktEllipsoid(string Name, double SemiMajorAxis, double InverseFlattening);
