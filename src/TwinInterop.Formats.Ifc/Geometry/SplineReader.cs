using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>B-spline curves and surfaces.</summary>
/// <param name="points">Reads control points.</param>
internal sealed class SplineReader(PointReader points)
{
    /// <summary>An IfcBSplineCurve of any kind.</summary>
    public BSplineCurve Curve(IfcEntity curve)
    {
        Vector3D[] control = points.Points(curve, "ControlPointsList");
        BSplineBasis basis = Basis(curve, (int)curve.Need("Degree"), control.Length, "KnotMultiplicities", "Knots");
        return new BSplineCurve(basis, control, Weights(curve));
    }

    /// <summary>An IfcBSplineSurface with knots.</summary>
    public BSplineSurface Surface(IfcEntity surface)
    {
        using StepRows<uint> rows = surface["ControlPointsList"].ReadReferenceRows()
            ?? throw UnreadableItemException.Missing(surface, "ControlPointsList");
        if (rows.Count == 0 || rows.Width <= 0)
            throw UnreadableItemException.Degenerate(surface, "a net of control points", "rows of unlike length");
        var control = new Vector3D[rows.Count][];
        for (int i = 0; i < control.Length; i++)
        {
            control[i] = new Vector3D[rows.Width];
            for (int j = 0; j < rows.Width; j++)
                control[i][j] = points.Point(surface.Model.Find(rows[i][j]));
        }

        BSplineBasis u = Basis(surface, (int)surface.Need("UDegree"), rows.Count, "UMultiplicities", "UKnots");
        BSplineBasis v = Basis(surface, (int)surface.Need("VDegree"), rows.Width, "VMultiplicities", "VKnots");
        return new BSplineSurface(u, v, control, WeightNet(surface, rows.Count, rows.Width));
    }

    private static BSplineBasis Basis(IfcEntity spline, int degree, int count, string multiplicities, string knots)
    {
        double[] vector = Knots(spline, multiplicities, knots) ?? Uniform(degree, count);
        bool fits = degree is >= 1 and <= 25 && vector.Length == count + degree + 1;
        for (int i = 1; i < vector.Length; i++)
            fits &= vector[i] >= vector[i - 1];
        return fits
            ? new BSplineBasis(degree, vector)
            : throw UnreadableItemException.Degenerate(
                spline, $"{count + degree + 1} knots that never fall for degree {degree}", $"{vector.Length} knots");
    }

    private static double[]? Knots(IfcEntity spline, string multiplicities, string knots)
    {
        using PooledList<double>? values = spline[knots].ReadDoubles();
        using PooledList<int>? counts = spline[multiplicities].ReadIntegers();
        if (values is null || counts is null || values.Count != counts.Count)
            return null;
        var vector = new List<double>();
        for (int i = 0; i < values.Count; i++)
        {
            if (counts[i] is < 1 or > 100)
                return null;
            for (int j = 0; j < counts[i]; j++)
                vector.Add(values[i]);
        }

        return [.. vector];
    }

    // A Bezier curve, or a B-spline whose knots are left to the reader: clamped and evenly spaced.
    private static double[] Uniform(int degree, int count)
    {
        int inner = Math.Max(count - degree, 1);
        double[] vector = new double[Math.Max(count, 0) + degree + 1];
        for (int i = 0; i < vector.Length; i++)
            vector[i] = Math.Clamp(i - degree, 0, inner);
        return vector;
    }

    private static double[]? Weights(IfcEntity spline)
    {
        using PooledList<double>? weights = spline["WeightsData"].ReadDoubles();
        return weights?.Span.ToArray();
    }

    private static double[][]? WeightNet(IfcEntity spline, int rows, int width)
    {
        using StepRows<double>? weights = spline["WeightsData"].ReadDoubleRows();
        if (weights is null)
            return null;
        if (weights.Count != rows || weights.Width != width)
            throw UnreadableItemException.Degenerate(spline, $"{rows} x {width} weights", $"{weights.Count} x {weights.Width}");
        double[][] net = new double[rows][];
        for (int i = 0; i < rows; i++)
            net[i] = weights[i].ToArray();
        return net;
    }
}
