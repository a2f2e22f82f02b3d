using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Crs;
using TwinInterop.Crs.Naming;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Finds the code of a reference system in the ways that IFC files tell it.</summary>
internal static partial class CrsNames
{
    /// <summary>What was found, and where when it was not the name itself.</summary>
    internal readonly record struct Finding(CrsId Horizontal, CrsId? Vertical, string? Source);

    /// <summary>Searches the name, the well-known text, the description and at last projection, zone and datum.</summary>
    /// <returns>Null where no code is found.</returns>
    public static Finding? Find(CrsTexts texts)
    {
        if (Parse(texts.Name, null) is { } named)
            return named;
        if (Parse(texts.WellKnownText, "IfcWellKnownText") is { } text)
            return text;
        foreach ((string? written, string source) in new[] { (texts.Name, "the name"), (texts.Description, "the description") })
        {
            if (Mentioned(written, source) is { } mentioned)
                return mentioned;
        }

        if (Zone(texts) is { } zone)
            return new Finding(zone, null, "MapProjection, MapZone and GeodeticDatum");
        return null;
    }

    /// <summary>The code of a vertical datum by code or name; null where it is not known.</summary>
    public static CrsId? FindVertical(string written)
    {
        SrsName name = SrsName.Parse(written, RegisterCodes.Instance);
        return name.Vertical ?? name.Horizontal ?? RegisteredName(written, isVertical: true) ?? RegisteredName(written + " height", isVertical: true);
    }

    private static Finding? Parse(string? written, string? source)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        SrsName name = SrsName.Parse(written, RegisterCodes.Instance);
        string? malformed = name.Form != SrsNameForm.Wkt && name.Diagnostics.Length > 0 ? "a name of another form" : null;
        return name.Horizontal is { } id ? new Finding(id, name.Vertical, source ?? malformed) : null;
    }

    private static Finding? Mentioned(string? written, string source)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        CrsId[] codes = [.. EpsgCode().Matches(written)
            .Select(match => new CrsId("EPSG", int.Parse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))];
        CrsId? horizontal = codes.Where(code => CrsRegister.KindOf(code) is not (null or CrsKind.Vertical)).Select(code => (CrsId?)code).FirstOrDefault();
        CrsId? vertical = codes.Where(code => CrsRegister.KindOf(code) == CrsKind.Vertical).Select(code => (CrsId?)code).FirstOrDefault();
        horizontal ??= RegisteredName(written.Trim(), isVertical: false);
        return horizontal is { } id ? new Finding(id, vertical, source) : null;
    }

    /// <summary>A system whose name in the register is this one.</summary>
    private static CrsId? RegisteredName(string written, bool isVertical) => EpsgTables.Named(written)
        .Select(code => CrsRegister.Find(new CrsId("EPSG", code)))
        .OfType<CrsDefinition>()
        .Where(system => system.Kind == CrsKind.Vertical == isVertical)
        // The two-dimensional, three-dimensional and geocentric systems of a datum share its name.
        .OrderBy(system => system.IsDeprecated).ThenBy(system => system.Kind)
        .Select(system => (CrsId?)system.Id)
        .FirstOrDefault();

    /// <summary>A UTM zone of WGS 84 or ETRS89.</summary>
    private static CrsId? Zone(CrsTexts texts)
    {
        if (!(texts.Projection ?? "").Contains("UTM", StringComparison.OrdinalIgnoreCase) || UtmZone().Match(texts.Zone ?? "") is not { Success: true } match)
            return null;
        int zone = int.Parse(match.Groups["zone"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        string hemisphere = match.Groups["side"].Value.ToUpperInvariant();
        string datum = string.Concat((texts.Datum ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        CrsId? found = (datum, hemisphere) switch
        {
            ("ETRS89" or "ETRS1989" or "EPSG4258" or "EPSG6258", not "S") => new CrsId("EPSG", 25800 + zone),
            ("WGS84" or "WGS1984" or "EPSG4326" or "EPSG6326", "S") => new CrsId("EPSG", 32700 + zone),
            // Without a letter the hemisphere is not told.
            ("WGS84" or "WGS1984" or "EPSG4326" or "EPSG6326", "N") => new CrsId("EPSG", 32600 + zone),
            _ => null,
        };
        return found is { } id && CrsRegister.KindOf(id) == CrsKind.Projected ? id : null;
    }

    [GeneratedRegex(@"EPSG\s*:{1,2}\s*(?<code>[0-9]{4,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EpsgCode();

    [GeneratedRegex("^(?:UTM)?\\s*(?<zone>[0-9]{1,2})\\s*(?<side>[NS]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UtmZone();
}
