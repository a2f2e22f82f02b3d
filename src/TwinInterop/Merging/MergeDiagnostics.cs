using TwinInterop.Diagnostics;

namespace TwinInterop.Merging;

/// <summary>What is found when several inputs become one output.</summary>
internal static class MergeDiagnostics
{
    public static readonly DiagnosticRule CrsDiffers = new(
        "TWIN0120",
        Severity.Warning,
        "Expected one CRS for all inputs, found {0} in {1} and {2} in {3}: the objects of {3} are brought to {4}. Say --target-crs for another one.",
        "");

    public static readonly DiagnosticRule HeightsUnknown = new(
        "TWIN0121",
        Severity.Warning,
        "Expected heights of {0} in all inputs, found {1} in {2}: its heights are kept as they are. Say --source-crs where all inputs have the same.",
        "");

    public static readonly DiagnosticRule Renamed = new(
        "TWIN0122",
        Severity.Warning,
        "Expected each id in one input only, found {0} in {1} and in {2}: the object of {2} is called {3}.",
        "");

    public static readonly DiagnosticRule Repeated = new(
        "TWIN0123",
        Severity.Info,
        "{0} of {2} is left out, since {1} has the same object.",
        "");

    public static readonly DiagnosticRule RepeatedDiffers = new(
        "TWIN0124",
        Severity.Warning,
        "Expected the same object for the id {0}, found another content in {2} than in {1}: that of {1} is kept.",
        "");
}
