namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A change that a column's type forces on values.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Kind">What became of them.</param>
/// <param name="Count">How many values.</param>
internal readonly record struct ColumnChange(string Attribute, ColumnChangeKind Kind, int Count);
