using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>One component of a name: a code of a register.</summary>
/// <param name="Id">The code; CRS84 and its kin as the EPSG code of the same datum.</param>
/// <param name="Version">The cited version of the register.</param>
/// <param name="FixedOrder">The axis order that the code itself fixes.</param>
/// <param name="Tidy">Whether the component was written as it should be.</param>
internal readonly record struct NameParts(CrsId Id, string? Version = null, AxisOrder? FixedOrder = null, bool Tidy = true)
{
    /// <summary>Reads authority, version and code, the OGC's own codes included.</summary>
    public static NameParts? Create(string authority, string version, string code, bool tidy = true)
    {
        string? cited = version is "" or "0" ? null : version;
        if (authority.Equals("OGC", StringComparison.OrdinalIgnoreCase) || authority.Equals("CRS", StringComparison.OrdinalIgnoreCase))
            return Ogc(code) is { } id ? new NameParts(id, cited, AxisOrder.EastNorth, tidy) : null;
        if (authority.Equals("IGNF", StringComparison.OrdinalIgnoreCase))
            return AgencyNames.Ignf(code) is { } ign ? new NameParts(ign, cited, AxisOrder.EastNorth, tidy) : null;
        if (Code(code) is not { } number || !IsAuthority(authority))
            return null;
        return new NameParts(new CrsId(authority.ToUpperInvariant(), number), cited, null, tidy);
    }

    /// <summary>A code: digits only, up to nine.</summary>
    public static int? Code(string text) =>
        text.Length is > 0 and <= 9 && text.All(char.IsAsciiDigit)
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static bool IsAuthority(string text) =>
        text.Length is > 1 and <= 32 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Longitude comes first in all of these.</summary>
    private static CrsId? Ogc(string code) => code.ToUpperInvariant() switch
    {
        "CRS84" or "84" => new CrsId("EPSG", 4326),
        "CRS84H" or "84H" => new CrsId("EPSG", 4979),
        "CRS83" or "83" => new CrsId("EPSG", 4269),
        "CRS27" or "27" => new CrsId("EPSG", 4267),
        _ => null,
    };
}
