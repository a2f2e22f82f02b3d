using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>The position that stands for "no answer".</summary>
internal static class Refused
{
    /// <summary>NaN in every ordinate.</summary>
    public static Position Position { get; } = new(double.NaN, double.NaN, double.NaN);
}
