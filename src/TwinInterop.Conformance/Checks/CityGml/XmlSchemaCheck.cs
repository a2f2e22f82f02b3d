using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Holds a file against the official schemas, where the user has a copy of them.</summary>
/// <remarks>
/// What an extension brings whose schema is not in the copy is left out and named: it neither passes nor fails.
/// Source: OGC 12-019, B.1 (schema validation); XML Schema 1.0.
/// </remarks>
[Checks("citygml-xsd", "ids-xsd")]
internal sealed class XmlSchemaCheck(CheckSubject subject, string rule = "citygml-xsd")
{
    private string Class => rule; // The class has one rule, of the same name.

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
        var walk = new SchemaWalk(schemas, isForeign, fault => subject.Log.Report(
            rule, string.Create(CultureInfo.InvariantCulture, $"{file}#{fault.LineNumber}:{fault.LinePosition}"), fault.Message));
        try
        {
            using XmlReader reader = StrictXml.Open(subject.Path);
            walk.Run(reader);
        }
        catch (XmlException)
        {
            subject.Log.Untested(Class, "the file is not well-formed"); // Reported as such by the check of the document.
        }
    }
}
