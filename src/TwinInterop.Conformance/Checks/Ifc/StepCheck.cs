using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Turns what the parsers of exchange structures, archives and documents found into findings of rules.</summary>
/// <param name="log">Takes the findings.</param>
/// <param name="name">The name of the file.</param>
/// <remarks>Source: ISO 10303-21:2016.</remarks>
[Checks("ifc-step-*", "ifc-container-*", "ifc-header-entity", "ifc-header-parameter", "ifc-header-empty", "ifc-header-twice", "ifc-header-schema", "ifc-header-schemas")]
internal sealed class StepCheck(FindingLog log, string name)
{
    private const string Syntax = "ifc-step";
    private const string Header = "ifc-header";

    // By the finding of the parser; what is missing here is only a limit of it, or checked elsewhere.
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["STEP0001"] = "ifc-step-start",
        ["STEP0002"] = "ifc-step-syntax",
        ["STEP0003"] = "ifc-step-syntax",
        ["STEP0004"] = "ifc-step-semicolon",
        ["STEP0005"] = "ifc-step-string",
        ["STEP0006"] = "ifc-step-end",
        ["STEP0007"] = "ifc-step-duplicate-name",
        ["STEP0008"] = "ifc-step-name-range",
        ["STEP0009"] = "ifc-step-complex",
        ["STEP0010"] = "ifc-step-reference",
        ["STEP0011"] = "ifc-step-parameter",
        ["STEP0012"] = "ifc-step-text",
        ["STEP0013"] = "ifc-step-bom",
        ["STEP0014"] = "ifc-header-entity",
        ["STEP0015"] = "ifc-header-parameter",
        ["STEP0016"] = "ifc-header-twice",
        ["STEP0020"] = "ifc-step-after-end",
        ["STEP0021"] = "ifc-header-parameter",
        ["STEP0022"] = "ifc-header-empty",
        ["IFC0001"] = "ifc-header-schema",
        ["IFC0005"] = "ifc-header-schemas",
        ["IFC0040"] = "ifc-container-archive",
        ["IFC0041"] = "ifc-container-archive",
        ["IFC0042"] = "ifc-container-several",
        ["IFC0046"] = "ifc-container-length",
        ["IFC0050"] = "ifc-container-xml",
        ["IFC0051"] = "ifc-container-xml",
        ["IFC0052"] = "ifc-container-element",
        ["IFC0053"] = "ifc-container-element",
        ["IFC0054"] = "ifc-container-value",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Limits of the parsers: beyond them nothing was looked at.
    private static readonly FrozenSet<string> Limits =
        new[] { "STEP0017", "STEP0018", "IFC0043", "IFC0044", "IFC0045", "IFC0055" }.ToFrozenSet(StringComparer.Ordinal);

    private const string OpenString = "STEP0005";
    private const string Parameter = "STEP0011";

    // Where a string does not end, neither do the parameters: that follows.
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Reports all that was found.</summary>
    public void Report(DiagnosticLog diagnostics)
    {
        log.Tested(Syntax);
        log.Tested(Header);
        foreach (Diagnostic diagnostic in diagnostics.Kept)
            Report(diagnostic);
        foreach ((DiagnosticRule rule, long count) in diagnostics.Counts)
        {
            for (long more = diagnostics.Kept.Count(diagnostic => diagnostic.Rule == rule); more < count && Rules.ContainsKey(rule.Id); more++)
                log.Report(Rules[rule.Id], name);
        }
    }

    /// <summary>Reports a finding.</summary>
    public void Report(Diagnostic diagnostic)
    {
        string instance = diagnostic.Location.Split(' ')[0];
        if (diagnostic.Rule.Id == OpenString)
            _open.Add(instance);
        else if (diagnostic.Rule.Id == Parameter && _open.Contains(instance))
            return;
        if (Rules.TryGetValue(diagnostic.Rule.Id, out string? rule))
            log.Report(rule, Place(diagnostic.Location), diagnostic.Message);
        else if (Limits.Contains(diagnostic.Rule.Id))
            log.Untested(Syntax, diagnostic.Message);
    }

    private string Place(string location) => location.Length == 0 ? name : location[0] == '#' ? name + location : $"{name} ({location})";
}
