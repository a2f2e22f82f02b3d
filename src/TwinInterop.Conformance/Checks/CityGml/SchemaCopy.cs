using System.Xml;
using System.Xml.Schema;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>A folder with the official schemas; nothing outside it is read and nothing is fetched.</summary>
internal sealed class SchemaCopy
{
    private readonly Dictionary<string, List<string>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (XmlSchemaSet? Set, string? Fault)> _sets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly CatalogueResolver _resolver;

    private SchemaCopy(string root) => _resolver = new CatalogueResolver(root);

    /// <summary>Looks at what a folder has.</summary>
    public static SchemaCopy Open(string root)
    {
        var copy = new SchemaCopy(root);
        if (!Directory.Exists(root))
            return copy;
        foreach (string file in Directory.EnumerateFiles(root, "*.xsd", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (TargetOf(file) is { } target)
                (copy._files.TryGetValue(target, out List<string>? files) ? files : copy._files[target] = []).Add(file);
        }

        return copy;
    }

    public bool Has(string uri) => _files.ContainsKey(uri);

    /// <summary>The schemas of city models and their extensions that a document needs, with all that they include.</summary>
    public XmlSchemaSet? SetFor(SchemaNeeds needs, out string? fault)
    {
        (string Uri, string File)[] roots =
            [.. needs.Namespaces.Where(uri => Has(uri) && !IsDependency(uri)).Select(uri => (uri, Choose(uri, needs.Hints.GetValueOrDefault(uri))))];
        fault = null;
        if (roots.Length == 0)
            return null;
        string key = string.Join(' ', roots.Select(root => root.File));
        lock (_lock)
        {
            if (!_sets.TryGetValue(key, out (XmlSchemaSet? Set, string? Fault) known))
                _sets[key] = known = Compile(roots);
            fault = known.Fault;
            return known.Set;
        }
    }

    /// <summary>Of several files for one namespace, the one that the document names where the catalogue has it.</summary>
    private string Choose(string uri, string? hint)
    {
        List<string> files = _files[uri];
        string? named = hint is null || files.Count == 1 ? null : _resolver.FileOf(hint);
        return files.Find(file => file == named) ?? files[0];
    }

    private (XmlSchemaSet? Set, string? Fault) Compile((string Uri, string File)[] roots)
    {
        string? fault = null;
        var set = new XmlSchemaSet { XmlResolver = _resolver };
        set.ValidationEventHandler += (_, e) => fault ??= e.Severity == XmlSeverityType.Error ? e.Message : null;
        try
        {
            foreach ((string uri, string file) in roots)
                set.Add(uri, new Uri(file).AbsoluteUri);
            set.Compile();
        }
        catch (Exception e) when (e is XmlSchemaException or XmlException or IOException)
        {
            fault = e.Message;
        }

        return fault is null ? (set, null) : (null, "the schemas do not compile: " + fault);
    }

    /// <summary>What the schemas of city models bring along themselves, in the version that they need.</summary>
    private static bool IsDependency(string uri) => !uri.Contains("citygml", StringComparison.OrdinalIgnoreCase)
        && IsOfStandards(uri);

    /// <summary>Whether a namespace is one of the bodies that make the standards: no extension may use it.</summary>
    public static bool IsOfStandards(string uri) => uri.Contains("opengis.net", StringComparison.Ordinal)
        || uri.Contains("w3.org", StringComparison.Ordinal) || uri.Contains("isotc211.org", StringComparison.Ordinal)
        || uri.StartsWith("urn:oasis:", StringComparison.Ordinal);

    private static string? TargetOf(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "schema" ? reader.GetAttribute("targetNamespace") : null;
        }
        catch (XmlException)
        {
            return null; // No schema: it is not needed unless another one asks for it, which then reports it.
        }
    }
}
