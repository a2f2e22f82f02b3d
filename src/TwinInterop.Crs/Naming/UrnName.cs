using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>Names that begin with <c>urn:</c>, well formed or nearly so.</summary>
internal static class UrnName
{
    private static readonly string[] Prefixes = ["urn:ogc:def:crs", "urn:x-ogc:def:crs", "urn:opengis:def:crs"];

    public static (SrsNameForm, ImmutableArray<NameParts>)? Read(string text)
    {
        if (text.StartsWith("urn:adv:crs:", StringComparison.OrdinalIgnoreCase))
            return ReadAdv(text["urn:adv:crs:".Length..]);
        if (text.StartsWith("urn:EPSG:", StringComparison.OrdinalIgnoreCase))
            return ReadOld(text);
        string? prefix = Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        if (prefix is null || text.Length <= prefix.Length + 1 || text[prefix.Length] is not (':' or ','))
            return null;
        bool compound = text[prefix.Length] == ',';
        string[] components = text[(prefix.Length + 1)..].Split(',');
        // A compound begins with a comma, a single one with a colon; some writers begin a compound with a colon.
        bool tidy = compound == components.Length > 1 && !text.Contains(' ', StringComparison.Ordinal);
        NameParts?[] read = [.. components.Select(component => One(component.Trim(), tidy, named: compound))];
        if (read.Length > 2 || read.Any(part => part is null))
            return null;
        bool ignf = components[0].Contains("IGNF", StringComparison.OrdinalIgnoreCase);
        return (ignf ? SrsNameForm.Ignf : SrsNameForm.Urn, [.. read.Select(part => part.GetValueOrDefault())]);
    }

    private static NameParts? One(string component, bool tidy, bool named)
    {
        if (component.StartsWith("crs:", StringComparison.OrdinalIgnoreCase) && component.Count(c => c == ':') > 1)
            component = component[4..];
        else if (named)
            tidy = false;
        string[] parts = component.Split(':', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            3 => NameParts.Create(parts[0], parts[1], parts[2], tidy),
            2 => NameParts.Create(parts[0], "", parts[1], tidy: false),
            _ => null,
        };
    }

    /// <summary>Horizontal and vertical names joined by an asterisk; east first except where the name says Lat-Lon.</summary>
    private static (SrsNameForm, ImmutableArray<NameParts>)? ReadAdv(string text)
    {
        string[] names = text.Split('*', StringSplitOptions.TrimEntries);
        if (names.Length > 2 || AgencyNames.Adv(names[0]) is not { } horizontal)
            return null;
        AxisOrder order = names[0].Contains("Lat-Lon", StringComparison.OrdinalIgnoreCase) ? AxisOrder.NorthEast : AxisOrder.EastNorth;
        var first = new NameParts(horizontal, FixedOrder: order);
        // Ellipsoidal heights above ETRS89 have no vertical reference system of their own.
        if (names.Length == 1 || names[1].Equals("ETRS89_h", StringComparison.OrdinalIgnoreCase))
            return (SrsNameForm.Adv, [first]);
        return AgencyNames.Adv(names[1]) is { } vertical ? (SrsNameForm.Adv, [first, new NameParts(vertical)]) : null;
    }

    /// <summary>An early form, <c>urn:EPSG:geographicCRS:4326</c>; it meant the official order.</summary>
    private static (SrsNameForm, ImmutableArray<NameParts>)? ReadOld(string text)
    {
        string[] parts = text.Split(':', StringSplitOptions.TrimEntries);
        return parts.Length is 3 or 4 && NameParts.Code(parts[^1]) is { } code
            ? (SrsNameForm.Urn, [new NameParts(new CrsId("EPSG", code), Tidy: false)])
            : null;
    }
}
