using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>A value of a property.</summary>
/// <param name="Value">The value in the form of the target.</param>
/// <param name="Count">How many values of the source it stands for.</param>
internal readonly record struct PlannedValue(AttributeValue Value, long Count);
