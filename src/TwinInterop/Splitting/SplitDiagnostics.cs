using TwinInterop.Diagnostics;

namespace TwinInterop.Splitting;

/// <summary>What is found when one output becomes several files.</summary>
internal static class SplitDiagnostics
{
    public static readonly DiagnosticRule OutsideRelations = new(
        "TWIN0141",
        Severity.Info,
        "Relations to objects outside the file: {0}. They keep their ids; index.json tells how many each file has.",
        "");
}
