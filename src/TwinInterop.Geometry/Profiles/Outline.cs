using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Profiles;

/// <summary>A loop of straight edges whose corners may be rounded.</summary>
/// <param name="tessellation">How finely the roundings are cut.</param>
internal sealed class Outline(Tessellation tessellation)
{
    private readonly List<(Vector3D Point, double Radius)> _corners = [];

    /// <summary>Adds a corner.</summary>
    /// <param name="x">In metres.</param>
    /// <param name="y">In metres.</param>
    /// <param name="radius">Of the rounding in metres, inwards or outwards as the corner turns; 0 for a sharp corner.</param>
    public Outline Corner(double x, double y, double radius = 0)
    {
        _corners.Add((new Vector3D(x, y, 0), radius));
        return this;
    }

    /// <summary>The loop with its roundings cut into chords.</summary>
    public Vector3D[] Loop()
    {
        var points = new List<Vector3D>();
        for (int i = 0; i < _corners.Count; i++)
        {
            (Vector3D point, double radius) = _corners[i];
            int before = (i + _corners.Count - 1) % _corners.Count;
            int after = (i + 1) % _corners.Count;
            if (radius > 0)
                Round(points, before, i, after);
            else
                points.Add(point);
        }

        return [.. points];
    }

    private void Round(List<Vector3D> points, int before, int at, int after)
    {
        (Vector3D corner, double radius) = _corners[at];
        Vector3D back = _corners[before].Point - corner;
        Vector3D ahead = _corners[after].Point - corner;
        Vector3D u = back.Normalized();
        Vector3D v = ahead.Normalized();
        double inner = Math.Atan2(u.Cross(v).Length, u.Dot(v));
        double tangent = radius / Math.Tan(inner / 2);
        double room = Math.Min(Room(back.Length, before, radius), Room(ahead.Length, after, radius));
        if (!(tangent > 0) || !double.IsFinite(tangent) || !(room > 0))
        {
            points.Add(corner);
            return;
        }

        if (tangent > room)
        {
            radius *= room / tangent;
            tangent = room;
        }

        Vector3D centre = corner + ((u + v).Normalized() * (radius / Math.Sin(inner / 2)));
        Vector3D first = corner + (u * tangent) - centre;
        Vector3D second = (corner + (v * tangent)) - centre;
        Vector3D across = (second - (first * (second.Dot(first) / first.Dot(first)))).Normalized() * radius;
        double turn = Math.PI - inner;
        int count = tessellation.SegmentsOfArc(radius, turn);
        for (int i = 0; i <= count; i++)
        {
            (double sine, double cosine) = Math.SinCos(turn * i / count);
            points.Add(centre + (first * cosine) + (across * sine));
        }
    }

    // Two roundings share their edge in the ratio of their radii.
    private double Room(double edge, int neighbour, double radius) =>
        edge * radius / (radius + _corners[neighbour].Radius);
}
