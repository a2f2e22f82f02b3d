using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D;

/// <summary>What the format reports.</summary>
internal static class Tiles3DDiagnostics
{
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

    public static readonly DiagnosticRule TooLarge = new(
        "TILES0010", Severity.Error, "Expected at most {0} bytes, found {1}.", "");

    public static readonly DiagnosticRule Archive = new(
        "TILES0011", Severity.Error, "Expected {0}, found: {1}", "3D Tiles Archive Format 1.3");

    public static readonly DiagnosticRule Missing = new(
        "TILES0012", Severity.Error, "Expected the file '{0}' in the dataset, found none.", "OGC 22-025r4, 6.7.1.6");

    public static readonly DiagnosticRule Outside = new(
        "TILES0013",
        Severity.Error,
        "Expected a relative reference to a file of the dataset, found '{0}', which leads out of its folder or to the network: it was not read.",
        "OGC 22-025r4, 6.7.1.6");

    public static readonly DiagnosticRule Syntax = new(
        "TILES0014", Severity.Error, "Expected a JSON object, found: {0}", "OGC 22-025r4, 7.2");

    public static readonly DiagnosticRule NotTileset = new(
        "TILES0015", Severity.Error, "Expected a tileset with 'asset' and 'root', found none of {0}.", "OGC 22-025r4, 7.2.1");

    public static readonly DiagnosticRule Value = new(
        "TILES0016", Severity.Error, "Expected {0}, found {1}.", "OGC 22-025r4, 7.2");

    public static readonly DiagnosticRule Cycle = new(
        "TILES0017", Severity.Error, "Expected external tilesets without cycles, at most {0} deep, found '{1}' again or below: it was left out.", "OGC 22-025r4, 6.7.1.6.3");

    public static readonly DiagnosticRule TooMany = new(
        "TILES0018", Severity.Error, "Expected at most {0} {1}, found more: the rest was left out.", "");

    public static readonly DiagnosticRule Binary = new(
        "TILES0019", Severity.Error, "Expected {0}, found {1}.", "OGC 18-053r2, 8 to 11");

    public static readonly DiagnosticRule UnknownContent = new(
        "TILES0020", Severity.Error, "Expected a tile of glTF, b3dm, i3dm, pnts or cmpt, or a tileset; found {0}: it was left out.", "OGC 22-025r4, 6.7.1.6");

    public static readonly DiagnosticRule Draco = new(
        "TILES0021",
        Severity.Error,
        "Point clouds compressed by 3DTILES_draco_point_compression are not read: decompress them first.",
        "3DTILES_draco_point_compression");

    public static readonly DiagnosticRule Local = new(
        "TILES0022",
        Severity.Warning,
        "The tileset does not lie on the Earth (its positions are not geocentric): coordinates are local. State what they are in with --source-crs.",
        "OGC 22-025r4, 6.7.1.2");

    public static readonly DiagnosticRule Coarse = new(
        "TILES0023",
        Severity.Info,
        "{0} contents that finer ones take the place of were left out: only the finest level is read.",
        "OGC 22-025r4, 6.7.1.5");

    public static readonly DiagnosticRule UnknownClass = new(
        "TILES0024",
        Severity.Info,
        "The class '{0}' is not one of the city model: its features are read as {1}.",
        "");

    public static readonly DiagnosticRule UnreadMetadata = new(
        "TILES0025", Severity.Warning, "Metadata of {0} have no place in the city model: {1} values were left out.", "OGC 22-025r4, 6.8");

    public static readonly DiagnosticRule Parent = new(
        "TILES0026", Severity.Warning, "Expected the object '{0}' that this one is a part of, found {1}: it stands by itself.", "");

    public static readonly DiagnosticRule RequiredExtension = new(
        "TILES0027", Severity.Warning, "The extension {0} is required and not known: what it changes is not seen.", "OGC 22-025r4, 7.2");

    public static readonly DiagnosticRule NotPlaced = new(
        "TILES0028", Severity.Error, "Expected finite positions, found others: they were left out.", "OGC 22-025r4, 6.7.1.2");

    public static readonly DiagnosticRule Conflict = new(
        "TILES0029", Severity.Warning, "Expected one value of '{0}' for a feature that several tiles show, found several: the first was taken.", "");

    public static readonly DiagnosticRule ImageUnreadable = new(
        "TILES0006",
        Severity.Warning,
        "Expected {0} to be an image that can be decoded: {1} It is embedded as it is, beside the atlas.",
        "ISO/IEC 15948; ITU-T T.81");
}
