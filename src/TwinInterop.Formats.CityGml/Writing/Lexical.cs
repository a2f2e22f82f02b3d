using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>A value in the form that a property of the schema takes.</summary>
/// <param name="Text">The text of the element.</param>
/// <param name="CodeSpace">The code list; null for none.</param>
/// <param name="Unit">The unit of measure; null for none.</param>
/// <param name="Loss">What the form costs; null when it costs nothing.</param>
internal readonly record struct Lexical(string Text, string? CodeSpace = null, string? Unit = null, LossKind? Loss = null);
