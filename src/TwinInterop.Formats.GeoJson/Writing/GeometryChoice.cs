using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Chooses the one geometry that a feature can have.</summary>
internal static class GeometryChoice
{
    /// <summary>The geometry to write; null when the object has none that was asked for.</summary>
    /// <param name="geometries">All geometries of the object.</param>
    /// <param name="lods">The levels asked for, the preferred one first; empty for the outline on the ground.</param>
    public static LodGeometry? Choose(ImmutableArray<LodGeometry> geometries, ImmutableArray<string> lods) => lods.IsEmpty
        ? geometries.OrderBy(geometry => OutlineRank(geometry.Role)).ThenBy(geometry => geometry.Lod, StringComparer.Ordinal).FirstOrDefault()
        : geometries
            .Where(geometry => LodRank(geometry.Lod, lods) >= 0)
            .OrderBy(geometry => LodRank(geometry.Lod, lods))
            .ThenBy(geometry => geometry.Role)
            .ThenByDescending(geometry => geometry.Lod, StringComparer.Ordinal)
            .FirstOrDefault();

    private static int LodRank(string lod, ImmutableArray<string> lods)
    {
        for (int i = 0; i < lods.Length; i++)
        {
            if (lod == lods[i] || lod.StartsWith(lods[i] + ".", StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static int OutlineRank(GeometryRole role) => role switch
    {
        GeometryRole.Footprint => 0,
        GeometryRole.Body => 1,
        GeometryRole.RoofEdge => 2,
        GeometryRole.Network => 3,
        _ => 4,
    };
}
