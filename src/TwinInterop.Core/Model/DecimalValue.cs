namespace TwinInterop.Model;

/// <summary>A number with a fraction.</summary>
/// <param name="Number">The number, in double precision.</param>
public sealed record DecimalValue(double Number) : AttributeValue;
