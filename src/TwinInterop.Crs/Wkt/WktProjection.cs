using System.Collections.Immutable;

namespace TwinInterop.Crs.Wkt;

/// <summary>The projection of a projected reference system.</summary>
/// <param name="Method">The name of the method as written, for example <c>Lambert_Conformal_Conic_2SP</c>.</param>
/// <param name="MethodEpsgCode">The EPSG code of the method, for example 9802; null where not given.</param>
/// <param name="Parameters">The parameters in the order of the text.</param>
public sealed record WktProjection(string Method, int? MethodEpsgCode, ImmutableArray<WktParameter> Parameters);
