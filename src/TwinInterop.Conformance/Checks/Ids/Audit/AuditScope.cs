using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>A specification seen with one release of IFC.</summary>
/// <param name="Log">Takes the findings.</param>
/// <param name="Specification">The name of the specification.</param>
/// <param name="Version">The release as the specification names it.</param>
/// <param name="Schema">The release.</param>
/// <param name="Applicable">The classes that the specification is about; null where it does not say.</param>
internal sealed record AuditScope(AuditLog Log, string Specification, string Version, IfcSchema Schema, List<EntityType>? Applicable)
{
    /// <summary>The classes that the specification may be about.</summary>
    public IReadOnlyList<EntityType> Types => Applicable ?? Schema.Entities;

    /// <summary>Enters a finding.</summary>
    public void Report(string rule, IdsPlace place, string? found, string? expected = null) => Log.Report(rule, place, found, expected, Specification);
}
