using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The segments of alignment curves, by their lengths.</summary>
/// <remarks>
/// A segment begins at its placement, along the placement's first axis, whatever the parent curve's own place is. Source:
/// IfcCurveSegment (ISO 16739-1:2024, 8.9.3.25).
/// </remarks>
/// <param name="points">Reads placements.</param>
/// <param name="curves">Reads parent curves of ordinary classes.</param>
internal sealed class CurveSegmentReader(PointReader points, CurveReader curves)
{
    /// <summary>A quarter of a meridian, in metres: what is longer is an error, and would take for ever to integrate.</summary>
    private const double LongestSpiral = 1e7;

    private readonly SpiralReader _spirals = new(points.Units);

    /// <summary>The segment in the plane of its placement.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public ArcLengthCurve Segment(IfcEntity segment)
    {
        Frame3D place = points.Frame(segment.NeedReference("Placement"));
        IfcEntity parent = segment.NeedReference("ParentCurve");
        CurveMeasure start = CurveMeasure.Of(segment, "SegmentStart", points.Units);
        CurveMeasure length = CurveMeasure.Of(segment, "SegmentLength", points.Units);
        if (Law(parent, Length(length)) is { } law)
        {
            double from = Length(start);
            double to = from + Length(length);
            if (Math.Max(Math.Abs(from), Math.Abs(to)) > LongestSpiral)
                throw UnreadableItemException.Degenerate(segment, FormattableString.Invariant($"lengths up to {LongestSpiral} m"), FormattableString.Invariant($"{from} to {to} m"));
            var spiral = new SpiralCurve(law, Position(parent), Math.Min(from, to), Math.Max(from, to));
            return ArcLengthCurve.Placed(spiral, from, to - from, place);
        }

        ICurve basis = parent.Is(IfcClass.IfcPolynomialCurve) ? Polynomial(parent) : curves.Curve(parent);
        double first = Parameter(basis, start);
        return ArcLengthCurve.Placed(basis, first, Length(basis, first, length), place);
    }

    /// <summary>The law of the parent curve of a segment, where it is a spiral, and the length at which it begins there.</summary>
    public (CurvatureLaw Law, double From, double Length) Law(IfcEntity segment)
    {
        double from = Length(CurveMeasure.Of(segment, "SegmentStart", points.Units));
        double length = Length(CurveMeasure.Of(segment, "SegmentLength", points.Units));
        CurvatureLaw law = Law(segment.NeedReference("ParentCurve"), length) ?? new CurvatureLaw([0]);
        return (law, from, length);
    }

    /// <summary>A parent curve of a class that only alignments use, by itself.</summary>
    /// <returns>Null where the class is another.</returns>
    public ICurve? Parent(IfcEntity parent) => parent.Is(IfcClass.IfcPolynomialCurve)
        ? Polynomial(parent)
        : Law(parent, 0) is { } law ? new SpiralCurve(law, Position(parent), 0, 0) : null;

    private CurvatureLaw? Law(IfcEntity parent, double length) => _spirals.Law(parent, Math.Abs(length));

    // Parameters of spirals are their lengths in the unit of the file.
    private double Length(in CurveMeasure measure) => measure.IsParameter ? measure.Value * points.Units.Length : measure.Value;

    private Frame3D Position(IfcEntity parent) => points.Frame(parent.Reference("Position"));

    private PolynomialCurve Polynomial(IfcEntity curve) => new(
        Factors(curve, "CoefficientsX"), Factors(curve, "CoefficientsY"), Factors(curve, "CoefficientsZ"), Position(curve), 0, 1);

    // With the parameter in metres, too, a factor loses a unit of length for each power.
    private ImmutableArray<double> Factors(IfcEntity curve, string attribute)
    {
        using PooledList<double>? numbers = curve[attribute].ReadDoubles();
        var factors = ImmutableArray.CreateBuilder<double>();
        for (int power = 0; power < (numbers?.Count ?? 0); power++)
            factors.Add(numbers![power] * Math.Pow(points.Units.Length, 1 - power)); // not null: it has this many
        return factors.DrainToImmutable();
    }

    private double Parameter(ICurve basis, in CurveMeasure start) => basis switch
    {
        LineCurve line => Scaled(start, 1, 1 / line.Direction.Length),
        ConicCurve conic => Scaled(start, points.Units.Angle, 1 / conic.SemiAxisX),
        PolynomialCurve when start.IsParameter => start.Value * points.Units.Length,
        PolynomialCurve => start.Value == 0 ? 0 : OnPolynomial(basis, start.Value),
        _ when start.IsParameter => start.Value,
        _ => basis.ParameterAtDistance(start.Value),
    };

    private double Length(ICurve basis, double first, in CurveMeasure length) => basis switch
    {
        _ when !length.IsParameter => length.Value,
        LineCurve line => length.Value * line.Direction.Length,
        ConicCurve conic => length.Value * points.Units.Angle * conic.SemiAxisX,
        PolynomialCurve => Signed(basis, first, length.Value * points.Units.Length),
        _ => Signed(basis, first, length.Value),
    };

    private static double Signed(ICurve basis, double first, double change) =>
        Math.Sign(change) * basis.LengthBetween(first, first + change);

    private static double Scaled(in CurveMeasure measure, double ofParameter, double ofLength) =>
        measure.Value * (measure.IsParameter ? ofParameter : ofLength);

    // Where the length from parameter 0 is this one: Newton with the speed of the curve.
    private static double OnPolynomial(ICurve basis, double length)
    {
        const int Steps = 40;
        const double Side = 1e-4;
        double parameter = length;
        for (int i = 0; i < Steps; i++)
        {
            double error = (Math.Sign(parameter) * basis.LengthBetween(0, parameter)) - length;
            double speed = basis.LengthBetween(parameter - Side, parameter + Side) / (2 * Side);
            if (!(speed > 0))
                break;
            parameter -= error / speed;
        }

        return parameter;
    }
}
