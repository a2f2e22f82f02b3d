using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>Names without a scheme: <c>EPSG:2154</c>, <c>EPSG:2154+5720</c>, <c>2154</c>, <c>CRS84</c>, <c>IGNF:LAMB93.IGN69</c>.</summary>
internal static class ShortName
{
    public static (SrsNameForm, ImmutableArray<NameParts>)? Read(string text)
    {
        if (text.StartsWith("IGNF:", StringComparison.OrdinalIgnoreCase))
            return ReadIgnf(text[5..]);
        if (AgencyNames.Wkt(text) is { } known)
            return (SrsNameForm.ShortCode, [new NameParts(known, Tidy: false)]);
        string[] components = text.Split(['+', ','], StringSplitOptions.TrimEntries);
        if (components.Length > 2 || One(components[0], "EPSG") is not { } first)
            return null;
        if (components.Length == 1)
            return (SrsNameForm.ShortCode, [first]);
        // The second component may leave out the authority of the first.
        return One(components[1], first.Id.Authority) is { } second
            ? (SrsNameForm.ShortCode, [first, second with { Tidy = true }])
            : null;
    }

    /// <summary>IGN joins the horizontal and the vertical identifier by a full stop.</summary>
    public static (SrsNameForm, ImmutableArray<NameParts>)? ReadIgnf(string text)
    {
        string[] components = text.Split(['.', '+'], StringSplitOptions.TrimEntries);
        NameParts?[] read = [.. components.Select(component => NameParts.Create("IGNF", "", component))];
        return read.Length <= 2 && read.All(part => part is not null)
            ? (SrsNameForm.Ignf, [.. read.Select(part => part.GetValueOrDefault())])
            : null;
    }

    private static NameParts? One(string text, string authority)
    {
        string[] parts = text.Split(':', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            1 when NameParts.Code(parts[0]) is { } code => new NameParts(new CrsId(authority, code), Tidy: false),
            1 => NameParts.Create("OGC", "", parts[0]) is { } own && parts[0].StartsWith("CRS", StringComparison.OrdinalIgnoreCase) ? own : null,
            2 => NameParts.Create(parts[0], "", parts[1]),
            3 => NameParts.Create(parts[0], parts[1], parts[2], tidy: false),
            _ => null,
        };
    }
}
