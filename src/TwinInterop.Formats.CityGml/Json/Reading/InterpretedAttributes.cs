using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The attributes of an object, typed and sorted into the places that the model has for them.</summary>
/// <param name="Attributes">Thematic attributes.</param>
/// <param name="Lifespan">Dates of existence.</param>
/// <param name="ExternalReferences">The object in other systems.</param>
internal sealed record InterpretedAttributes(
    ImmutableArray<CityAttribute> Attributes, Lifespan Lifespan, ImmutableArray<ExternalReference> ExternalReferences);
