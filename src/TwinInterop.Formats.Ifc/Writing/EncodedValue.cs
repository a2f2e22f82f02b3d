using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>A single value as a property holds it.</summary>
/// <param name="Value">The value with the name of its type; none for a missing one.</param>
/// <param name="Unit">The instance of its unit; 0 for that of the project.</param>
/// <param name="Hint">What the value does not tell by itself; null for nothing.</param>
internal readonly record struct EncodedValue(StepArgument Value, int Unit, ValueHint? Hint);
