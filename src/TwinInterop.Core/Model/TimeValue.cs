namespace TwinInterop.Model;

/// <summary>A date, a date with time, or a part of one.</summary>
/// <param name="Text">The ISO 8601 text exactly as in the source, for example <c>1987</c> or <c>2021-03-05T10:00:00Z</c>.</param>
/// <param name="Kind">What the text states.</param>
public sealed record TimeValue(string Text, TimeKind Kind) : AttributeValue;
