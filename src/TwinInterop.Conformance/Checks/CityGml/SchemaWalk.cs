using System.Xml;
using System.Xml.Schema;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Holds a document against schemas in one pass; what an unknown extension brings is told apart.</summary>
/// <remarks>
/// An element without a declaration is right only where a wildcard that is not strict takes it: everywhere else the
/// schemas allow none. It is left out of its parent's content, so that the rest is judged all the same.
/// The platform's validating reader also writes default attributes into the document, and refuses documents that have
/// no prefix for them, such as <c>xlink:type</c>: XML Schema asks for none. Source: XML Schema 1.0 part 1, 3.4.4, 3.4.5 and 3.10.4 (wildcards).
/// </remarks>
/// <param name="schemas">The compiled schemas.</param>
/// <param name="isForeign">Whether a namespace belongs to an extension without a schema.</param>
/// <param name="onFault">Takes each fault.</param>
/// <param name="onUndeclared">Takes the name, namespace and line of each element and attribute that has no declaration where it needs one.</param>
internal sealed class SchemaWalk(
    XmlSchemaSet schemas, Func<string, bool> isForeign, Action<XmlSchemaException> onFault, Action<string, string, int> onUndeclared)
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    private readonly XmlSchemaInfo _info = new();
    private readonly Stack<bool> _hasType = new();
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
                if (_hasType.TryPeek(out bool isJudged) && isJudged && !MayBeUndeclared(validator.GetExpectedParticles(), reader.NamespaceURI))
                    onUndeclared(reader.LocalName, reader.NamespaceURI, LineOf(reader));
                reader.Skip();
                _isSkipped = true;
                break;
            case XmlNodeType.Element:
                Start(reader, validator);
                break;
            case XmlNodeType.EndElement:
                _hasType.Pop();
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
        XmlSchemaType? schemaType = _info.SchemaType; // None where a wildcard lets the element pass, and all in it.
        while (reader.MoveToNextAttribute())
        {
            string name = reader.NamespaceURI;
            if (name is not (Declarations or GmlNames.SchemaInstance) && !isForeign(name))
                validator.ValidateAttribute(reader.LocalName, name, () => reader.Value, null);
            else if (name.Length > 0 && isForeign(name) && !TakesAttributes(schemaType, name))
                onUndeclared(reader.LocalName, name, LineOf(reader));
        }

        reader.MoveToElement();
        validator.ValidateEndOfAttributes(null);
        if (isEmpty)
            validator.ValidateEndElement(_info);
        else
            _hasType.Push(schemaType is not null);
    }

    private static bool MayBeUndeclared(XmlSchemaParticle[] expected, string uri) => expected.OfType<XmlSchemaAny>()
        .Any(any => any.ProcessContents is XmlSchemaContentProcessing.Lax or XmlSchemaContentProcessing.Skip && Takes(any.Namespace, uri));

    /// <summary>Where the type of an element is not known either, nothing is said of its attributes.</summary>
    private static bool TakesAttributes(XmlSchemaType? type, string uri) => type switch
    {
        null => true,
        XmlSchemaComplexType { AttributeWildcard: { ProcessContents: XmlSchemaContentProcessing.Lax or XmlSchemaContentProcessing.Skip } any } => Takes(any.Namespace, uri),
        _ => false,
    };

    /// <summary>Whether a wildcard takes a namespace that no schema has: it is none's target.</summary>
    private static bool Takes(string? namespaces, string uri) => namespaces is null or "" or "##any" or "##other"
        || namespaces.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(uri, StringComparer.Ordinal);

    private static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
