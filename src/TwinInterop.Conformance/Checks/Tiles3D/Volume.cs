using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A bounding volume, placed on the earth.</summary>
internal abstract class Volume
{
    private const double RelativeTolerance = 1e-4;
    private const double Metres = 1e-3;
    private const double FarthestMetres = 100_000;

    /// <summary>About how large it is, in metres.</summary>
    protected abstract double Size { get; }

    /// <summary>Whether another volume lies within, as far as its outermost points show.</summary>
    public bool Contains(Volume other)
    {
        if (this is RegionVolume outer && other is RegionVolume inner)
            return outer.ContainsRegion(inner);
        double tolerance = Tolerance;
        return other.Points().All(point => Includes(point, tolerance)) && (other is not SphereVolume sphere || IncludesBall(sphere, tolerance));
    }

    /// <summary>How far outside a point may seem to be.</summary>
    public double Tolerance => (Size * RelativeTolerance) + Metres;

    /// <summary>Whether a point lies within, give or take a tolerance in metres.</summary>
    public abstract bool Includes(Point point, double tolerance);

    /// <summary>The box around its outermost points in degrees of longitude and latitude; null where it does not lie on the earth.</summary>
    public BoundingBox? PlanBox()
    {
        const double Degrees = 180 / Math.PI;
        BoundingBox box = BoundingBox.Empty;
        foreach (Point point in Outline())
        {
            (double longitude, double latitude, double height) = RegionVolume.ToGeographic(point);
            if (!(Math.Abs(height) <= FarthestMetres))
                return null; // A tileset in coordinates of its own, or one that has no numbers.
            box = box.Add(new Position(longitude * Degrees, latitude * Degrees));
        }

        return box.IsEmpty || box.Max.X - box.Min.X > 180 ? null : box; // Across the antimeridian a box is two.
    }

    /// <summary>Points that it reaches.</summary>
    protected virtual IEnumerable<Point> Outline() => Points();

    protected abstract IEnumerable<Point> Points();

    protected virtual bool IncludesBall(SphereVolume ball, double tolerance) => true;
}
