using TwinInterop.Conformance.Checks.Ifc;
using TwinInterop.Formats.Ifc;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>What one specification finds: the first of each rule in full, the others as a count.</summary>
/// <param name="listedPerRule">How many of a rule are kept.</param>
internal sealed class SpecificationFindings(int listedPerRule)
{
    private readonly List<(string Rule, IfcEntity Entity, string? Found, string? Expected)> _listed = [];
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether the next finding of a rule is kept.</summary>
    public bool Lists(string rule) => _counts.GetValueOrDefault(rule) < listedPerRule;

    /// <summary>Enters a finding.</summary>
    public void Add(string rule, IfcEntity entity, string? found, string? expected)
    {
        if (Lists(rule))
            _listed.Add((rule, entity, found, expected));
        _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
    }

    /// <summary>Hands all over, in the order in which they were found.</summary>
    public void Flush(IfcSubject subject, string specification)
    {
        foreach ((string rule, IfcEntity entity, string? found, string? expected) in _listed)
            subject.ReportSpecified(rule, specification, entity, found, expected);
        foreach ((string rule, long count) in _counts)
            subject.CountSpecified(rule, specification, Math.Max(0, count - listedPerRule));
    }
}
