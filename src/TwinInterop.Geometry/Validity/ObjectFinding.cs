using TwinInterop.Model;

namespace TwinInterop.Geometry.Validity;

/// <summary>A fault of a geometry of a city object.</summary>
/// <param name="CityObject">The object: a top-level one or a part.</param>
/// <param name="Lod">The level of detail of the geometry; empty when the source states none.</param>
/// <param name="Finding">What is wrong.</param>
public sealed record ObjectFinding(CityObject CityObject, string Lod, ValidityFinding Finding);
