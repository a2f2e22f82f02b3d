namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Namespaces around GML.</summary>
internal static class GmlNames
{
    /// <summary>What every namespace of GML begins with: 3.1.1, 3.2, 3.3.</summary>
    public const string NamespaceStart = "http://www.opengis.net/gml";

    /// <summary>XLink.</summary>
    public const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>XML Schema instances: <c>xsi:nil</c>.</summary>
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Whether a namespace is one of GML.</summary>
    public static bool IsGml(string namespaceUri) => namespaceUri.StartsWith(NamespaceStart, StringComparison.Ordinal);
}
