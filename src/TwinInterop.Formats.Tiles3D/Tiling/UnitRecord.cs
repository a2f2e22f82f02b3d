using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>Where the features of one object at one level lie on the Earth and in the temporary file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct UnitRecord
{
    /// <summary>Its place in the quadtree: see <see cref="QuadCells"/>.</summary>
    public ulong Key;

    /// <summary>Longitude of the place that decides on its cell, radians; the same for all levels.</summary>
    public double Longitude;

    /// <summary>Latitude of that place.</summary>
    public double Latitude;

    /// <summary>What its shape covers.</summary>
    public GeoRegion Region;

    /// <summary>Where its bytes begin.</summary>
    public long Offset;

    /// <summary>The number of the unit, in source order.</summary>
    public long Unit;

    /// <summary>How many bytes it has.</summary>
    public int Length;

    /// <summary>The set of levels of detail that the unit has.</summary>
    public int Group;

    /// <summary>0 for the finest level of the unit, then coarser ones.</summary>
    public int Rank;

    /// <summary>About how many bytes it takes in a tile.</summary>
    public int Weight;

    /// <summary>How many features it has.</summary>
    public int Rows;

    /// <summary>How far it deviates from the finest level, metres.</summary>
    public double Error;

    /// <summary>The order in which tiles want their units.</summary>
    public static int Compare(UnitRecord a, UnitRecord b)
    {
        int order = a.Group.CompareTo(b.Group);
        order = order != 0 ? order : a.Key.CompareTo(b.Key);
        order = order != 0 ? order : a.Unit.CompareTo(b.Unit);
        return order != 0 ? order : a.Rank.CompareTo(b.Rank);
    }
}
