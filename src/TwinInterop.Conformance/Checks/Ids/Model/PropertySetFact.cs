namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>A set of properties or quantities as the model has it.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Properties">Its properties by name.</param>
internal sealed record PropertySetFact(string Name, IReadOnlyDictionary<string, PropertyFact> Properties);
