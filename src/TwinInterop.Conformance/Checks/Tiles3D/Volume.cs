namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A bounding volume, placed on the earth.</summary>
internal abstract class Volume
{
    private const double RelativeTolerance = 1e-4;
    private const double Metres = 1e-3;

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

    protected abstract IEnumerable<Point> Points();

    protected virtual bool IncludesBall(SphereVolume ball, double tolerance) => true;
}
