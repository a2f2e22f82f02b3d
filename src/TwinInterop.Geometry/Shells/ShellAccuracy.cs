namespace TwinInterop.Geometry.Shells;

/// <summary>How exactly the planes and lines of elements are followed.</summary>
/// <param name="Grid">Positions in plan are snapped to multiples of this, in metres.</param>
/// <param name="Step">Planes over one position that are nearer than this, in metres, meet there.</param>
internal readonly record struct ShellAccuracy(double Grid, double Step)
{
    /// <summary>Nearer planes always meet: more than validity takes for one position.</summary>
    public const double LeastStep = 0.004;

    /// <summary>
    /// One after the other until all bodies are valid. First steps go: the facets of a curved roof lie centimetres above and
    /// below one another. Then the plan becomes coarser.
    /// </summary>
    public static IReadOnlyList<ShellAccuracy> Ladder { get; } =
        [new(0.005, LeastStep), new(0.005, 0.03), new(0.005, 0.06), new(0.02, 0.06), new(0.05, 0.06), new(0.1, 0.06)];
}
