namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>A feature by its id.</summary>
/// <param name="Id">The row.</param>
/// <param name="Table">The property table; null for none.</param>
internal readonly record struct GltfFeature(uint Id, int? Table);
