using TwinInterop.Diagnostics;

namespace TwinInterop.Extrusion;

/// <summary>What is found when bodies are made of footprints.</summary>
internal static class ExtrusionDiagnostics
{
    public static readonly DiagnosticRule Made = new(
        "TWIN0130",
        Severity.Info,
        "Blocks of level of detail 1 are made of footprints by their height attribute (first {0}): they are derived, not surveyed.",
        "OGC 20-010, 7.2.3");

    public static readonly DiagnosticRule NoHeight = new(
        "TWIN0131",
        Severity.Warning,
        "Expected a height or a number of storeys to make a block of the footprint, found none: it stays flat. Name the attribute with --extrude-height.",
        "");

    public static readonly DiagnosticRule BadHeight = new(
        "TWIN0132",
        Severity.Warning,
        "Expected a height of 0 to 2000 m in {0} to make a block of the footprint, found {1}: it stays flat.",
        "");

    public static readonly DiagnosticRule ByStoreys = new(
        "TWIN0133",
        Severity.Warning,
        "Expected a height, found only {0} storeys in {1}: each is taken for {2} m.",
        "");

    public static readonly DiagnosticRule NoGround = new(
        "TWIN0134",
        Severity.Warning,
        "Expected the height of the ground in an attribute or in the footprint, found none: the block stands at 0. Name the attribute with --extrude-ground.",
        "");

    public static readonly DiagnosticRule GroundReference = new(
        "TWIN0135",
        Severity.Info,
        "The heights of the ground are those of the attribute {0}; they are taken for heights of {1}. State their reference with --source-crs, for example EPSG:4326+5720.",
        "");

    public static readonly DiagnosticRule NoFootprint = new(
        "TWIN0136",
        Severity.Warning,
        "Expected a footprint, polygons with an area in plan, to make a block of; found faces that stand or have no area: they stay as they are.",
        "");
}
