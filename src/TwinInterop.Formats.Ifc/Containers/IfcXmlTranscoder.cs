using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Turns an ifcXML document into an exchange structure in memory, element by element.</summary>
/// <remarks>IFC2x3 (ISO 10303-28, <c>uos</c> in <c>iso_10303_28</c>) and IFC4 and later (<c>ifcXML</c>).</remarks>
internal sealed class IfcXmlTranscoder(ContainerLimits limits, DiagnosticLog log)
{
    private static readonly (string Part, string Schema)[] Namespaces =
    [
        ("ifc2x3", "IFC2X3"), ("ifc4x3", "IFC4X3_ADD2"), ("ifc4x1", "IFC4X1"), ("ifc4x2", "IFC4X2"), ("ifc4", "IFC4"),
    ];

    /// <returns>The exchange structure, and the schema with which it is to be read.</returns>
    /// <exception cref="InvalidDatasetException">The document is not well-formed, has a document type, or is not ifcXML.</exception>
    internal (ReadOnlyMemory<byte> Text, IfcSchema Schema) Transcode(Stream document)
    {
        try
        {
            using var reader = XmlReader.Create(document, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = limits.MaxBytes,
            });
            return Transcode(reader);
        }
        catch (XmlException fault)
        {
            throw new InvalidDatasetException(new Diagnostic(ContainerDiagnostics.Xml, "", [fault.Message]), fault);
        }
    }

    private (ReadOnlyMemory<byte> Text, IfcSchema Schema) Transcode(XmlReader reader)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.MoveToContent();
        string root = reader.LocalName;
        if (root is not ("ifcXML" or "iso_10303_28" or "uos"))
            throw new InvalidDatasetException(new Diagnostic(ContainerDiagnostics.Root, "", [root]));

        if (root == "iso_10303_28")
            EnterUnitOfSerialization(reader, header);

        string name = SchemaName(reader);
        IfcSchema schema = IfcSchema.Of(name, log)
            ?? throw new InvalidDatasetException(new Diagnostic(SchemaDiagnostics.UnknownSchema, "", [name]));
        var writer = new StepTextWriter();
        if (root == "ifcXML")
            EnterBody(reader, header);
        else
            Enter(reader);

        writer.Begin(header, name);
        new IfcXmlEntityReader(reader, schema, writer, limits, log).ReadAll();
        return (writer.End(), schema);
    }

    // The header of IFC2x3 stands beside the unit of serialization.
    private static void EnterUnitOfSerialization(XmlReader reader, Dictionary<string, string> header)
    {
        Enter(reader);
        while (reader.NodeType == XmlNodeType.Element && reader.LocalName != "uos")
        {
            if (reader.LocalName == "iso_10303_28_header")
                ReadHeader(reader, header);
            else
                reader.Skip();
            reader.MoveToContent();
        }

        if (reader.NodeType != XmlNodeType.Element)
            throw new InvalidDatasetException(new Diagnostic(ContainerDiagnostics.Root, "", ["none"]));
    }

    private static void EnterBody(XmlReader reader, Dictionary<string, string> header)
    {
        Enter(reader);
        if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "header")
            ReadHeader(reader, header);
        reader.MoveToContent();
    }

    private static void ReadHeader(XmlReader reader, Dictionary<string, string> header)
    {
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                header[reader.LocalName] = reader.ReadInnerXml();
            else
                reader.Read();
        }

        if (reader.NodeType == XmlNodeType.EndElement)
            reader.Read();
        foreach (string key in header.Keys.ToArray())
            header[key] = System.Net.WebUtility.HtmlDecode(header[key]).Trim();
    }

    private static void Enter(XmlReader reader)
    {
        reader.Read();
        reader.MoveToContent();
    }

    private static string SchemaName(XmlReader reader)
    {
        string space = $"{reader.NamespaceURI} {reader.GetAttribute("xmlns")} {reader.GetAttribute("configuration")}";
        foreach ((string part, string schema) in Namespaces)
        {
            if (space.Contains(part, StringComparison.OrdinalIgnoreCase))
                return schema;
        }

        return space.Trim();
    }
}
