using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Mapping;

/// <summary>What a class of a source is in the model.</summary>
/// <param name="Canonical">The canonical class.</param>
/// <param name="SourceClass">The source's name with its prefix; null when equal to the canonical one.</param>
/// <param name="Implied">An attribute that the source's class implies; null when there is none.</param>
internal sealed record MappedClass(CityObjectClass Canonical, string? SourceClass, CityAttribute? Implied);
