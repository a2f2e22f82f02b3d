using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Which rule a finding of a reader breaks. What is only a limit of the reader breaks none.</summary>
[Checks("citygml-document-*", "citygml-content-*", "citygml-link-*", "citygml-crs-*", "citygml-ordinates-*", "citygml-geometry-902")]
[Checks("cityjson-*")]
internal sealed record ReaderFindings(
    string Document, string Links, string Reference, string Values, FrozenDictionary<string, string> Rules)
{
    public static ReaderFindings CityGml { get; } = Of("citygml", new(StringComparer.Ordinal)
    {
        ["CITYGML0001"] = "citygml-document-root",
        ["CITYGML0002"] = "citygml-document-xml",
        ["CITYGML0003"] = "citygml-document-encoding",
        ["CITYGML0004"] = "citygml-content-unknown",
        ["CITYGML0005"] = "citygml-link-duplicate-id",
        ["CITYGML0006"] = "citygml-link-broken",
        ["CITYGML0007"] = "citygml-link-outside",
        ["CITYGML0008"] = "citygml-link-cycle",
        ["CITYGML0009"] = "citygml-content-value",
        ["CITYGML0010"] = "citygml-ordinates-number",
        ["CITYGML0011"] = "citygml-ordinates-count",
        ["CITYGML0012"] = "citygml-ordinates-dimension",
        ["CITYGML0015"] = "citygml-geometry-902",
        ["CITYGML0018"] = "citygml-crs-second",
        ["CITYGML0022"] = "citygml-link-appearance",
        ["CITYGML0023"] = "citygml-content-texture",
        ["CITYGML0025"] = "citygml-document-xml",
        ["CITYGML0027"] = "citygml-content-text",
        ["CITYGML0030"] = "citygml-content-misplaced",
        ["CITYGML0031"] = "citygml-document-doctype",
    });

    public static ReaderFindings CityJson { get; } = Of("cityjson", new(StringComparer.Ordinal)
    {
        ["CITYJSON0001"] = "cityjson-json",
        ["CITYJSON0002"] = "cityjson-version",
        ["CITYJSON0003"] = "cityjson-transform",
        ["CITYJSON0004"] = "cityjson-member",
        ["CITYJSON0005"] = "cityjson-type",
        ["CITYJSON0006"] = "cityjson-duplicate-id",
        ["CITYJSON0007"] = "cityjson-missing-object",
        ["CITYJSON0008"] = "cityjson-cycle",
        ["CITYJSON0009"] = "cityjson-one-sided",
        ["CITYJSON0010"] = "cityjson-vertex",
        ["CITYJSON0011"] = "cityjson-geometry",
        ["CITYJSON0012"] = "cityjson-semantics",
        ["CITYJSON0013"] = "cityjson-appearance",
        ["CITYJSON0014"] = "cityjson-object",
    });

    /// <summary>The rule that a finding breaks; null for none.</summary>
    public string? RuleOf(string finding) => finding switch
    {
        _ when Rules.TryGetValue(finding, out string? rule) => rule,
        "CRS0001" => "citygml-crs-missing",
        "CRS0010" or "CRS0012" or "CRS0013" or "CRS0014" or "CRS0015" or "CRS0016" => "citygml-crs-area",
        _ when finding.StartsWith("CRS000", StringComparison.Ordinal) => "citygml-crs-unknown",
        _ => null,
    };

    /// <summary>Whether a geometry is found empty because its ordinates, found faulty just before, were left out.</summary>
    public static bool IsConsequence(string before, string finding) =>
        finding == "CITYGML0015" && (before is "CITYGML0010" or "CITYGML0011");

    private static ReaderFindings Of(string name, Dictionary<string, string> rules) => new(
        $"{name}-document", $"{name}-links", "citygml-crs", $"{name}-content", rules.ToFrozenDictionary(StringComparer.Ordinal));
}
