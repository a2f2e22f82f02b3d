using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>A standard set of properties or quantities.</summary>
/// <param name="Name">For example <c>Pset_WallCommon</c>.</param>
/// <param name="Template">What it applies to by the template, for example <c>typedrivenoverride</c>; empty where the source does not tell.</param>
/// <param name="Entities">The entities that it applies to, some with a predefined type: <c>IfcActuator/ELECTRICACTUATOR</c>.</param>
/// <param name="Properties">What it holds.</param>
internal sealed record PropertySet(
    string Name, string Template, ImmutableArray<string> Entities, ImmutableArray<PropertyDefinition> Properties)
{
    /// <summary>The definition of a property; null when the set has none of that name.</summary>
    internal PropertyDefinition? Property(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
}
