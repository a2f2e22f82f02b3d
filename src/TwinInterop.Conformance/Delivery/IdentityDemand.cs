using System.Collections.Immutable;

namespace TwinInterop.Conformance.Delivery;

/// <summary>The same objects in several formats.</summary>
/// <param name="Class">Their class.</param>
/// <param name="Schemes">The identifiers that tell that two are the same.</param>
/// <param name="Complete">The formats of which each has all objects.</param>
/// <param name="Partial">The formats whose objects are all in the complete ones.</param>
/// <param name="Tolerance">How far the two may lie apart, in metres; null for not compared.</param>
/// <param name="HeightTolerance">How much their lowest heights may differ, in metres; null for not compared.</param>
internal sealed record IdentityDemand(
    string Class, ImmutableArray<string> Schemes, ImmutableArray<string> Complete, ImmutableArray<string> Partial, double? Tolerance, double? HeightTolerance);
