using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Takes what is wrong with a document; the same at one place only once, however many releases of IFC show it.</summary>
/// <param name="log">Where it goes.</param>
/// <param name="file">The name of the document.</param>
internal sealed class AuditLog(FindingLog log, string file)
{
    private readonly HashSet<(string Rule, IdsPlace Place, string? Found)> _said = [];

    /// <summary>Enters a finding.</summary>
    public void Report(string rule, IdsPlace place, string? found = null, string? expected = null, string? subject = null)
    {
        if (_said.Add((rule, place, found)))
            log.Report(rule, place.In(file), found, expected, subject);
    }
}
