using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>An attribute with its name in the entity.</summary>
/// <param name="Key">The name in the entity, unique among its neighbours.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="NeedsNote">Whether JSON, unit code and code list do not tell all about it.</param>
/// <param name="Verbatim">The attribute as other software wrote it; null for any other.</param>
internal readonly record struct ComposedAttribute(string Key, CityAttribute Attribute, bool NeedsNote, ExtensionContent? Verbatim);
