using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ogc.OgcNames;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks capabilities of a Web Feature Service 2.0. Sections that were not asked for may be absent.</summary>
/// <remarks>Source: OGC 09-025r2, 8.3; OGC 06-121r3, 7.4.</remarks>
[Checks("wfs-namespace", "wfs-version", "wfs-operation", "wfs-operation-address", "wfs-constraint", "wfs-query-constraint", "wfs-type-*")]
internal sealed partial class WfsCapabilitiesCheck(FindingLog log, string file)
{
    private static readonly string[] Simple =
        ["GetCapabilities", "DescribeFeatureType", "ListStoredQueries", "DescribeStoredQueries", "GetFeature"];

    private static readonly string[] Declared =
    [
        "ImplementsBasicWFS", "ImplementsTransactionalWFS", "ImplementsLockingWFS", "KVPEncoding", "XMLEncoding", "SOAPEncoding",
        "ImplementsInheritance", "ImplementsRemoteResolve", "ImplementsResultPaging", "ImplementsStandardJoins",
        "ImplementsSpatialJoins", "ImplementsTemporalJoins", "ImplementsFeatureVersioning", "ManageStoredQueries",
    ];

    /// <summary>Checks the root and all that is in it.</summary>
    public void Check(XElement root)
    {
        log.Tested("wfs-capabilities");
        string where = ServiceXml.Where(file, root);
        if (root.Name.Namespace != Wfs)
            log.Report("wfs-namespace", where, root.Name.NamespaceName, Wfs.NamespaceName);
        string? version = root.Attribute("version")?.Value;
        if (version is null || !Versions().IsMatch(version))
            log.Report("wfs-version", where, version, "2.0.x");
        if (root.Element(Ows + "OperationsMetadata") is { } operations)
            CheckOperations(operations);
        CheckFilter(root);
        foreach (XElement type in root.Elements().Where(element => element.Name.LocalName == "FeatureTypeList").Elements().Where(IsType))
            CheckType(type);
    }

    /// <summary>The address of an operation for GET; null for none.</summary>
    public static string? Address(XElement root, string operation) => root.Elements(Ows + "OperationsMetadata").Elements(Ows + "Operation")
        .FirstOrDefault(element => element.Attribute("name")?.Value == operation)?
        .Descendants(Ows + "Get").FirstOrDefault()?.Attribute(XLink + "href")?.Value;

    private static bool IsType(XElement element) => element.Name.LocalName == "FeatureType";

    private void CheckOperations(XElement operations)
    {
        ILookup<string, XElement> byName = operations.Elements(Ows + "Operation")
            .ToLookup(operation => operation.Attribute("name")?.Value ?? "", StringComparer.Ordinal);
        foreach (string name in Simple.Where(name => !byName.Contains(name)))
            log.Report("wfs-operation", ServiceXml.Where(file, operations), expected: name);
        foreach (XElement operation in byName.SelectMany(group => group))
        {
            bool isReachable = operation.Descendants()
                .Where(element => element.Name == Ows + "Get" || element.Name == Ows + "Post")
                .Any(method => Uri.TryCreate(method.Attribute(XLink + "href")?.Value, UriKind.Absolute, out _));
            if (!isReachable)
                log.Report("wfs-operation-address", ServiceXml.Where(file, operation), expected: "ows:DCP/ows:HTTP", subject: operation.Attribute("name")?.Value);
        }

        List<string> stated = [.. operations.Elements(Ows + "Constraint").Where(HasDefault).Select(constraint => constraint.Attribute("name")?.Value ?? "")];
        string missing = string.Join(", ", Declared.Except(stated, StringComparer.Ordinal));
        if (missing.Length > 0)
            log.Report("wfs-constraint", ServiceXml.Where(file, operations), expected: missing);
    }

    private static bool HasDefault(XElement constraint) => constraint.Element(Ows + "DefaultValue") is { Value.Length: > 0 };

    private void CheckFilter(XElement root)
    {
        foreach (XElement constraint in root.Descendants().Where(element => element.Name.LocalName == "Constraint" && element.Attribute("name")?.Value == "ImplementsQuery"))
        {
            string? value = constraint.Element(Ows + "DefaultValue")?.Value.Trim();
            if (!string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
                log.Report("wfs-query-constraint", ServiceXml.Where(file, constraint), value, "TRUE");
        }
    }

    private void CheckType(XElement type)
    {
        string where = ServiceXml.Where(file, type);
        string? name = Child(type, "Name")?.Value.Trim();
        if (string.IsNullOrEmpty(name))
            log.Report("wfs-type-name", where, expected: "Name");
        if (Child(type, "DefaultCRS") is not { Value.Length: > 0 } && Child(type, "NoCRS") is null)
            log.Report("wfs-type-crs", where, expected: "DefaultCRS | NoCRS", subject: name);
        foreach (XElement box in type.Elements(Ows + "WGS84BoundingBox"))
        {
            double[]? lower = Corner(box, "LowerCorner");
            double[]? upper = Corner(box, "UpperCorner");
            if (lower is not [>= -180 and <= 180, >= -90 and <= 90] || upper is not [>= -180 and <= 180, >= -90 and <= 90] || lower[1] > upper[1])
                log.Report("wfs-type-box", ServiceXml.Where(file, box), box.Value.Trim(), "[-180 … 180, -90 … 90]", name);
        }
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static double[]? Corner(XElement box, string name) => Coordinates(box.Element(Ows + name)?.Value);

    /// <summary>The numbers of a text; null where one is none.</summary>
    public static double[]? Coordinates(string? text)
    {
        string[] words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }

    [GeneratedRegex(@"^2\.0\.[0-9]\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Versions();
}
