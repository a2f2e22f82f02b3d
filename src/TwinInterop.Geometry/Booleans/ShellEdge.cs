namespace TwinInterop.Geometry.Booleans;

/// <summary>An edge of a shell and the triangles at its sides.</summary>
/// <param name="Start">The lower of its vertices.</param>
/// <param name="End">The higher of its vertices.</param>
/// <param name="Left">The triangle that runs along it from start to end; -1 at a rim.</param>
/// <param name="Right">The triangle that runs along it from end to start; -1 at a rim.</param>
internal readonly record struct ShellEdge(int Start, int End, int Left, int Right);
