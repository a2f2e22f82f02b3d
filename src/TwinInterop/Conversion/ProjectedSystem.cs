using TwinInterop.Crs;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Chooses a projected system for a source in degrees where the target needs metres.</summary>
internal static class ProjectedSystem
{
    public static readonly DiagnosticRule Chosen = new(
        "TWIN0102",
        Severity.Info,
        "Expected a projected system for a target in metres, found {0}: positions are brought to {1}. Say --target-crs for another one.",
        "");

    private const double MostSouth = -80;
    private const double MostNorth = 84;

    /// <summary>The system of the first position that lies in a zone: Lambert-93 for RGF93, else the UTM zone of its datum.</summary>
    /// <param name="reader">Another reader of the source; it is read as far as its first position.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where the source has no position between 80° south and 84° north.</returns>
    public static async Task<CrsId?> FindAsync(IDatasetReader reader, CancellationToken cancellationToken)
    {
        int code = reader.Info.Crs.Horizontal?.Code ?? 0;
        if (code is 4171 or 4964 or 4965)
            return new CrsId("EPSG", 2154);
        await foreach (CityObject root in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (LodGeometry geometry in root.SelfAndDescendants().SelectMany(item => item.Geometry))
            {
                BoundingBox box = geometry.Geometry.Bounds();
                if (!box.IsEmpty && ZoneOf((box.Min.X + box.Max.X) / 2, (box.Min.Y + box.Max.Y) / 2, code) is { } zone)
                    return zone;
            }
        }

        return null;
    }

    private static CrsId? ZoneOf(double longitude, double latitude, int code)
    {
        if (!double.IsFinite(longitude) || latitude is not (>= MostSouth and <= MostNorth))
            return null;
        int zone = Math.Clamp((int)Math.Floor((longitude + 180) / 6) + 1, 1, 60);
        var european = new CrsId("EPSG", 25800 + zone);
        return code is 4258 or 4937 && CrsRegister.Find(european) is not null
            ? european
            : new CrsId("EPSG", (latitude < 0 ? 32700 : 32600) + zone);
    }
}
