using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>A condition that the schema sets on the instances of an entity.</summary>
/// <param name="Entity">The entity, subtypes included.</param>
/// <param name="Label">
/// Its label from IFC4 on; behind a slash that of IFC2x3, where it has one: <c>ValidGirth/WR1</c>. Without slash IFC2x3 does
/// not have it, without anything before the slash only IFC2x3 has it.
/// </param>
/// <param name="Holds">Whether an instance keeps it; null where what it asks for is not given, which breaks nothing.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The last release that has it.</param>
internal sealed record Constraint(
    IfcClass Entity, string Label, Func<IfcEntity, bool?> Holds, IfcRelease Since = IfcRelease.Ifc2x3, IfcRelease Until = IfcRelease.Ifc4x3)
{
    /// <summary>Its label in a release; empty where that has none.</summary>
    public string LabelIn(IfcRelease release)
    {
        int slash = Label.IndexOf('/', StringComparison.Ordinal);
        if (release < Since || release > Until)
            return "";
        if (release == IfcRelease.Ifc2x3)
            return slash < 0 ? "" : Label[(slash + 1)..];
        return slash < 0 ? Label : Label[..slash];
    }
}
