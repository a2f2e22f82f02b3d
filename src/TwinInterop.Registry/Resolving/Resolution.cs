using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Resolving;

/// <summary>The answer to the question what object a name leads to.</summary>
/// <param name="Query">The name as asked.</param>
/// <param name="Outcome">What it leads to.</param>
/// <param name="Objects">The active objects; of a retired one, that object.</param>
/// <param name="Scheme">The scheme in which the name was found; null when it was not, or is a twin id.</param>
public readonly record struct Resolution(
    string Query, ResolutionOutcome Outcome, ImmutableArray<TwinId> Objects, string? Scheme = null);
