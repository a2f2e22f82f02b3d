namespace TwinInterop.Geometry.Booleans;

/// <summary>How operations on bodies run.</summary>
public sealed record BooleanOptions
{
    /// <summary>The default settings.</summary>
    public static BooleanOptions Default { get; } = new();

    /// <summary>
    /// Distance in metres below which points and planes are one: an opening whose face lies this near to the wall's
    /// goes through. The default is a hundredth of a millimetre, the precision that models commonly state.
    /// </summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>What a call may spend.</summary>
    public BooleanBudget Budget { get; init; } = BooleanBudget.Default;
}
