using TwinInterop.Geometry;

namespace TwinInterop.Crs;

/// <summary>The two systems of a compound coordinate reference system.</summary>
/// <param name="Horizontal">A projected or geographic 2D system.</param>
/// <param name="Vertical">A vertical system.</param>
public readonly record struct CrsComponents(CrsId Horizontal, CrsId Vertical);
