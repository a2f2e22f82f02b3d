using TwinInterop.Diagnostics;

namespace TwinInterop.Geometry.Footprints;

/// <summary>The findings of <see cref="FootprintTransform"/>.</summary>
internal static class FootprintDiagnostics
{
    public static DiagnosticRule Hull { get; } = new(
        "FOOTPRINT0001",
        Severity.Warning,
        "Expected at most {1} faces to unite, found {0}: the footprint is the convex hull of the object.",
        "OGC 20-010, 7.2.3");

    public static DiagnosticRule NoUnion { get; } = new(
        "FOOTPRINT0002",
        Severity.Warning,
        "Expected faces that can be united in plan, found {0}: the object has no footprint.",
        "OGC 20-010, 7.2.3");
}
