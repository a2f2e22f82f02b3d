using System.Text.Json;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>A folder with a copy of the Smart Data Models; nothing else is read and nothing is fetched.</summary>
internal sealed class JsonSchemaFolder
{
    private const string Schema = "schema.json";

    private static readonly string[] Hosts =
    [
        "https://smart-data-models.github.io/", "https://raw.githubusercontent.com/smart-data-models/", "https://geojson.org/schema/",
        "http://geojson.org/schema/", "http://json-schema.org/geojson/",
    ];

    private readonly string _root;
    private readonly Dictionary<string, JsonElement> _documents = new(StringComparer.Ordinal);

    private JsonSchemaFolder(string root) => _root = root;

    /// <summary>The copy in a folder, or in its folder <c>smartdatamodels</c>.</summary>
    public static JsonSchemaFolder Open(string folder)
    {
        string inner = Path.Combine(folder, "smartdatamodels");
        return new JsonSchemaFolder(Path.GetFullPath(Directory.Exists(inner) ? inner : folder));
    }

    public bool HasSubject(string subject) => IsName(subject) && Directory.Exists(Path.Combine(_root, subject));

    /// <summary>The subjects that have a model of a type, sorted.</summary>
    public IEnumerable<string> SubjectsOf(string type) => !IsName(type) || !Directory.Exists(_root)
        ? []
        : Directory.EnumerateDirectories(_root, "dataModel.*")
            .Where(subject => File.Exists(Path.Combine(subject, type, Schema)))
            .Select(subject => Path.GetFileName(subject))
            .Order(StringComparer.Ordinal);

    /// <summary>The schema of a model.</summary>
    /// <exception cref="JsonSchemaException">It cannot be read.</exception>
    public SchemaPlace Model(string subject, string type)
    {
        string file = Path.Combine(_root, subject, type, Schema);
        return new SchemaPlace(file, Read(file));
    }

    /// <summary>What a reference in a schema leads to.</summary>
    /// <exception cref="JsonSchemaException">It is not in the folder.</exception>
    public SchemaPlace Follow(string from, string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string address = (hash < 0 ? reference : reference[..hash]).TrimEnd('/');
        string file = address.Length == 0 ? from : FileOf(from, address);
        JsonElement schema = Read(file);
        foreach (string step in hash < 0 ? [] : reference[(hash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            bool isThere = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out schema);
            if (!isThere)
                throw new JsonSchemaException($"no {reference} in the copy of the schemas");
        }

        return new SchemaPlace(file, schema);
    }

    private string FileOf(string from, string address)
    {
        string? host = Array.Find(Hosts, candidate => address.StartsWith(candidate, StringComparison.Ordinal));
        string path = 0 switch
        {
            _ when host is null && !address.Contains("://", StringComparison.Ordinal) => Path.Combine(Path.GetDirectoryName(from) ?? "", address),
            _ when host is null => throw new JsonSchemaException($"no {address} in the copy of the schemas"),
            _ when host.Contains("geojson", StringComparison.Ordinal) => GeoJson(address[host.Length..]),
            _ => Path.Combine(_root, address[host.Length..].Replace("/master/", "/", StringComparison.Ordinal)),
        };
        string full = Path.GetFullPath(path);
        string parent = Path.GetDirectoryName(_root) ?? _root;
        return full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || full.StartsWith(Path.Combine(parent, "geojson") + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? full
                : throw new JsonSchemaException($"{address} leads out of the copy of the schemas");
    }

    /// <summary>Schemas of GeoJSON lie in a folder beside; one of them is written with a small letter where it is referred to.</summary>
    private string GeoJson(string name) =>
        Path.Combine(Path.GetDirectoryName(_root) ?? _root, "geojson", name == "geometry.json" ? "Geometry.json" : name);

    private JsonElement Read(string file)
    {
        if (_documents.TryGetValue(file, out JsonElement known))
            return known;
        try
        {
            return _documents[file] = JsonText.Parse(File.ReadAllBytes(file), out string? fault)
                ?? throw new JsonSchemaException($"{Path.GetFileName(file)}: {fault}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JsonSchemaException($"no {Path.GetRelativePath(_root, file)} in the copy of the schemas", e);
        }
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') && text[0] != '.';
}
