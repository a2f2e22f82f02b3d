namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>A square on the ellipsoid, cut into four again and again; cells are half-open, so each place lies in one.</summary>
/// <remarks>Keys interleave column (even bits) and row (odd bits), as implicit tiling numbers the quadrants.</remarks>
internal sealed class QuadCells
{
    /// <summary>How often the square is cut at most.</summary>
    public const int Depth = 26;

    private const double Cells = 1 << Depth;

    private readonly double _width;
    private readonly double _height;

    /// <summary>The square around the places of all units.</summary>
    /// <param name="extent">West, south, east and north of the places; heights are not looked at.</param>
    public QuadCells(in GeoRegion extent)
    {
        double cosine = Math.Max(Math.Cos(extent.CentreLatitude), 0.01);
        const double LeastSide = 1e-8;
        double side = Math.Max(Math.Max((extent.East - extent.West) * cosine, extent.North - extent.South), LeastSide) * 1.0001;
        _width = side / cosine;
        _height = side;
        West = Math.Max(extent.CentreLongitude - (_width / 2), -Math.PI);
        South = Math.Max(extent.CentreLatitude - (_height / 2), -Math.PI / 2);
    }

    /// <summary>The western side, radians.</summary>
    public double West { get; }

    /// <summary>The southern side, radians.</summary>
    public double South { get; }

    /// <summary>The eastern side, radians.</summary>
    public double East => West + _width;

    /// <summary>The northern side, radians.</summary>
    public double North => South + _height;

    /// <summary>The key of the smallest cell that holds a place.</summary>
    public ulong KeyOf(double longitude, double latitude) =>
        Spread(Index((longitude - West) / _width)) | (Spread(Index((latitude - South) / _height)) << 1);

    /// <summary>Column and row of the cell of a level that a key lies in.</summary>
    public static (int X, int Y) CellOf(ulong key, int level)
    {
        ulong at = key >> (2 * (Depth - level));
        return (Gather(at), Gather(at >> 1));
    }

    private static uint Index(double share) => (uint)Math.Clamp(share * Cells, 0, Cells - 1);

    private static ulong Spread(uint value)
    {
        ulong bits = value;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }

    private static int Gather(ulong bits)
    {
        bits &= 0x5555555555555555;
        bits = (bits | (bits >> 1)) & 0x3333333333333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
        return (int)((bits | (bits >> 16)) & 0xFFFFFFFF);
    }
}
