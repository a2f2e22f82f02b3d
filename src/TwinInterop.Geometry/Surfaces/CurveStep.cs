using TwinInterop.Geometry.Curves;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>How fast one may walk along a curve that generates a surface.</summary>
internal static class CurveStep
{
    /// <summary>The parameter range by the number of chords that stand for the curve; infinite on a straight curve.</summary>
    public static double Of(ICurve curve, Tessellation tessellation)
    {
        int chords = curve.Discretise(tessellation).Length - 1;
        return chords <= 1 ? double.PositiveInfinity : Math.Abs(curve.End - curve.Start) / chords;
    }
}
