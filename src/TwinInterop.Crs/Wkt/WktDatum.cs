using System.Collections.Immutable;

namespace TwinInterop.Crs.Wkt;

/// <summary>The datum of a geographic or geocentric reference system.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Ellipsoid">Its ellipsoid.</param>
/// <param name="PrimeMeridian">Longitude of the prime meridian from Greenwich, in degrees.</param>
/// <param name="ToWgs84">
/// Three translations in metres, or seven with rotations in arc-seconds (position vector) and scale in parts per
/// million; empty where the text gives none.
/// </param>
public sealed record WktDatum(string Name, WktEllipsoid Ellipsoid, double PrimeMeridian, ImmutableArray<double> ToWgs84);
