using System.Collections.Immutable;

namespace TwinInterop.Diagnostics;

/// <summary>How often a loss occurred.</summary>
/// <param name="Loss">What was lost.</param>
/// <param name="Count">How many things.</param>
/// <param name="Examples">Source ids of the first objects concerned.</param>
/// <param name="Remedy">What the user can do to avoid it, for example an option; null when there is nothing.</param>
public sealed record LossEntry(Loss Loss, long Count, ImmutableArray<string> Examples, string? Remedy);
