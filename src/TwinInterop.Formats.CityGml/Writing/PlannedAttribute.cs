using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>An attribute that becomes a generic one.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Count">How many values of the source it stands for.</param>
internal sealed record PlannedAttribute(CityAttribute Attribute, long Count);
