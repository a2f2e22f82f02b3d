namespace TwinInterop.Model;

/// <summary>A number with its unit.</summary>
/// <param name="Number">The number in that unit.</param>
/// <param name="Unit">The unit as in the source, normally a UCUM symbol such as <c>m</c>; null when it names none.</param>
public sealed record MeasureValue(double Number, string? Unit) : AttributeValue;
