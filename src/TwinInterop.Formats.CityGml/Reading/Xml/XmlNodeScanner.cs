using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Finds the nodes of plain XML in UTF-8, one after the other, and holds the elements that are open.</summary>
/// <remarks>Source: W3C, XML 1.0 (fifth edition), 2.1 and 3.1; Namespaces in XML 1.0, 6.</remarks>
internal sealed class XmlNodeScanner
{
    private readonly XmlWindow _window;
    private readonly NamespaceScopes _scopes = new();
    private readonly Stack<(XmlQName Name, string Uri)> _open = new();
    private readonly XmlTag _tag;
    private readonly XmlTextRun _text;
    private int _length;
    private bool _hasRoot;

    /// <param name="window">The file from its start; the prolog is skipped.</param>
    public XmlNodeScanner(XmlWindow window)
    {
        _window = window;
        _tag = new XmlTag(window, Names);
        _text = new XmlTextRun(window);
        _scopes.Bind("xml", NamespaceScopes.Xml, -1);
        _scopes.Bind("xmlns", NamespaceScopes.Xmlns, -1);
        _scopes.Bind("xlink", XmlInput.UndeclaredXLink, -1);
        _scopes.Bind("xsi", Gml.GmlNames.SchemaInstance, -1);
        XmlProlog.Skip(window);
    }

    /// <summary>The names met so far.</summary>
    public XmlQNames Names { get; } = new();

    /// <summary>The kind of the node at hand; none before the first and behind the last.</summary>
    public XmlNodeType Node { get; private set; } = XmlNodeType.None;

    /// <summary>The element that the tag at hand begins or ends.</summary>
    public (XmlQName? Name, string Uri) Element { get; private set; } = (null, "");

    /// <summary>The start tag at hand.</summary>
    public XmlTag Tag => _tag;

    /// <summary>The text or section at hand.</summary>
    public XmlTextRun Text => _text;

    /// <summary>Where the characters of the text or section begin, from the start of the node.</summary>
    public int ValueStart { get; private set; }

    /// <summary>How many elements are open around the node.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether the whole file was read.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The namespace of a prefix; null where none is declared.</summary>
    public string? NamespaceOf(string prefix) => _scopes.Find(prefix);

    /// <summary>Leaves the node at hand and finds the next one; false at the end of the file.</summary>
    /// <exception cref="UnusualXmlException">What comes is not plain.</exception>
    public bool Next()
    {
        Leave();
        while (_window.Has(1))
        {
            if (_window.Bytes[0] == '<' ? ReadMarkup() : ReadText())
                return true;
            _window.Advance(_length);
            _length = 0;
        }

        if (_open.Count > 0 || !_hasRoot)
            throw _window.Unusual("the end of the file", 0);
        IsAtEnd = true;
        return false;
    }

    /// <summary>Leaves the node at hand and moves the window behind it.</summary>
    private void Leave()
    {
        if (Node == XmlNodeType.Element && !_tag.IsEmpty)
            _open.Push((_tag.Name!, Element.Uri)); // a tag that was read has a name
        else if (Node is XmlNodeType.Element or XmlNodeType.EndElement)
            _scopes.Leave(_open.Count);
        _tag.Clear();
        _window.Advance(_length);
        _length = 0;
        Node = XmlNodeType.None;
        Element = (null, "");
    }

    /// <summary>Reads a tag or section; false for a comment.</summary>
    private bool ReadMarkup()
    {
        if (!_window.Has(2))
            throw _window.Unusual("an unfinished tag", 0);
        switch (_window.Bytes[1])
        {
            case (byte)'/':
                ReadEndTag();
                return true;
            case (byte)'!':
                return ReadSection();
            case (byte)'?':
                throw _window.Unusual("a processing instruction", 0);
            default:
                ReadStartTag();
                return true;
        }
    }

    private void ReadStartTag()
    {
        if (_hasRoot && _open.Count == 0)
            throw _window.Unusual("a second root", 0);
        _hasRoot = true;
        _tag.Read();
        _length = _tag.Length;
        if (_tag.Attributes.Length > 0)
            XmlAttributeNamespaces.Resolve(_tag.Attributes, _window, _scopes, Names, _open.Count);
        XmlQName name = _tag.Name!; // a tag that was read has a name
        Element = (name, _scopes.UriOf(name) ?? throw _window.Unusual("an undeclared prefix", 1));
        if (name.DeclaresNamespace)
            throw _window.Unusual("an unusual name", 1);
        Node = XmlNodeType.Element;
    }

    private void ReadEndTag()
    {
        if (!_open.TryPop(out (XmlQName Name, string Uri) open))
            throw _window.Unusual("an end tag without start", 0);
        int end = 2 + open.Name.Bytes.Length;
        if (!_window.Has(end + 1) || !_window.Bytes[2..].StartsWith(open.Name.Bytes))
            throw _window.Unusual("another end tag", 0);
        while (_window.Bytes[end] is (byte)' ' or (byte)'\n' or (byte)'\t')
        {
            if (!_window.Has(++end + 1))
                throw _window.Unusual("an unfinished tag", 0);
        }

        if (_window.Bytes[end] != '>')
            throw _window.Unusual("another end tag", 0);
        _length = end + 1;
        Element = open;
        Node = XmlNodeType.EndElement;
    }

    private bool ReadSection()
    {
        _ = _window.Has(9);
        if (_window.Bytes.StartsWith("<!--"u8))
        {
            _text.ReadSection(4, "--"u8);
            _length = 4 + _text.Length + 3;
            if (!_window.Has(_length) || _window.Bytes[_length - 1] != '>')
                throw _window.Unusual("an unusual comment", 0);
            return false;
        }

        if (_open.Count == 0 || !_window.Bytes.StartsWith("<![CDATA["u8))
            throw _window.Unusual("a declaration", 0);
        ValueStart = 9;
        _text.ReadSection(ValueStart, "]]>"u8);
        _length = ValueStart + _text.Length + 3;
        Node = XmlNodeType.CDATA;
        return true;
    }

    /// <summary>Reads text; false for white space between tags.</summary>
    private bool ReadText()
    {
        bool isText = _text.ReadText();
        ValueStart = 0;
        _length = _text.Length;
        if (!isText)
            return false;
        if (_open.Count == 0)
            throw _window.Unusual("text outside the root", 0);
        Node = XmlNodeType.Text;
        return true;
    }
}
