using System.Text;
using System.Xml;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Writes elements of one CityGML version and remembers which prefixes were used.</summary>
/// <remarks>
/// Everything is written below a root that declares every namespace of the version, so that no element declares one
/// itself. <see cref="Writing.CityModelDocument"/> exchanges that root for one that declares only the prefixes used.
/// </remarks>
internal sealed class XmlOutput : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly CitySchema _schema;
    private readonly SortedSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _customary;
    private string _lastPrefix = "";

    /// <param name="stream">Takes the bytes; left open.</param>
    /// <param name="schema">The version that is written.</param>
    public XmlOutput(Stream stream, CitySchema schema)
    {
        _schema = schema;
        _customary = [.. schema.Namespaces.Select(item => item.Prefix)];
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartElement("spool");
        foreach (SchemaNamespace item in schema.Namespaces)
            _xml.WriteAttributeString("xmlns", item.Prefix, null, item.Uri);
    }

    /// <summary>The prefixes used so far.</summary>
    public IReadOnlySet<string> Prefixes => _prefixes;

    /// <summary>How XML is laid out: one space per level, LF, UTF-8 without byte order mark.</summary>
    internal static XmlWriterSettings Settings => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
        WriteEndDocumentOnClose = false,
        CloseOutput = false,
    };

    /// <summary>Opens an element; one of a namespace that the version does not have declares it itself.</summary>
    public void Start(SchemaName name)
    {
        Use(name.Prefix);
        _xml.WriteStartElement(name.Prefix, name.LocalName, name.Namespace);
    }

    /// <summary>Opens an element of a module.</summary>
    /// <param name="prefix">Customary prefix of the module.</param>
    /// <param name="localName">Local name.</param>
    public void Start(string prefix, string localName)
    {
        Use(prefix);
        _xml.WriteStartElement(prefix, localName, _schema.NamespaceOf(prefix).Uri);
    }

    /// <summary>Closes the open element.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>Writes an attribute without namespace.</summary>
    public void Attribute(string name, string value) => _xml.WriteAttributeString(name, LegalText.Clean(value));

    /// <summary>Writes the gml:id of the open element; does nothing for null.</summary>
    public void Id(string? id)
    {
        if (id is not null)
            _xml.WriteAttributeString("gml", "id", _schema.NamespaceOf("gml").Uri, id);
    }

    /// <summary>Writes the xlink:href of the open element.</summary>
    public void Link(string href)
    {
        Use("xlink");
        _xml.WriteAttributeString("xlink", "href", _schema.NamespaceOf("xlink").Uri, LegalText.Clean(href));
    }

    /// <summary>Writes text.</summary>
    public void Text(string text) => _xml.WriteString(LegalText.Clean(text));

    /// <summary>Writes an element with nothing but text.</summary>
    public void Element(string prefix, string localName, string text)
    {
        Start(prefix, localName);
        Text(text);
        End();
    }

    /// <summary>Writes characters that are known to need no escape.</summary>
    public void Plain(char[] buffer, int count) => _xml.WriteRaw(buffer, 0, count);

    /// <summary>Writes well-formed XML that declares its own namespaces.</summary>
    public void Verbatim(string xml)
    {
        _xml.WriteWhitespace("\n");
        _xml.WriteRaw(xml);
    }

    /// <summary>Sends what is buffered to the stream.</summary>
    public void Flush() => _xml.Flush();

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Use(string prefix)
    {
        if (ReferenceEquals(prefix, _lastPrefix))
            return;
        _lastPrefix = prefix;
        if (_customary.Contains(prefix))
            _prefixes.Add(prefix);
    }
}
