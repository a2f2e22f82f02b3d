using System.Xml;
using System.Xml.Schema;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Holds a document against schemas in one pass, without what an unknown extension brings.</summary>
/// <remarks>
/// The platform's validating reader also writes default attributes into the document, and refuses documents that have
/// no prefix for them, such as <c>xlink:type</c>: XML Schema asks for none. Source: XML Schema 1.0 part 1, 3.4.4 and 3.4.5.
/// </remarks>
/// <param name="schemas">The compiled schemas.</param>
/// <param name="isForeign">Whether a namespace belongs to an extension without a schema.</param>
/// <param name="onFault">Takes each fault.</param>
internal sealed class SchemaWalk(XmlSchemaSet schemas, Func<string, bool> isForeign, Action<XmlSchemaException> onFault)
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    private readonly XmlSchemaInfo _info = new();
    private bool _isSkipped;

    /// <summary>Goes to the end of the document.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public void Run(XmlReader reader)
    {
        var resolver = (IXmlNamespaceResolver)reader;
        var validator = new XmlSchemaValidator(
            reader.NameTable, schemas, resolver,
            XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes)
        {
            LineInfoProvider = (IXmlLineInfo)reader,
            XmlResolver = null,
        };
        validator.ValidationEventHandler += (_, e) =>
        {
            if (e.Severity == XmlSeverityType.Error)
                onFault(e.Exception);
        };
        validator.Initialize();
        bool isAtNode = reader.Read();
        while (isAtNode)
        {
            _isSkipped = false;
            Enter(reader, validator);
            if (!_isSkipped)
                isAtNode = reader.Read();
            else
                isAtNode = !reader.EOF;
        }

        validator.EndValidation();
    }

    private void Enter(XmlReader reader, XmlSchemaValidator validator)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when isForeign(reader.NamespaceURI):
                reader.Skip();
                _isSkipped = true;
                break;
            case XmlNodeType.Element:
                Start(reader, validator);
                break;
            case XmlNodeType.EndElement:
                validator.ValidateEndElement(_info);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                validator.ValidateText(() => reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                validator.ValidateWhitespace(() => reader.Value);
                break;
        }
    }

    private void Start(XmlReader reader, XmlSchemaValidator validator)
    {
        string? type = null, nil = null;
        if (reader.HasAttributes)
        {
            type = reader.GetAttribute("type", GmlNames.SchemaInstance);
            nil = reader.GetAttribute("nil", GmlNames.SchemaInstance);
        }

        bool isEmpty = reader.IsEmptyElement;
        validator.ValidateElement(reader.LocalName, reader.NamespaceURI, _info, type, nil, null, null);
        while (reader.MoveToNextAttribute())
        {
            string name = reader.NamespaceURI;
            if (name is not (Declarations or GmlNames.SchemaInstance) && !isForeign(name))
                validator.ValidateAttribute(reader.LocalName, name, () => reader.Value, null);
        }

        reader.MoveToElement();
        validator.ValidateEndOfAttributes(null);
        if (isEmpty)
            validator.ValidateEndElement(_info);
    }
}
