using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Turns what the parser of exchange structures found into findings of rules.</summary>
/// <param name="log">Takes the findings.</param>
/// <param name="name">The name of the file.</param>
/// <remarks>Source: ISO 10303-21:2016.</remarks>
[Checks("ifc-step-*")]
internal sealed class StepCheck(FindingLog log, string name)
{
    private const string Syntax = "ifc-step";

    // By the finding of the parser; what is only a limit of it breaks no rule.
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["STEP0001"] = "ifc-step-start",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reports all that was found.</summary>
    public void Report(DiagnosticLog diagnostics)
    {
        log.Tested(Syntax);
        foreach (Diagnostic diagnostic in diagnostics.Kept)
            Report(diagnostic);
    }

    /// <summary>Reports a finding.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (Rules.TryGetValue(diagnostic.Rule.Id, out string? rule))
            log.Report(rule, diagnostic.Location.Length == 0 ? name : $"{name} {diagnostic.Location}", diagnostic.Message);
    }
}
