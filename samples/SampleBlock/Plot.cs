using TwinInterop.Geometry;

namespace SampleBlock;

/// <summary>A local frame on the ground: metres from a corner of the block, turned by an angle.</summary>
/// <param name="East">Metres east of the south-west corner of the block.</param>
/// <param name="North">Metres north of it.</param>
/// <param name="Degrees">How far the frame is turned, counter-clockwise.</param>
internal readonly record struct Plot(double East, double North, double Degrees = 0)
{
    /// <summary>The south-west corner of the block in Lambert-93.</summary>
    private const double OriginEast = 842_400;
    private const double OriginNorth = 6_519_800;

    /// <summary>Half the step of the grid that positions are rounded to, so that files stay readable.</summary>
    private const int Decimals = 3;

    /// <summary>Height of the terrain above NGF-IGN69 at a place in Lambert-93.</summary>
    public static double TerrainHeight(double east, double north)
    {
        double x = (east - OriginEast) / 100;
        double y = (north - OriginNorth) / 100;
        return Math.Round(168 + (1.2 * x) + (0.6 * y) + (0.4 * Math.Sin(2.2 * x) * Math.Cos(1.7 * y)), Decimals);
    }

    /// <summary>A position from local metres.</summary>
    public Position At(double x, double y, double height)
    {
        (double sin, double cos) = Math.SinCos(Degrees * Math.PI / 180);
        return new Position(
            Math.Round(OriginEast + East + (x * cos) - (y * sin), Decimals),
            Math.Round(OriginNorth + North + (x * sin) + (y * cos), Decimals),
            Math.Round(height, Decimals));
    }

    /// <summary>A position on the terrain.</summary>
    public Position OnTerrain(double x, double y)
    {
        Position flat = At(x, y, 0);
        return flat with { Z = TerrainHeight(flat.X, flat.Y) };
    }
}
