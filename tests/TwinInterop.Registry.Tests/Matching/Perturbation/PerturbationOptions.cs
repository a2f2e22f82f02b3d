namespace TwinInterop.Registry.Tests.Matching.Perturbation;

/// <summary>How another survey of the same buildings differs.</summary>
internal sealed record PerturbationOptions(string Name, double Shift, double Jitter, double Noise, double Delete, double Split, double Merge)
{
    public double Decoys { get; init; } = 0.05;

    /// <summary>The share of buildings that are turned by up to six degrees.</summary>
    public double Turned { get; init; }

    /// <summary>The tolerance of simplification in metres.</summary>
    public double Simplify { get; init; }

    /// <summary>Whether pieces are cut off as an L, and not at the mid-line.</summary>
    public bool HasCorners { get; init; }

    public static PerturbationOptions Light { get; } = new("light", 0.5, 0.2, 0.1, 0.05, 0.03, 0.03);

    public static PerturbationOptions Moderate { get; } = new("moderate", 2, 0.5, 0.2, 0.10, 0.08, 0.08);

    public static PerturbationOptions Strong { get; } = new("strong", 4, 1, 0.3, 0.15, 0.12, 0.12);
}
