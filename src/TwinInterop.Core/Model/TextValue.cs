namespace TwinInterop.Model;

/// <summary>Free text.</summary>
/// <param name="Text">The text, exactly as in the source.</param>
public sealed record TextValue(string Text) : AttributeValue;
