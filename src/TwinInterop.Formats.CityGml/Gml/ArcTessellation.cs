using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Replaces circular arcs by straight segments of at most five degrees.</summary>
/// <remarks>Source: ISO 19136:2007, 10.4.7.5 to 10.4.7.10.</remarks>
internal static class ArcTessellation
{
    /// <summary>Largest angle that one straight segment spans, in radians.</summary>
    private const double LargestAngle = Math.PI / 36;

    /// <summary>Arcs through three positions each, the last of one being the first of the next.</summary>
    public static ImmutableArray<Position> ArcString(ImmutableArray<Position> control)
    {
        if (control.Length < 3)
            return control;

        var positions = ImmutableArray.CreateBuilder<Position>();
        positions.Add(control[0]);
        int i = 0;
        for (; i + 2 < control.Length; i += 2)
            AddArc(control[i], control[i + 1], control[i + 2], isCircle: false, positions);
        for (i++; i < control.Length; i++)
            positions.Add(control[i]);
        return positions.ToImmutable();
    }

    /// <summary>The whole circle through three positions, from the first back to it.</summary>
    public static ImmutableArray<Position> Circle(ImmutableArray<Position> control)
    {
        if (control.Length < 3)
            return control;

        var positions = ImmutableArray.CreateBuilder<Position>();
        positions.Add(control[0]);
        AddArc(control[0], control[1], control[2], isCircle: true, positions);
        return positions.ToImmutable();
    }

    /// <summary>An arc around a centre; angles in degrees from X towards Y.</summary>
    public static ImmutableArray<Position> AroundCentre(in Position centre, double radius, double start, double end)
    {
        double from = double.DegreesToRadians(start);
        double sweep = double.DegreesToRadians(end) - from;
        int segments = SegmentsFor(sweep);
        var positions = ImmutableArray.CreateBuilder<Position>(segments + 1);
        for (int i = 0; i <= segments; i++)
        {
            double angle = from + (sweep * i / segments);
            positions.Add(new Position(
                centre.X + (radius * Math.Cos(angle)), centre.Y + (radius * Math.Sin(angle)), centre.Z));
        }

        return positions.ToImmutable();
    }

    private static int SegmentsFor(double sweep) =>
        (int)Math.Clamp(Math.Ceiling(Math.Abs(sweep) / LargestAngle), 1, 720);

    /// <summary>Adds the arc from a over b to c without a; three positions on a line give two straight segments.</summary>
    private static void AddArc(
        in Position a, in Position b, in Position c, bool isCircle, ImmutableArray<Position>.Builder into)
    {
        (double X, double Y, double Z) u = Difference(b, a);
        (double X, double Y, double Z) v = Difference(c, a);
        (double X, double Y, double Z) normal = Cross(u, v);
        double area = Dot(normal, normal);
        if (area <= 1e-20 * Dot(u, u) * Dot(v, v))
        {
            into.Add(b);
            into.Add(c);
            return;
        }

        // The centre of the circle through three points of space, relative to the first.
        (double X, double Y, double Z) first = Cross(v, normal);
        (double X, double Y, double Z) second = Cross(normal, u);
        double uu = Dot(u, u) / (2 * area);
        double vv = Dot(v, v) / (2 * area);
        (double X, double Y, double Z) centre = (
            (first.X * uu) + (second.X * vv), (first.Y * uu) + (second.Y * vv), (first.Z * uu) + (second.Z * vv));
        (double X, double Y, double Z) axis1 = (-centre.X, -centre.Y, -centre.Z);
        double length = Math.Sqrt(area);
        (double X, double Y, double Z) axis2 = Cross((normal.X / length, normal.Y / length, normal.Z / length), axis1);
        (double X, double Y, double Z) toEnd = (v.X - centre.X, v.Y - centre.Y, v.Z - centre.Z);
        double sweep = isCircle ? 2 * Math.PI : Math.Atan2(Dot(toEnd, axis2), Dot(toEnd, axis1));
        if (sweep <= 0)
            sweep += 2 * Math.PI;

        int segments = SegmentsFor(sweep);
        for (int i = 1; i < segments; i++)
        {
            (double sin, double cos) = Math.SinCos(sweep * i / segments);
            into.Add(new Position(
                a.X + centre.X + (cos * axis1.X) + (sin * axis2.X),
                a.Y + centre.Y + (cos * axis1.Y) + (sin * axis2.Y),
                a.HasHeight ? a.Z + centre.Z + (cos * axis1.Z) + (sin * axis2.Z) : double.NaN));
        }

        into.Add(isCircle ? a : c);
    }

    private static (double X, double Y, double Z) Difference(in Position p, in Position q) =>
        (p.X - q.X, p.Y - q.Y, p.HasHeight && q.HasHeight ? p.Z - q.Z : 0);

    private static (double X, double Y, double Z) Cross((double X, double Y, double Z) p, (double X, double Y, double Z) q) =>
        ((p.Y * q.Z) - (p.Z * q.Y), (p.Z * q.X) - (p.X * q.Z), (p.X * q.Y) - (p.Y * q.X));

    private static double Dot((double X, double Y, double Z) p, (double X, double Y, double Z) q) =>
        (p.X * q.X) + (p.Y * q.Y) + (p.Z * q.Z);
}
