namespace TwinInterop.Geometry.Shells;

/// <summary>The heights of planes over the nodes of the plan; heights that are nearly one are made one.</summary>
/// <param name="gap">Heights nearer than this, in metres, are one.</param>
internal sealed class NodeHeights(double gap)
{
    private readonly Dictionary<(int Node, int Plane), double> _heights = [];

    /// <summary>Takes the planes that meet at a node.</summary>
    /// <param name="node">Which node.</param>
    /// <param name="x">Where it lies.</param>
    /// <param name="y">Where it lies.</param>
    /// <param name="planes">The planes; repeats do no harm.</param>
    public void Set(int node, double x, double y, IEnumerable<SurfacePlane> planes)
    {
        List<(double Height, int Plane)> sorted =
            [.. planes.DistinctBy(plane => plane.Index).Select(plane => (plane.Plane.HeightAt(x, y), plane.Index)).Order()];
        for (int from = 0; from < sorted.Count;)
        {
            int to = from + 1;
            while (to < sorted.Count && sorted[to].Height - sorted[to - 1].Height < gap)
                to++;
            // Level planes are exact and often many cells share them: they decide.
            double height = sorted[from..to].MinBy(entry => (Math.Abs(Math.Round(entry.Height, 6) - entry.Height), entry.Plane)).Height;
            for (int i = from; i < to; i++)
                _heights[(node, sorted[i].Plane)] = height;
            from = to;
        }
    }

    /// <summary>The height of a plane over a node.</summary>
    public double Of(int node, SurfacePlane plane) => _heights[(node, plane.Index)];
}
