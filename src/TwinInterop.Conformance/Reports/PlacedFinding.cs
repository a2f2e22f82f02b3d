using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>A finding on the map.</summary>
/// <param name="Subject">The input.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Place">Longitude and latitude in degrees.</param>
internal sealed record PlacedFinding(SubjectReport Subject, Finding Finding, Position Place);
