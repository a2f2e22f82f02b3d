using System.Globalization;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Axes;

/// <summary>The positions of a sample that can be evidence, as written.</summary>
internal sealed class SampleEvidence
{
    /// <summary>
    /// What share must fit: envelopes of "0 0 0" and corners of the largest number occur beside good coordinates.
    /// </summary>
    private const double Quorum = 0.75;

    private const double LargestCoordinate = 1e9;

    private readonly List<(double First, double Second)> _points = [];

    public SampleEvidence(ReadOnlySpan<Position> sample)
    {
        foreach (Position position in sample)
        {
            bool usable = Math.Abs(position.X) < LargestCoordinate && Math.Abs(position.Y) < LargestCoordinate;
            if (usable && (position.X != 0 || position.Y != 0))
                _points.Add((position.X, position.Y));
        }
    }

    /// <summary>Whether no position proves anything: none, or all zero or beyond the Earth.</summary>
    public bool IsEmpty => _points.Count == 0;

    /// <summary>The first position, for messages.</summary>
    public string First => string.Create(CultureInfo.InvariantCulture, $"{_points[0].First} {_points[0].Second}");

    /// <summary>Whether nearly all positions lie inside, by easting and northing, when read in an order.</summary>
    public bool Fits(Func<double, double, bool> contains, AxisOrder order) =>
        Share((first, second) => order == AxisOrder.EastNorth ? contains(first, second) : contains(second, first));

    /// <summary>Whether nearly all positions meet a condition on the first and second ordinate.</summary>
    public bool Share(Func<double, double, bool> condition) =>
        _points.Count(point => condition(point.First, point.Second)) >= Quorum * _points.Count;
}
