using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>The contexts that are known without a network: the core contexts, those of the Smart Data Models and our own.</summary>
/// <remarks>Facts are in <c>contexts.tsv</c>, made by <c>generate.py</c>.</remarks>
internal static class KnownContexts
{
    private const string LatestCore = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld";

    private static readonly Lazy<Dictionary<string, ImmutableArray<ContextPart>>> All = new(Load);

    /// <summary>The core context of the version that is written.</summary>
    public static ContextDefinitions Core { get; } = FindOne(CoreContext.Url);

    /// <summary>The parts of a context, in order; null when it is not known.</summary>
    /// <param name="url">Any of the URLs under which it is published.</param>
    public static ImmutableArray<ContextPart>? Find(string url) =>
        All.Value.TryGetValue(Canonical(url), out ImmutableArray<ContextPart> found) ? found : null;

    /// <summary>The URLs of all contexts known, sorted.</summary>
    public static IEnumerable<string> Urls => All.Value.Keys.Order(StringComparer.Ordinal);

    private static ContextDefinitions FindOne(string url) =>
        Find(url) is [{ Definitions: { } only }] ? only : throw new InvalidDataException($"Expected the facts of {url}.");

    /// <summary>One spelling for the several URLs of a context.</summary>
    private static string Canonical(string url)
    {
        if (url == LatestCore)
            return CoreContext.Url;
        string secure = url.StartsWith("http://", StringComparison.Ordinal) ? string.Concat("https://", url.AsSpan(7)) : url;
        foreach (string prefix in new[]
            {
                "https://raw.githubusercontent.com/smart-data-models/", "https://smart-data-models.github.io/",
                "https://github.com/smart-data-models/",
            })
        {
            if (!secure.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            string folder = secure[prefix.Length..].Split('/')[0];
            return secure.EndsWith("/context.jsonld", StringComparison.Ordinal)
                ? CoreContext.SmartDataModels + (folder == "data-models" ? "" : folder + "/") + "context.jsonld"
                : secure;
        }

        return secure;
    }

    private static Dictionary<string, ImmutableArray<ContextPart>> Load()
    {
        var all = new Dictionary<string, ImmutableArray<ContextPart>>(StringComparer.Ordinal);
        Assembly assembly = typeof(KnownContexts).Assembly;
        using (var facts = new StreamReader(Open(assembly, "Contexts.contexts.tsv")))
            LoadFacts(facts, all);
        using JsonDocument own = JsonDocument.Parse(Open(assembly, "Contexts.own.jsonld"));
        all.Add(CoreContext.OwnUrl, [new ContextPart(null, ContextDefinitions.Parse(own.RootElement.GetProperty("@context")))]);
        return all;
    }

    private static Stream Open(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream($"TwinInterop.Formats.NgsiLd.{name}")
        ?? throw new InvalidDataException($"Expected the embedded table {name}.");

    private static void LoadFacts(TextReader facts, Dictionary<string, ImmutableArray<ContextPart>> all)
    {
        string url = "";
        string root = "";
        var parts = new List<ContextPart>();
        var definitions = new ContextDefinitions();
        while (true)
        {
            string? line = facts.ReadLine();
            string[] fields = line?.Split('\t') ?? ["="];
            switch (fields[0])
            {
                case "=":
                    if (url.Length > 0)
                        all.Add(url, definitions.Terms.Count > 0 ? [.. parts, new ContextPart(null, definitions)] : [.. parts]);
                    if (line is null)
                        return;
                    url = fields[1];
                    root = fields.Length > 2 ? fields[2] : "";
                    parts.Clear();
                    definitions = new ContextDefinitions();
                    break;
                case "+":
                    parts.Add(new ContextPart(fields[1], null));
                    break;
                default:
                    definitions.Add(fields[0], Definition(fields, root));
                    break;
            }
        }
    }

    private static TermDefinition Definition(string[] fields, string root)
    {
        string iri = fields.Length > 1 ? fields[1] : "";
        if (iri.Length == 0)
            iri = root + fields[0];
        else if (iri[0] == '/')
            iri = CoreContext.SmartDataModels + iri[1..];
        return new TermDefinition(iri, Cell(fields, 2), Cell(fields, 3));
    }

    private static string? Cell(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;
}
