using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Queries;

/// <summary>A proposed link that somebody has to look at.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">What may represent it.</param>
/// <param name="Grade">Relation, shares, confidence, method and reasons.</param>
/// <param name="Since">The number of the event that proposed it.</param>
public sealed record ReviewItem(TwinId Object, RepresentationKey Representation, LinkGrade Grade, long Since);
