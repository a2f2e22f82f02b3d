using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>A face, line or point with its vertices.</summary>
/// <param name="leaf">The surface, line or point of the model.</param>
/// <param name="runs">Vertex indices per ring; one run for a line or point.</param>
/// <param name="kept">For each vertex of each ring, which position of the written ring it is.</param>
internal sealed class PlannedItem(AbstractGeometry leaf, int[][] runs, int[][] kept)
{
    /// <summary>The surface, line or point of the model.</summary>
    public AbstractGeometry Leaf => leaf;

    /// <summary>Vertex indices per ring; one run for a line or point.</summary>
    public int[][] Runs => runs;

    /// <summary>For each vertex of each ring, which position of the written ring it is.</summary>
    public int[][] Kept => kept;

    /// <summary>The face that it is; null for a line or point.</summary>
    public Face? Face { get; init; }

    /// <summary>Which of the object's semantic objects it belongs to; -1 for none.</summary>
    public int Semantic { get; set; } = -1;
}
