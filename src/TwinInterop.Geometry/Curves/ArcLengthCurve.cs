using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A piece of a curve with its own length as the parameter, moved to another place.</summary>
/// <remarks>Source: IfcCurveSegment (ISO 16739-1:2024, 8.9.3.25).</remarks>
internal sealed class ArcLengthCurve : IStationedCurve
{
    private readonly ICurve _basis;
    private readonly Frame3D _move;
    private readonly double _from;
    private readonly double _sign;
    private readonly double? _perMetre;

    // The lengths at the corners, and the parameters of the curve there: a curve of many pieces is looked up among these.
    private readonly ImmutableArray<double> _corners;
    private readonly ImmutableArray<double> _parameters;

    private ArcLengthCurve(
        ICurve basis, double from, double length, Frame3D move, ImmutableArray<double> corners, ImmutableArray<double> parameters)
    {
        (_basis, _from, _move) = (basis, from, move);
        _sign = length < 0 ? -1 : 1;
        End = Math.Abs(length);
        _perMetre = basis switch
        {
            LineCurve line => 1 / line.Direction.Length,
            ConicCurve conic when conic.SemiAxisX == conic.SemiAxisY => 1 / conic.SemiAxisX,
            SpiralCurve => 1,
            _ => null,
        };
        (_corners, _parameters) = (corners, parameters);
    }

    /// <inheritdoc/>
    public double Start => 0;

    /// <inheritdoc/>
    public double End { get; }

    /// <inheritdoc/>
    public ImmutableArray<double> Breaks => _corners.IsEmpty ? [0, End] : _corners;

    /// <summary>A whole curve by its length.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="corners">The parameters of its corners in order, ends included; empty where it is smooth.</param>
    public static ArcLengthCurve Whole(ICurve curve, ImmutableArray<double> corners)
    {
        var lengths = ImmutableArray.CreateBuilder<double>(corners.Length);
        for (int i = 0; i < corners.Length; i++)
            lengths.Add(i == 0 ? curve.LengthBetween(curve.Start, corners[0]) : lengths[i - 1] + curve.LengthBetween(corners[i - 1], corners[i]));
        double sign = curve.End < curve.Start ? -1 : 1;
        return new ArcLengthCurve(curve, curve.Start, sign * curve.Length(), Frame3D.Identity, lengths.MoveToImmutable(), corners);
    }

    /// <summary>A piece of a smooth curve, moved so that it begins at a place along a direction.</summary>
    /// <param name="basis">The curve.</param>
    /// <param name="from">The parameter of the curve at which the piece begins.</param>
    /// <param name="length">Its length in metres; negative where it runs against its curve.</param>
    /// <param name="place">Where it begins, with the direction of travel as first axis.</param>
    public static ArcLengthCurve Placed(ICurve basis, double from, double length, in Frame3D place)
    {
        Vector3D tangent = basis.TangentAt(from) * (length < 0 ? -1 : 1);
        Frame3D own = Frame3D.FromAxes(basis.PointAt(from), Vector3D.UnitZ, tangent);
        return new ArcLengthCurve(basis, from, length, place.Compose(own.Inverse()), [], []);
    }

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => _move.Apply(_basis.PointAt(Inner(parameter)));

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        bool turns = _sign < 0 != _basis.End < _basis.Start;
        Vector3D tangent = _move.Turn(_basis.TangentAt(Inner(parameter)));
        return turns ? -tangent : tangent;
    }

    /// <inheritdoc/>
    public Frame3D FrameAt(double station) => StationSampling.Upright(PointAt(station), TangentAt(station));

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Math.Abs(to - from);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        StationSampling.AppendTo(this, points, from, to, tessellation);

    private double Inner(double length)
    {
        if (_perMetre is { } factor)
            return _from + (_sign * length * factor);
        if (_corners.Length > 1)
            return BetweenCorners(length);
        double most = MostWay;
        if (length >= End && most < double.MaxValue && _basis.LengthBetween(_from, _from + (_sign * most)) <= length)
            return _from + (_sign * most);
        return length <= 0 ? _from : _from + (_sign * Solve(_from, length, most));
    }

    private double BetweenCorners(double length)
    {
        int at = _corners.BinarySearch(length);
        int piece = Math.Clamp(at >= 0 ? at : ~at - 1, 0, _corners.Length - 2);
        double rest = length - _corners[piece];
        if (rest <= 0)
            return _parameters[piece];
        return length >= _corners[piece + 1]
            ? _parameters[piece + 1]
            : _parameters[piece] + Solve(_parameters[piece], rest, _parameters[piece + 1] - _parameters[piece]);
    }

    // How far the parameter may go: only polynomials go on for ever.
    private double MostWay => _basis is PolynomialCurve
        ? double.MaxValue
        : Math.Abs((_sign < 0 == _basis.End < _basis.Start ? _basis.End : _basis.Start) - _from);

    // Newton on the length, kept between bounds that close in: lengths grow with the parameter.
    private double Solve(double from, double length, double most)
    {
        const int MostSteps = 60;
        const double Accuracy = 1e-10;
        double low = 0;
        double high = Math.Min(length, most);
        while (high < most && _basis.LengthBetween(from, from + (_sign * high)) < length)
            high = Math.Min(high * 2, most);
        double way = Math.Min(length, high);
        for (int i = 0; i < MostSteps; i++)
        {
            double error = _basis.LengthBetween(from, from + (_sign * way)) - length;
            if (Math.Abs(error) < Accuracy)
                break;
            (low, high) = error > 0 ? (low, way) : (way, high);
            double step = Math.Max(way * 1e-6, 1e-6);
            double speed = _basis.LengthBetween(from + (_sign * way), from + (_sign * (way + step))) / step;
            double next = speed > 0 ? way - (error / speed) : double.NaN;
            way = next > low && next < high ? next : (low + high) / 2;
        }

        return way;
    }
}
