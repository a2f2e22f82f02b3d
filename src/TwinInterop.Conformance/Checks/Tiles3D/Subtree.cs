namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A subtree that was found sound.</summary>
/// <param name="Tiles">Which tiles exist.</param>
/// <param name="Contents">Which contents exist, one set a content.</param>
/// <param name="Children">Which subtrees below exist.</param>
internal sealed record Subtree(Availability Tiles, IReadOnlyList<Availability> Contents, Availability Children);
