using TwinInterop.Diagnostics;

namespace TwinInterop.Crs.Operations;

internal static class ReprojectDiagnostics
{
    public static readonly DiagnosticRule StepWarning = new(
        "CRS0101", Severity.Warning, "{0}: {1}", "");

    public static readonly DiagnosticRule HeightsKept = new(
        "CRS0102",
        Severity.Warning,
        "Heights are written as they were read: {0}. State the height reference of the source (--source-crs EPSG:2154+5720) to have them converted.",
        "");

    public static readonly DiagnosticRule BetterGrid = new(
        "CRS0103",
        Severity.Warning,
        "The grid {0} would make this more accurate and was not found. Put it into the folder named by --geoid or TWIN_GRIDS.",
        "");

    public static readonly DiagnosticRule NoAnswer = new(
        "CRS0104",
        Severity.Error,
        "A position has no answer from {0} to {1}: it lies outside the grid or the projection. The geometry was left out.",
        "");
}
