using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>The object of an entity.</summary>
/// <param name="Id">The id of the entity.</param>
/// <param name="Object">The object, without parts.</param>
/// <param name="Parent">The id of the entity that it is a part of; null for a top-level object.</param>
internal readonly record struct BuiltEntity(string Id, CityObject Object, string? Parent);
