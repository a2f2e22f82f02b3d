namespace TwinInterop.Model;

/// <summary>The source names the attribute and states that it has no value.</summary>
/// <param name="Reason">Why, as the source says; null when it does not.</param>
public sealed record NullValue(string? Reason = null) : AttributeValue;
