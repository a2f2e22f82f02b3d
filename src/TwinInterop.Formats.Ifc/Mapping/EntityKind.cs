namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What refines an entity beside its name.</summary>
/// <param name="PredefinedType">Its predefined type, or the user's own instead, in upper case; null when it has none.</param>
/// <param name="CompositionType">Whether a spatial element is whole, part or complex, in upper case; null when it does not say.</param>
/// <param name="Form">The form of its shape, where that counts.</param>
internal readonly record struct EntityKind(string? PredefinedType, string? CompositionType = null, BodyForm Form = BodyForm.Unknown);
