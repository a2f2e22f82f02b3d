using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Copies whose data are laid out.</summary>
/// <param name="Attributes">Accessors by attribute.</param>
/// <param name="FeatureCount">How many different features there are; 0 for none.</param>
internal sealed record WrittenInstances(ImmutableArray<(string Name, int Accessor)> Attributes, int FeatureCount);
