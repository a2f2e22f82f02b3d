using System.Xml.Linq;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>The namespaces of IDS documents.</summary>
internal static class IdsNames
{
    /// <summary>IDS itself.</summary>
    public static readonly XNamespace Own = "http://standards.buildingsmart.org/IDS";

    /// <summary>XML Schema, for restrictions.</summary>
    public static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    /// <summary>XML Schema instances, for places of schemas.</summary>
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
}
