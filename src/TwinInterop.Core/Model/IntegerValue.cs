namespace TwinInterop.Model;

/// <summary>A whole number.</summary>
/// <param name="Number">The number.</param>
public sealed record IntegerValue(long Number) : AttributeValue;
