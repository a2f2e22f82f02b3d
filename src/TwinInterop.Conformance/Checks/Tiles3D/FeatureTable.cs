namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>What other checks need of a feature table.</summary>
/// <param name="BatchLength">The rows of the batch table; null where that is not stated.</param>
internal sealed record FeatureTable(long? BatchLength);
