using System.Globalization;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>Names that survey agencies and programs use in place of EPSG codes.</summary>
internal static class AgencyNames
{
    // AdV GeoInfoDok, Koordinatenreferenzsysteme; heights after the asterisk.
    private static readonly Dictionary<string, int> AdvNames = Table(
        "ETRS89_X-Y-Z 4936;ETRS89_Lat-Lon 4258;ETRS89_Lat-Lon-h 4937;WGS84_Lat-Lon 4326;WGS84_Lat-Lon-h 4979;"
        + "ETRS89_UTM31 25831;ETRS89_UTM32 25832;ETRS89_UTM33 25833;ETRS89_UTM32-zE-N 4647;ETRS89_UTM33-zE-N 5650;"
        + "DE_DHDN_3GK2 31466;DE_DHDN_3GK3 31467;DE_DHDN_3GK4 31468;DE_DHDN_3GK5 31469;"
        + "DE_RD-83_3GK4 3398;DE_RD-83_3GK5 3399;DE_PD-83_3GK3 3396;DE_PD-83_3GK4 3397;"
        + "DE_42-83_3GK3 2397;DE_42-83_3GK4 2398;DE_42-83_3GK5 2399;DE_DHDN_SOLDNER-BERLIN 3068;DE_Soldner-Berlin 3068;"
        + "DE_DHHN12_NOH 7699;DE_DHHN85_NOH 5784;DE_DHHN92_NH 5783;DE_DHHN2016_NH 7837;DE_SNN76_NH 5785;DE_HN76_NH 5785");

    // Register of IGN France; both the older and the current identifiers.
    private static readonly Dictionary<string, int> IgnfNames = Table(
        "LAMB93 2154;RGF93LAMB93 2154;RGF93V1LAMB93 2154;RGF93V2LAMB93 9793;RGF93V2BLAMB93 9794;"
        + "RGF93CC42 3942;RGF93CC43 3943;RGF93CC44 3944;RGF93CC45 3945;RGF93CC46 3946;RGF93CC47 3947;RGF93CC48 3948;RGF93CC49 3949;RGF93CC50 3950;"
        + "RGF93 4964;RGF93G 4171;RGF93GDD 4171;RGF93GEO 4171;RGF93GEODD 4171;"
        + "LAMB1 27561;LAMB2 27562;LAMB3 27563;LAMB4 27564;NTFLAMB1 27561;NTFLAMB2 27562;NTFLAMB3 27563;NTFLAMB4 27564;"
        + "LAMB1C 27571;LAMB2C 27572;LAMB3C 27573;LAMB4C 27574;LAMBE 27572;NTFLAMB1C 27571;NTFLAMB2C 27572;NTFLAMB2E 27572;NTFLAMB3C 27573;NTFLAMB4C 27574;"
        + "RGAF09UTM20 5490;RGAF09GDD 5489;RGAF09GEODD 5489;RGFG95UTM21 3313;RGFG95UTM22 2972;RGFG95GDD 4624;RGFG95GEODD 4624;"
        + "RGR92UTM40S 2975;RGR92GDD 4627;RGR92GEODD 4627;RGM04UTM38S 4471;RGM04GDD 4470;RGM04GEODD 4470;RGSPM06UTM21 4467;"
        + "ETRS89UTM30 25830;ETRS89UTM31 25831;ETRS89UTM32 25832;ETRS89LAEA 3035;ETRS89LCC 3034;ETRS89GEO 4258;ETRS89G 4258;"
        + "RGF93UTM30 25830;RGF93UTM31 25831;RGF93UTM32 25832;WGS84G 4326;WGS84GDD 4326;WGS84GEO 4326;WGS84GEODD 4326;"
        + "IGN69 5720;IGN78C 5721;GUAD88 5757;MART87 5756;GUYA77 5755;REUN89 5758");

