using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The line along which a road, a railway or a waterway runs, as an alignment has it: a plan with heights over it.</summary>
/// <remarks>Coordinates are from the origin of the product, to the micrometre as they are written, so that segments join.</remarks>
internal sealed class CentreLine
{
    // Metres, the precision of the context: segments in plan shorter than this have no direction.
    private const double ShortestSegment = 1e-5;

    private const double OneHeight = 1e-6; // metres
    private const double PerMetre = 1e6;

    // The transportation module of CityGML 3.0: what runs along a line.
    private static readonly ImmutableHashSet<string> Classes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Road", "Railway", "Waterway", "Track", "Square", "Section", "Intersection", "TrafficSpace", "AuxiliaryTrafficSpace", "ClearanceSpace");

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _z;
    private readonly double[] _stations;

    private CentreLine(double[] x, double[] y, double[] z, double[] stations, double level)
    {
        (_x, _y, _z, _stations, Level) = (x, y, z, stations, level);
        HasHeights = z.Any(height => Math.Abs(height - level) > OneHeight);
    }

    /// <summary>How many corners there are: two or more.</summary>
    public int Count => _x.Length;

    /// <summary>The height of the plan of a line without heights.</summary>
    public double Level { get; }

    /// <summary>Whether it has heights: not all of it lies at the level of its plan.</summary>
    public bool HasHeights { get; }

    /// <summary>The lines of a geometry; none where the class has no centre line, or one of the lines cannot be an alignment.</summary>
    /// <remarks>A line at height 0 of the reference system has no heights.</remarks>
    /// <param name="owner">The class of the object.</param>
    /// <param name="geometry">The geometry.</param>
    /// <param name="origin">The origin of the product.</param>
    public static ImmutableArray<CentreLine> Of(CityObjectClass owner, AbstractGeometry geometry, in Position origin)
    {
        if (!Classes.Contains(owner.Name) || geometry is not (LineString or CompositeCurve or MultiCurve))
            return [];
        var lines = ImmutableArray.CreateBuilder<CentreLine>();
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is not LineString line || Of(line.Positions, origin, Rounded(-origin.Z)) is not { } centre)
                return [];
            lines.Add(centre);
        }

        return lines.DrainToImmutable();
    }

    /// <summary>The curve of an alignment of the source, point by point; null where it is not one line, or cannot be an alignment.</summary>
    /// <remarks>Points that are nearer to one another than the precision of the context are one.</remarks>
    /// <param name="geometry">The curve.</param>
    /// <param name="origin">The origin of the product.</param>
    public static CentreLine? OfAlignment(AbstractGeometry geometry, in Position origin)
    {
        if (geometry.Leaves().ToArray() is not [LineString line])
            return null;
        var kept = ImmutableArray.CreateBuilder<Position>(line.Positions.Length);
        foreach (Position position in line.Positions)
        {
            bool isSame = kept.Count > 0 && double.Hypot(double.Hypot(position.X - kept[^1].X, position.Y - kept[^1].Y), position.Z - kept[^1].Z) < 2 * ShortestSegment;
            if (!isSame)
                kept.Add(position);
        }

        return Of(kept.DrainToImmutable(), origin, 0);
    }

    /// <summary>The distance in plan from the first corner, in metres.</summary>
    public double Station(int corner) => _stations[corner];

    /// <summary>The length in plan of the segment that begins at a corner; 0 for the last one.</summary>
    public double Length(int corner) => corner + 1 == Count ? 0 : _stations[corner + 1] - _stations[corner];

    /// <summary>A corner in plan.</summary>
    public (double X, double Y) Plan(int corner) => (_x[corner], _y[corner]);

    /// <summary>The height of a corner.</summary>
    public double Height(int corner) => _z[corner];

    /// <summary>The direction of the segment that begins at a corner; the last corner has that of the segment before.</summary>
    public (double X, double Y) Direction(int corner)
    {
        int from = Math.Min(corner, Count - 2);
        double length = Length(from);
        return ((_x[from + 1] - _x[from]) / length, (_y[from + 1] - _y[from]) / length);
    }

    /// <summary>The gradient of the segment that begins at a corner; the last corner has that of the segment before.</summary>
    public double Gradient(int corner)
    {
        int from = Math.Min(corner, Count - 2);
        return (_z[from + 1] - _z[from]) / Length(from);
    }

    private static CentreLine? Of(ImmutableArray<Position> positions, in Position origin, double level)
    {
        int count = positions.Length;
        if (count < 2)
            return null;
        var (x, y, z, stations) = (new double[count], new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++)
        {
            Position position = positions[i];
            if (!double.IsFinite(position.X + position.Y) || double.IsInfinity(position.Z))
                return null;
            (x[i], y[i], z[i]) = (Rounded(position.X - origin.X), Rounded(position.Y - origin.Y), Rounded((position.HasHeight ? position.Z : 0) - origin.Z));
            if (i == 0)
                continue;
            double length = double.Hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            if (length < ShortestSegment)
                return null;
            stations[i] = stations[i - 1] + length;
        }

        return new CentreLine(x, y, z, stations, level);
    }

    private static double Rounded(double metres) => Math.Round(metres * PerMetre) / PerMetre;
}
