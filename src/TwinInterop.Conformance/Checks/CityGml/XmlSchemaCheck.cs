using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Holds a file against the official schemas, where the user has a copy of them.</summary>
/// <remarks>
/// What an extension brings whose schema is not in the copy fails where the schemas want a declaration, each namespace
/// once; where a wildcard takes it, it neither passes nor fails. What is around it is judged all the same.
/// Source: OGC 12-019, B.1 (schema validation); XML Schema 1.0.
/// </remarks>
[Checks("citygml-xsd", "citygml-xsd-extension", "ids-xsd")]
internal sealed class XmlSchemaCheck(CheckSubject subject, string rule = "citygml-xsd", string extensionRule = "citygml-xsd-extension")
{
    private const int NamesShown = 5;

    private string Class => rule; // The class has the name of its first rule.

    private static readonly ConcurrentDictionary<string, Lazy<SchemaCopy>> Copies = new(StringComparer.Ordinal);

    public void Check()
    {
        if (subject.Options.SchemaFolder is not { } folder)
        {
            subject.Log.Untested(Class, "no copy of the schemas was given (--schemas DIR)");
            return;
        }

        SchemaCopy copy = Copies.GetOrAdd(Path.GetFullPath(folder), path => new Lazy<SchemaCopy>(() => SchemaCopy.Open(path))).Value;
        SchemaNeeds needs = SchemaNeeds.Of(subject.Path);
        if (copy.SetFor(needs, out string? fault) is not { } schemas)
        {
            subject.Log.Untested(Class, fault ?? "no schema for the namespaces of the file");
            return;
        }

        string[] unknown = [.. needs.Namespaces.Where(uri => !copy.Has(uri))];
        if (unknown.Length > 0)
            subject.Log.Untested(Class, "no schema for " + string.Join(", ", unknown));
        Validate(schemas, uri => uri.Length > 0 && !copy.Has(uri) && !SchemaCopy.IsOfStandards(uri));
    }

    private void Validate(XmlSchemaSet schemas, Func<string, bool> isForeign)
    {
        subject.Log.Tested(Class);
        string file = Path.GetFileName(subject.Path);
        var undeclared = new SortedDictionary<string, (int Line, SortedDictionary<string, int> Names)>(StringComparer.Ordinal);
        var walk = new SchemaWalk(
            schemas,
            isForeign,
            fault => subject.Log.Report(rule, string.Create(CultureInfo.InvariantCulture, $"{file}#{fault.LineNumber}:{fault.LinePosition}"), fault.Message),
            (name, uri, line) => Count(undeclared, name, uri, line));
        try
        {
            using XmlReader reader = StrictXml.Open(subject.Path);
            walk.Run(reader);
        }
        catch (XmlException)
        {
            subject.Log.Untested(Class, "the file is not well-formed"); // Reported as such by the check of the document.
        }

        foreach ((string uri, (int line, SortedDictionary<string, int> names)) in undeclared)
            subject.Log.Report(extensionRule, string.Create(CultureInfo.InvariantCulture, $"{file}#{line}"), $"{uri}: {Show(names)}");
    }

    private static void Count(SortedDictionary<string, (int Line, SortedDictionary<string, int> Names)> undeclared, string name, string uri, int line)
    {
        if (!undeclared.TryGetValue(uri, out (int Line, SortedDictionary<string, int> Names) found))
            undeclared[uri] = found = (line, new SortedDictionary<string, int>(StringComparer.Ordinal));
        found.Names[name] = found.Names.GetValueOrDefault(name) + 1;
    }

    private static string Show(SortedDictionary<string, int> names) =>
        string.Join(", ", names.Take(NamesShown).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} × {pair.Value}")))
        + (names.Count > NamesShown ? ", …" : "");
}
