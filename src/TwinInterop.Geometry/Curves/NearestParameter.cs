using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>The parameter of the point of a smooth curve that is nearest to a point.</summary>
internal static class NearestParameter
{
    /// <summary>Looks at equal steps first, then closes in on the best of them.</summary>
    public static double Of(ICurve curve, in Vector3D point)
    {
        const int Steps = 128;
        const int Narrowings = 80;
        double step = (curve.End - curve.Start) / Steps;
        double best = curve.Start;
        double nearest = double.PositiveInfinity;
        for (int i = 0; i <= Steps; i++)
        {
            double parameter = curve.Start + (i * step);
            double distance = curve.PointAt(parameter).DistanceTo(point);
            if (distance < nearest)
                (best, nearest) = (parameter, distance);
        }

        double low = Math.Max(best - Math.Abs(step), Math.Min(curve.Start, curve.End));
        double high = Math.Min(best + Math.Abs(step), Math.Max(curve.Start, curve.End));
        for (int i = 0; i < Narrowings; i++)
        {
            double third = (high - low) / 3;
            double before = curve.PointAt(low + third).DistanceTo(point);
            double after = curve.PointAt(high - third).DistanceTo(point);
            (low, high) = before <= after ? (low, high - third) : (low + third, high);
        }

        return (low + high) / 2;
    }
}