    // Names in WKT without codes, mostly of Esri; compared without case, spaces, '_', '-', '/', '(' and ')'.
    private static readonly Dictionary<string, int> WktNames = Table(
        "RGF1993LAMBERT93 2154;RGF93LAMBERT93 2154;RGF93V1LAMBERT93 2154;RGF93V2LAMBERT93 9793;RGF93V2BLAMBERT93 9794;LAMBERT93 2154;"
        + "NTFPARISLAMBERTZONEII 27572;NTFFRANCEIIDEGREES 27572;NTFLAMBERTZONEII 27572;NTFLAMBERTIIETENDU 27572;NTFFRANCEII 27572;"
        + "GCSRGF1993 4171;RGF93 4171;RGF93V1 4171;RGF93V2 9777;RGF93V2B 9782;GCSWGS1984 4326;WGS84 4326;WGS1984 4326;GCSETRS1989 4258;ETRS89 4258;ETRS1989 4258;"
        + "WGS1984WEBMERCATORAUXILIARYSPHERE 3857;WGS84PSEUDOMERCATOR 3857;RDNEW 28992;AMERSFOORTRDNEW 28992;"
        + "BELGELAMBERT1972 31370;BD72BELGIANLAMBERT72 31370;ETRS1989BELGELAMBERT2008 3812;BELGELAMBERT2008 3812;ETRS89BELGIANLAMBERT2008 3812;"
        + "BRITISHNATIONALGRID 27700;OSGB36BRITISHNATIONALGRID 27700;OSGB1936BRITISHNATIONALGRID 27700;"
        + "CH1903LV03 21781;CH1903+LV95 2056;ETRS1989LAEA 3035;ETRS89EXTENDEDLAEAEUROPE 3035;"
        + "DHDN3DEGREEGAUSSZONE2 31466;DHDN3DEGREEGAUSSZONE3 31467;DHDN3DEGREEGAUSSZONE4 31468;DHDN3DEGREEGAUSSZONE5 31469;"
        + "RGAF09UTMZONE20N 5490;RGFG1995UTMZONE22N 2972;RGFG95UTMZONE22N 2972;RGR1992UTMZONE40S 2975;RGR92UTMZONE40S 2975;RGM2004UTMZONE38S 4471;RGM04UTMZONE38S 4471;"
        + "NGFIGN69HEIGHT 5720;NGFIGN69 5720;IGN1969 5720;NGFIGN78HEIGHT 5721;NGFIGN78 5721;DHHN92HEIGHT 5783;DHHN92 5783;DHHN2016HEIGHT 7837;DHHN2016 7837;"
        + "NAPHEIGHT 5709;NORMAALAMSTERDAMSPEIL 5709;OSTENDHEIGHT 5710;ODNHEIGHT 5701");

    /// <summary>The EPSG code of a name of the AdV, without <c>urn:adv:crs:</c>.</summary>
    public static CrsId? Adv(string name) => Find(AdvNames, name);

    /// <summary>The EPSG code of an identifier of IGN France, without <c>IGNF:</c>.</summary>
    public static CrsId? Ignf(string name) => Find(IgnfNames, name);

    /// <summary>The EPSG code of a name in well-known text that carries no code.</summary>
    public static CrsId? Wkt(string name)
    {
        string key = string.Concat(name.ToUpperInvariant().Where(c => c is not (' ' or '_' or '-' or '/' or '(' or ')')));
        return Find(WktNames, key) ?? Series(key, "ETRS1989UTMZONE", 'N', 28, 38, 25800) ?? Series(key, "ETRS89UTMZONE", 'N', 28, 38, 25800)
            ?? Series(key, "WGS1984UTMZONE", 'N', 1, 60, 32600) ?? Series(key, "WGS84UTMZONE", 'N', 1, 60, 32600)
            ?? Series(key, "WGS1984UTMZONE", 'S', 1, 60, 32700) ?? Series(key, "WGS84UTMZONE", 'S', 1, 60, 32700)
            ?? ConicConformal(key);
    }

    /// <summary>The nine zones of France: RGF93 CC42 to CC50.</summary>
    private static CrsId? ConicConformal(string key)
    {
        int at = key.IndexOf("CC", StringComparison.Ordinal);
        bool ours = at > 0 && key[..at] is "RGF93" or "RGF1993" or "RGF93V1";
        return ours && NameParts.Code(key[(at + 2)..]) is { } zone and >= 42 and <= 50 ? new CrsId("EPSG", 3900 + zone) : null;
    }

    private static CrsId? Series(string key, string prefix, char suffix, int first, int last, int offset)
    {
        if (!key.StartsWith(prefix, StringComparison.Ordinal) || key[^1] != suffix || key.Length <= prefix.Length)
            return null;
        return NameParts.Code(key[prefix.Length..^1]) is { } zone && zone >= first && zone <= last ? new CrsId("EPSG", offset + zone) : null;
    }

    private static CrsId? Find(Dictionary<string, int> table, string name) =>
        table.TryGetValue(name, out int code) ? new CrsId("EPSG", code) : null;

    private static Dictionary<string, int> Table(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' '))
        .ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
