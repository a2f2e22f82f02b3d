using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D;

/// <summary>What the format reports.</summary>
internal static class Tiles3DDiagnostics
{
    public static readonly DiagnosticRule WriteOnly = new(
        "TILES0001",
        Severity.Error,
        "Expected a dataset of a format that can be read, found 3D Tiles, which can so far only be written.",
        "OGC 22-025r4");

    public static readonly DiagnosticRule NotWgs84 = new(
        "TILES0002",
        Severity.Error,
        "Expected positions in WGS 84 with ellipsoidal heights, found {0}: state the CRS of the source (--source-crs EPSG:n+h).",
        "OGC 22-025r4, 6.7");

    public static readonly DiagnosticRule NoShape = new(
        "TILES0003",
        Severity.Warning,
        "Expected a geometry with an extent, found one of level '{0}' that gives no triangle, line or point: it was left out.",
        "glTF 2.0, 3.7.2");

    public static readonly DiagnosticRule ImageMissing = new(
        "TILES0004",
        Severity.Warning,
        "Expected an image at {0}, found none: surfaces that show it have the colour of their class.",
        "OGC 12-019, 9.4");

    public static readonly DiagnosticRule ImageUnknown = new(
        "TILES0005",
        Severity.Warning,
        "Expected {0} to be a PNG or JPEG image, found another content: surfaces that show it have the colour of their class.",
        "glTF 2.0, 3.8.3");

    public static readonly DiagnosticRule ImageUnreadable = new(
        "TILES0006",
        Severity.Warning,
        "Expected {0} to be an image that can be decoded: {1} It is embedded as it is, beside the atlas.",
        "ISO/IEC 15948; ITU-T T.81");
}
