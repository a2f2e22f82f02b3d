namespace TwinInterop.Crs.Register;

/// <summary>A geodetic datum: where an ellipsoid lies and where longitudes start.</summary>
/// <param name="Name">Name in the register.</param>
/// <param name="Ellipsoid">Its ellipsoid.</param>
/// <param name="Meridian">Longitude of the prime meridian, degrees east of Greenwich.</param>
internal sealed record GeodeticDatum(string Name, Ellipsoid Ellipsoid, double Meridian);
