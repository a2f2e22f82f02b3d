using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>An object as one feature holds it.</summary>
/// <param name="Object">Without parts.</param>
/// <param name="Parent">The id of the object that it is a part of; null when the feature says nothing of one.</param>
internal readonly record struct ReadFeature(CityObject Object, string? Parent);
