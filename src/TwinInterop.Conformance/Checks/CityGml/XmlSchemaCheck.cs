using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Holds a file against the official schemas, where the user has a copy of them.</summary>
/// <remarks>Source: OGC 12-019, B.1 (schema validation); XML Schema 1.0.</remarks>
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
        string[] namespaces = [.. NamespacesOf(subject.Bytes)];
        string[] unknown = [.. namespaces.Where(uri => !copy.Has(uri))];
        if (copy.SetFor(namespaces, out string? fault) is not { } schemas)
        {
            subject.Log.Untested(Class, fault ?? "no schema for the namespaces of the file");
            return;
        }

        if (unknown.Length > 0)
            subject.Log.Untested(Class, "no schema for " + string.Join(", ", unknown));
        Validate(schemas);
    }

    private void Validate(XmlSchemaSet schemas)
    {
        subject.Log.Tested(Class);
        string file = Path.GetFileName(subject.Path);
        var settings = new XmlReaderSettings
        {
            Schemas = schemas,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        settings.ValidationEventHandler += (_, e) =>
        {
            if (e.Severity == XmlSeverityType.Error)
                subject.Log.Report(rule, string.Create(CultureInfo.InvariantCulture, $"{file}#{e.Exception.LineNumber}:{e.Exception.LinePosition}"), e.Message);
        };
        try
        {
            using var stream = new MemoryStream(subject.Bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                // Faults come through the handler.
            }
        }
        catch (XmlException)
        {
            subject.Log.Untested(Class, "the file is not well-formed"); // Reported as such by the check of the document.
        }
    }

    /// <summary>The namespaces of all elements, in order.</summary>
    private static SortedSet<string> NamespacesOf(ReadOnlyMemory<byte> bytes)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI.Length > 0)
                    found.Add(reader.NamespaceURI);
            }
        }
        catch (XmlException)
        {
            // What was seen has to do: that the file breaks off is reported by the check of the document.
        }

        return found;
    }
}
