namespace TwinInterop.Model;

/// <summary>True or false.</summary>
/// <param name="IsTrue">The value.</param>
public sealed record BooleanValue(bool IsTrue) : AttributeValue;
