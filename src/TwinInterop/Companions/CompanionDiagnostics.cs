using TwinInterop.Diagnostics;

namespace TwinInterop.Companions;

/// <summary>What is found when the files that objects refer to come along.</summary>
internal static class CompanionDiagnostics
{
    public static readonly DiagnosticRule Missing = new(
        "TWIN0150",
        Severity.Warning,
        "Expected the file {0} that objects refer to beside {1}, found none: the reference stays, and nothing is shown for it.",
        "");

    public static readonly DiagnosticRule Outside = new(
        "TWIN0151",
        Severity.Warning,
        "Expected the files that objects refer to in the folder of {1} or below, found {0}: it is not copied and the reference stays. Put it there, or say --images refer.",
        "");
}
