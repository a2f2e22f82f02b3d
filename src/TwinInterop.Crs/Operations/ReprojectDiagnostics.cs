using TwinInterop.Diagnostics;

namespace TwinInterop.Crs.Operations;

internal static class ReprojectDiagnostics
{
    public static readonly DiagnosticRule StepWarning = new(
        "CRS0101", Severity.Warning, "{0}: {1}", "");

    public static readonly DiagnosticRule HeightsKept = new(
        "CRS0102",
        Severity.Warning,
        "Heights are written as they were read. {0} They are converted where both height references are stated (--source-crs EPSG:2154+5720) and a transformation between them is known.",
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
