namespace TwinInterop.Model;

/// <summary>A code of a code list.</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeSpace">The code list, normally a URI; null when the source names none.</param>
public sealed record CodeValue(string Code, string? CodeSpace = null) : AttributeValue;
