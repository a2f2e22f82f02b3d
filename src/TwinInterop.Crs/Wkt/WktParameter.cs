namespace TwinInterop.Crs.Wkt;

/// <summary>One parameter of a projection.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value as written.</param>
/// <param name="UnitFactor">What one unit of the value is in metres, radians or as a pure number.</param>
/// <param name="EpsgCode">The EPSG code of the parameter, for example 8801; null where not given.</param>
public sealed record WktParameter(string Name, double Value, double UnitFactor, int? EpsgCode);
