namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>The attribute that holds the id of an object in its source, by the scheme of that id.</summary>
internal static class IdAttribute
{
    /// <summary>Holds ids of any other scheme, which stands in the sub-attribute <c>scheme</c>.</summary>
    public const string Other = "sourceId";

    private static readonly (string Scheme, string Name)[] Names =
    [
        ("gml:id", "gmlId"),
        ("ifc-guid", "globalId"),
        ("geojson:id", "featureId"),
    ];

    /// <summary>The name of the attribute for a scheme.</summary>
    public static string Of(string scheme)
    {
        foreach ((string known, string name) in Names)
        {
            if (known == scheme)
                return name;
        }

        return Other;
    }

    /// <summary>The scheme of an attribute; null for any other attribute.</summary>
    public static string? SchemeOf(string name)
    {
        foreach ((string scheme, string known) in Names)
        {
            if (known == name)
                return scheme;
        }

        return null;
    }
}
