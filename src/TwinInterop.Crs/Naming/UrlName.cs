using System.Collections.Immutable;

namespace TwinInterop.Crs.Naming;

/// <summary>Names that are URLs; none is ever fetched.</summary>
internal static class UrlName
{
    private const string Definitions = "opengis.net/def/crs/";
    private const string Compounds = "opengis.net/def/crs-compound?";
    private const string Gml2 = "opengis.net/gml/srs/epsg.xml#";

    public static (SrsNameForm, ImmutableArray<NameParts>)? Read(string text)
    {
        string path = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        if (path.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            path = path[4..];
        if (path.StartsWith(Compounds, StringComparison.OrdinalIgnoreCase))
            return ReadCompound(path[Compounds.Length..]);
        if (path.StartsWith(Gml2, StringComparison.OrdinalIgnoreCase))
            return NameParts.Create("EPSG", "", path[Gml2.Length..]) is { } old ? (SrsNameForm.LegacyUrl, [old]) : null;
        if (ReadDefinition(path) is { } parts)
            return (IsIgnf(path) ? SrsNameForm.Ignf : SrsNameForm.Url, [parts]);
        return ReadCatalogue(path.TrimEnd('/')) is { } other ? (SrsNameForm.LegacyUrl, [other]) : null;
    }

    private static NameParts? ReadDefinition(string path)
    {
        if (!path.StartsWith(Definitions, StringComparison.OrdinalIgnoreCase))
            return null;
        string rest = path[Definitions.Length..];
        string[] parts = rest.TrimEnd('/').Split('/');
        return parts.Length switch
        {
            3 => NameParts.Create(parts[0], parts[1], parts[2], tidy: rest[^1] != '/'),
            2 => NameParts.Create(parts[0], "", parts[1], tidy: false),
            _ => null,
        };
    }

    /// <summary><c>1=URL&amp;2=URL</c>, the URLs perhaps percent-encoded. Source: OGC 11-135r2, 8.2.</summary>
    private static (SrsNameForm, ImmutableArray<NameParts>)? ReadCompound(string query)
    {
        SortedDictionary<int, NameParts> components = [];
        foreach (string pair in query.Replace("&amp;", "&", StringComparison.Ordinal).Split('&'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || NameParts.Code(pair[..equals]) is not { } place)
                return null;
            string url = Uri.UnescapeDataString(pair[(equals + 1)..]);
            if (url.Contains("crs-compound", StringComparison.OrdinalIgnoreCase) || !url.Contains("://", StringComparison.Ordinal)
                || Read(url) is not { } inner)
            {
                return null;
            }

            components[place] = inner.Item2[0];
        }

        return components.Count is 1 or 2 ? (SrsNameForm.Url, [.. components.Values]) : null;
    }

    /// <summary>Pages of catalogues that some writers take for names.</summary>
    private static NameParts? ReadCatalogue(string path)
    {
        string[] parts = path.Split('/');
        return parts switch
        {
            ["spatialreference.org", "ref", "epsg", var code] => NameParts.Create("EPSG", "", code, tidy: false),
            ["epsg.io", var code] => NameParts.Create("EPSG", "", code, tidy: false),
            ["registre.ign.fr", "ign", "IGNF", "crs", "IGNF", var code] => NameParts.Create("IGNF", "", code),
            _ => null,
        };
    }

    private static bool IsIgnf(string path) => path.Contains("/IGNF/", StringComparison.OrdinalIgnoreCase);
}
