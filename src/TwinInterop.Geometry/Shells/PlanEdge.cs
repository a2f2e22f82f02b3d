namespace TwinInterop.Geometry.Shells;

/// <summary>An edge between two cells of the plan.</summary>
/// <param name="From">The node where it starts.</param>
/// <param name="To">The node where it ends.</param>
/// <param name="Left">The cell on its left; -1 for none.</param>
/// <param name="Right">The cell on its right; -1 for none.</param>
internal readonly record struct PlanEdge(int From, int To, int Left, int Right);
