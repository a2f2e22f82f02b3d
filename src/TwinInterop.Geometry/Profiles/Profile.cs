using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Profiles;

/// <summary>A cross section in the plane at height 0: areas, or open lines, or both.</summary>
/// <remarks>Source: IfcProfileDef (ISO 16739-1, 8.15).</remarks>
/// <param name="Regions">The areas; several on a composite profile.</param>
/// <param name="Lines">Polylines of open profiles; they sweep surfaces, not solids.</param>
internal sealed record Profile(ImmutableArray<ProfileRegion> Regions, ImmutableArray<Vector3D[]> Lines)
{
    /// <summary>A profile of nothing: what a definition without area leads to.</summary>
    public static Profile Empty { get; } = new([], []);

    /// <summary>Whether there is nothing to sweep.</summary>
    public bool IsEmpty => Regions.IsEmpty && Lines.IsEmpty;

    /// <summary>How many corners all loops and lines have together.</summary>
    public int CornerCount =>
        Regions.Sum(region => region.Outer.Length + region.Holes.Sum(hole => hole.Length)) + Lines.Sum(line => line.Length);

    /// <summary>The area in square metres.</summary>
    public double Area => Regions.Sum(region => region.Area);

    /// <summary>The profile of one area.</summary>
    public static Profile Of(ReadOnlySpan<Vector3D> outer, params ReadOnlySpan<Vector3D[]> holes) =>
        ProfileRegion.Of(outer, holes) is { } region ? new Profile([region], []) : Empty;

    /// <summary>The profile of one open line.</summary>
    /// <param name="line">Two points or more.</param>
    public static Profile Open(Vector3D[] line) => line.Length > 1 ? new Profile([], [line]) : Empty;

    /// <summary>Several profiles as one.</summary>
    public static Profile Composite(IEnumerable<Profile> profiles)
    {
        Profile[] parts = [.. profiles];
        return new Profile([.. parts.SelectMany(part => part.Regions)], [.. parts.SelectMany(part => part.Lines)]);
    }

    /// <summary>The profile moved, turned, scaled or mirrored in its plane.</summary>
    public Profile Transformed(Frame3D frame) => new(
        [.. Regions.Select(region => region.Transformed(frame))],
        [.. Lines.Select(line => Array.ConvertAll(line, point => frame.Apply(point)))]);

    /// <summary>The band of even thickness along a line.</summary>
    /// <remarks>Source: IfcCenterLineProfileDef (ISO 16739-1).</remarks>
    /// <param name="line">Two points or more without repeats; a closed line repeats its first point.</param>
    /// <param name="thickness">In metres, half of it on either side.</param>
    public static Profile AlongCentreLine(Vector3D[] line, double thickness)
    {
        if (line.Length < 2)
            return Empty;
        Vector3D[] left = Curves.PolylineOffset.Of(line, thickness / 2, Vector3D.UnitZ);
        Vector3D[] right = Curves.PolylineOffset.Of(line, -thickness / 2, Vector3D.UnitZ);
        if (line.Length > 3 && line[0].DistanceTo(line[^1]) <= Curves.PointSequence.Coincidence)
        {
            bool leftOutside = Math.Abs(Curves.PointSequence.AreaVector(left).Z)
                > Math.Abs(Curves.PointSequence.AreaVector(right).Z);
            return leftOutside ? Of(left, right) : Of(right, left);
        }

        Array.Reverse(left);
        return Of([.. right, .. left]);
    }
}
