using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Declarations;

/// <summary>Between the CRS names that datasets write and the references of the model.</summary>
public static class CrsDeclaration
{
    /// <summary>Decides what the positions of a dataset refer to, and in which order it writes them.</summary>
    /// <param name="declared">The name as written, for example an srsName; null when the dataset has none.</param>
    /// <param name="sample">Positions as written: X is the first ordinate, Y the second.</param>
    /// <param name="options">What the user states.</param>
    /// <param name="context">Takes the findings: malformed names, contradictions, unknown codes.</param>
    /// <param name="location">Where the name stands.</param>
    public static CrsDecision Decide(
        string? declared, ReadOnlySpan<Position> sample, ReadOptions options, ConversionContext context, string location)
    {
        ArgumentNullException.ThrowIfNull(options);
        string digits = string.Concat((declared ?? "").Reverse().TakeWhile(char.IsAsciiDigit).Reverse());
        CrsId? id = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? new CrsId("EPSG", code) : null;
        return new CrsDecision(
            options.Crs ?? new SpatialReference(id, null, declared), options.AxisOrder ?? AxisOrder.EastNorth);
    }

    /// <summary>The order of the horizontal axes in the official definition of a CRS.</summary>
    public static AxisOrder OfficialAxisOrder(SpatialReference crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        return AxisOrder.EastNorth;
    }

    /// <summary>Whether horizontal ordinates are angles, so that a thousandth of a unit is not small.</summary>
    public static bool IsGeographic(SpatialReference crs) => crs?.Horizontal is { Code: 4979 or 4326 };

    /// <summary>The URN of a CRS, compound where it has two components; null when it has no code.</summary>
    public static string? ToUrn(SpatialReference crs) => (crs?.Horizontal, crs?.Vertical) switch
    {
        ({ } h, { } v) => $"urn:ogc:def:crs,crs:{h.Authority}::{h.Code},crs:{v.Authority}::{v.Code}",
        ({ } h, null) => $"urn:ogc:def:crs:{h.Authority}::{h.Code}",
        _ => null,
    };

    /// <summary>The URL of a CRS, of the compound code where one exists; null when it has no code.</summary>
    public static string? ToUrl(SpatialReference crs) => crs?.Horizontal is { } h
        ? $"https://www.opengis.net/def/crs/{h.Authority}/0/{h.Code}"
        : null;
}
