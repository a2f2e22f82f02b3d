using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What became of the entities of one batch: each is in one of the two lists.</summary>
/// <param name="Accepted">The URIs of those that the broker took, in the order in which they were sent.</param>
/// <param name="Refused">Those that it did not take, in the order in which they were sent.</param>
public sealed record BatchOutcome(ImmutableArray<string> Accepted, ImmutableArray<EntityRefusal> Refused);
