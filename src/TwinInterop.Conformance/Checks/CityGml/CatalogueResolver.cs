using System.Net;
using System.Xml;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Finds schemas in a folder by its catalogue; refuses all that lies elsewhere.</summary>
/// <remarks>Source: OASIS XML Catalogs 1.1, 7.1.</remarks>
internal sealed class CatalogueResolver : XmlResolver
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string _root;

    public CatalogueResolver(string root)
    {
        _root = Path.GetFullPath(root);
        string catalogue = Path.Combine(_root, "catalog.xml");
        if (!File.Exists(catalogue))
            return;
        using var reader = XmlReader.Create(catalogue, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (reader.Read())
        {
            string? name = reader.LocalName switch { "system" => reader.GetAttribute("systemId"), "uri" => reader.GetAttribute("name"), _ => null };
            if (name is not null && reader.GetAttribute("uri") is { } uri)
                _files[name] = Path.Combine(_root, uri);
        }
    }

    /// <summary>The file in the folder that stands for a location; null for none.</summary>
    public string? FileOf(string location) => _files.TryGetValue(location, out string? file) ? Path.GetFullPath(file) : null;

    public override ICredentials Credentials
    {
        set => throw new NotSupportedException("Nothing is fetched.");
    }

    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        ArgumentNullException.ThrowIfNull(absoluteUri);
        string path = _files.TryGetValue(absoluteUri.AbsoluteUri, out string? file) ? file : absoluteUri.IsFile ? absoluteUri.LocalPath : "";
        string full = path.Length == 0 ? "" : Path.GetFullPath(path);
        return full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? File.OpenRead(full)
            : throw new FileNotFoundException($"Expected {absoluteUri} in the copy of the schemas.");
    }

    /// <summary>A schema that the catalogue knows is one file, whatever it is called: no type is then declared twice.</summary>
    public override Uri ResolveUri(Uri? baseUri, string? relativeUri)
    {
        Uri resolved = base.ResolveUri(baseUri, relativeUri);
        return _files.TryGetValue(resolved.AbsoluteUri, out string? file) ? new Uri(Path.GetFullPath(file)) : resolved;
    }
}
