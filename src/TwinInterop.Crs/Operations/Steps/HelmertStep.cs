using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Seven parameters between two ellipsoids, position vector convention, small angles (EPSG method 9606).</summary>
/// <remarks>Back runs the transposed rotation, not the negated one, so that there and back agree to a nanometre.</remarks>
internal sealed class HelmertStep : IPointStep
{
    private readonly Geocentric _from, _to;
    private readonly double _tx, _ty, _tz, _rx, _ry, _rz, _scale;
    private readonly bool _inverse, _heights;

    /// <param name="from">Ellipsoid on which positions arrive.</param>
    /// <param name="to">Ellipsoid on which they leave.</param>
    /// <param name="parameters">Metres, arc-seconds, parts per million, of the direct operation.</param>
    /// <param name="inverse">True to run the operation backwards.</param>
    /// <param name="heights">True where heights are ellipsoidal and change too; false to leave Z as it is.</param>
    public HelmertStep(Geocentric from, Geocentric to, ReadOnlySpan<double> parameters, bool inverse, bool heights)
    {
        (_from, _to, _inverse, _heights) = (from, to, inverse, heights);
        (_tx, _ty, _tz) = (parameters[0], parameters[1], parameters[2]);
        _rx = parameters[3] * Angles.ArcSecond;
        _ry = parameters[4] * Angles.ArcSecond;
        _rz = parameters[5] * Angles.ArcSecond;
        _scale = 1 + parameters[6] * 1e-6;
    }

    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            Position c = _from.ToGeocentric(p.X, p.Y, double.IsNaN(p.Z) ? 0 : p.Z);
            c = _inverse ? Back(c) : There(c);
            Position g = _to.ToGeographic(c.X, c.Y, c.Z);
            p = _heights && !double.IsNaN(p.Z) ? g : new Position(g.X, g.Y, p.Z);
        }
    }

    private Position There(Position c) => new(
        _tx + _scale * (c.X - _rz * c.Y + _ry * c.Z),
        _ty + _scale * (_rz * c.X + c.Y - _rx * c.Z),
        _tz + _scale * (-_ry * c.X + _rx * c.Y + c.Z));

    private Position Back(Position c)
    {
        double x = (c.X - _tx) / _scale, y = (c.Y - _ty) / _scale, z = (c.Z - _tz) / _scale;
        return new Position(x + _rz * y - _ry * z, -_rz * x + y + _rx * z, _ry * x - _rx * y + z);
    }
}
