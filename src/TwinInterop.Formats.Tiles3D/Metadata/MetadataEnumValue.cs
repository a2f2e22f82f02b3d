namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A value of an enum.</summary>
/// <param name="Name">What people read; unique in its enum.</param>
/// <param name="Value">What binary tables hold; unique in its enum.</param>
/// <param name="Description">What it means; null for none.</param>
internal sealed record MetadataEnumValue(string Name, long Value, string? Description = null);
