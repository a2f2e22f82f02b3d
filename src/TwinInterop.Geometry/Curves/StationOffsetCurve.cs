using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve beside another, by offsets that change evenly between stations; the parameter is that of the other.</summary>
/// <remarks>
/// Before the first and after the last offset they stay the same. Source: IfcOffsetCurveByDistances (ISO 16739-1:2024,
/// 8.9.3.42).
/// </remarks>
internal sealed class StationOffsetCurve : IStationedCurve
{
    private readonly IStationedCurve _basis;
    private readonly StationOffset[] _offsets;

    /// <summary>The curve beside another.</summary>
    /// <param name="basis">The other.</param>
    /// <param name="offsets">One or more.</param>
    public StationOffsetCurve(IStationedCurve basis, IEnumerable<StationOffset> offsets)
    {
        _basis = basis;
        _offsets = [.. offsets.OrderBy(offset => offset.Station)];
        ArgumentOutOfRangeException.ThrowIfZero(_offsets.Length, nameof(offsets));
        double[] stations = Array.ConvertAll(_offsets, offset => offset.Station);
        Breaks = [.. basis.Breaks.Concat(stations.Where(at => at > basis.Start && at < basis.End)).Distinct().Order()];
    }

    /// <inheritdoc/>
    public double Start => _basis.Start;

    /// <inheritdoc/>
    public double End => _basis.End;

    /// <inheritdoc/>
    public ImmutableArray<double> Breaks { get; }

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => OffsetAt(parameter).On(_basis).Origin;

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        // Metres on either side; the error is the square of it over the square of the radius.
        const double Side = 1e-3;
        double before = Math.Max(parameter - Side, Math.Min(Start, parameter));
        double after = Math.Min(parameter + Side, Math.Max(End, parameter));
        Vector3D way = PointAt(after) - PointAt(before);
        return way.Length > 0 ? way.Normalized() : _basis.TangentAt(parameter);
    }

    /// <inheritdoc/>
    public Frame3D FrameAt(double station) => StationSampling.Upright(PointAt(station), TangentAt(station));

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        var points = new List<Vector3D>();
        AppendTo(points, Math.Min(from, to), Math.Max(from, to), Tessellation.Default);
        return PointSequence.Length([.. points]);
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        StationSampling.AppendTo(this, points, from, to, tessellation);

    private StationOffset OffsetAt(double station)
    {
        int after = Array.FindIndex(_offsets, offset => offset.Station > station);
        return after switch
        {
            < 0 => _offsets[^1] with { Station = station },
            0 => _offsets[0] with { Station = station },
            _ => StationOffset.Between(_offsets[after - 1], _offsets[after], station),
        };
    }
}
