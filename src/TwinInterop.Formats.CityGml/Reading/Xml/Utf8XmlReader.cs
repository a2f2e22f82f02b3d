using System.Text;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Reads plain XML in UTF-8 several times as fast as the reader of the class library.</summary>
/// <remarks>
/// Gives the same nodes, values and places as <see cref="XmlReader.Create(TextReader, XmlReaderSettings)"/> with the
/// settings of <see cref="XmlInput"/>, the XML declaration left out. What is not plain throws
/// <see cref="UnusualXmlException"/>; whoever opens a file reads it with the other reader then.
/// </remarks>
internal sealed class Utf8XmlReader : XmlReader, IXmlLineInfo
{
    private const int WindowSize = 1 << 18;

    private readonly XmlWindow _window;
    private readonly XmlQNames _names = new();
    private readonly NamespaceScopes _scopes = new();
    private readonly Stack<(XmlQName Name, string Uri)> _open = new();
    private readonly XmlTag _tag;
    private readonly XmlTextRun _text;
    private XmlNodeType _node = XmlNodeType.None;
    private (XmlQName? Name, string Uri) _element = (null, "");
    private int _length;
    private int _valueStart;
    private string? _value;
    private int _chunk;
    private int _attribute = -1;
    private bool _isInValue;
    private bool _hasRoot;
    private bool _isAtEnd;

    /// <param name="stream">The file from its start; disposed with the reader.</param>
    /// <param name="windowSize">How many bytes are read at once; grows with the longest tag or text.</param>
    public Utf8XmlReader(Stream stream, int windowSize = WindowSize)
    {
        _window = new XmlWindow(stream, windowSize);
        _tag = new XmlTag(_window, _names);
        _text = new XmlTextRun(_window);
        _scopes.Bind("xml", NamespaceScopes.Xml, -1);
        _scopes.Bind("xmlns", NamespaceScopes.Xmlns, -1);
        _scopes.Bind("xlink", XmlInput.UndeclaredXLink, -1);
        _scopes.Bind("xsi", Gml.GmlNames.SchemaInstance, -1);
        XmlProlog.Skip(_window);
    }

    /// <inheritdoc/>
    public override XmlNodeType NodeType =>
        _isInValue ? XmlNodeType.Text : _attribute >= 0 ? XmlNodeType.Attribute : _node;

    /// <inheritdoc/>
    public override int Depth => _open.Count + (_attribute >= 0 ? 1 : 0) + (_isInValue ? 1 : 0);

    /// <inheritdoc/>
    public override string LocalName => Current?.LocalName ?? "";

    /// <inheritdoc/>
    public override string Prefix =>
        Current is { } name && name.Name != "xmlns" ? name.Prefix : "";

    /// <inheritdoc/>
    public override string Name => Current?.Name ?? "";

    /// <inheritdoc/>
    public override string NamespaceURI =>
        _isInValue ? "" : _attribute >= 0 ? _tag.Attributes[_attribute].NamespaceUri : _element.Uri;

    /// <inheritdoc/>
    public override string Value => _attribute >= 0 ? _tag.ValueOf(_attribute) : TextValue();

    /// <inheritdoc/>
    public override bool IsEmptyElement => _node == XmlNodeType.Element && _attribute < 0 && _tag.IsEmpty;

    /// <inheritdoc/>
    public override int AttributeCount => _node == XmlNodeType.Element ? _tag.Attributes.Length : 0;

    /// <inheritdoc/>
    public override bool HasAttributes => AttributeCount > 0;

    /// <inheritdoc/>
    public override bool HasValue => NodeType is XmlNodeType.Attribute or XmlNodeType.Text or XmlNodeType.CDATA;

    /// <inheritdoc/>
    public override bool CanReadValueChunk => true;

    /// <inheritdoc/>
    public override string BaseURI => "";

    /// <inheritdoc/>
    public override XmlNameTable NameTable => _names.Strings;

    /// <inheritdoc/>
    public override bool EOF => _isAtEnd;

    /// <inheritdoc/>
    public override ReadState ReadState =>
        _isAtEnd ? ReadState.EndOfFile : _node == XmlNodeType.None ? ReadState.Initial : ReadState.Interactive;

    /// <inheritdoc/>
    public int LineNumber => Place.Line;

    /// <inheritdoc/>
    public int LinePosition => Place.Column;

    /// <summary>Where the node is: the name of an element or attribute, the first character of text.</summary>
    public SourcePlace Place => _window.PlaceOf(
        _isInValue ? _tag.Attributes[_attribute].ValueStart
        : _attribute >= 0 ? _tag.Attributes[_attribute].NameStart
        : _node switch { XmlNodeType.Element => 1, XmlNodeType.EndElement => 2, _ => _valueStart });

    private XmlQName? Current => _isInValue ? null : _attribute >= 0 ? _tag.Attributes[_attribute].Name : _element.Name;

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override bool Read()
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
        _isAtEnd = true;
        return false;
    }

    /// <inheritdoc/>
    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        Span<char> room = buffer.AsSpan(index, count);
        bool isText = _attribute < 0 && _node is XmlNodeType.Text or XmlNodeType.CDATA;
        int written;
        if (isText && _text.IsAscii && _value is null)
        {
            ReadOnlySpan<byte> rest = _window.Bytes.Slice(_valueStart + _chunk, _text.Length - _chunk);
            _ = Ascii.ToUtf16(rest[..Math.Min(rest.Length, room.Length)], room, out written);
        }
        else
        {
            ReadOnlySpan<char> rest = Value.AsSpan(_chunk);
            written = Math.Min(rest.Length, room.Length);
            rest[..written].CopyTo(room);
        }

        _chunk += written;
        return written;
    }

    /// <inheritdoc/>
    public override bool MoveToFirstAttribute() => MoveTo(0);

    /// <inheritdoc/>
    public override bool MoveToNextAttribute() => MoveTo(_attribute + 1);

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name) => MoveTo(_tag.IndexOf(name));

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name, string? ns) => MoveTo(_tag.IndexOf(name, ns));

    /// <inheritdoc/>
    public override bool MoveToElement()
    {
        bool wasInside = _attribute >= 0;
        _attribute = -1;
        _isInValue = false;
        return wasInside;
    }

    /// <inheritdoc/>
    public override bool ReadAttributeValue()
    {
        if (_attribute < 0 || _isInValue)
            return false;
        _isInValue = true;
        return true;
    }

    /// <inheritdoc/>
    public override string GetAttribute(int i) =>
        (uint)i < (uint)AttributeCount
            ? _tag.ValueOf(i)
            : throw new ArgumentOutOfRangeException(nameof(i), i, "Expected the place of an attribute.");

    /// <inheritdoc/>
    public override string? GetAttribute(string name) => ValueAt(_tag.IndexOf(name));

    /// <inheritdoc/>
    public override string? GetAttribute(string name, string? namespaceURI) => ValueAt(_tag.IndexOf(name, namespaceURI));

    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) => _scopes.Find(prefix);

    /// <inheritdoc/>
    public override void ResolveEntity() => throw new InvalidOperationException("Entities are resolved as they are read.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _window.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Leaves the node at hand and moves the window behind it.</summary>
    private void Leave()
    {
        MoveToElement();
        if (_node == XmlNodeType.Element && !_tag.IsEmpty)
            _open.Push((_tag.Name!, _element.Uri)); // a tag that was read has a name
        else if (_node is XmlNodeType.Element or XmlNodeType.EndElement)
            _scopes.Leave(_open.Count);
        _tag.Clear();
        _window.Advance(_length);
        _length = _chunk = 0;
        _value = null;
        _node = XmlNodeType.None;
        _element = (null, "");
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
            XmlAttributeNamespaces.Resolve(_tag.Attributes, _window, _scopes, _names, _open.Count);
        XmlQName name = _tag.Name!; // a tag that was read has a name
        _element = (name, _scopes.UriOf(name) ?? throw _window.Unusual("an undeclared prefix", 1));
        if (name.DeclaresNamespace)
            throw _window.Unusual("an unusual name", 1);
        _node = XmlNodeType.Element;
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
        _element = open;
        _node = XmlNodeType.EndElement;
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
        _valueStart = 9;
        _text.ReadSection(_valueStart, "]]>"u8);
        _length = _valueStart + _text.Length + 3;
        _node = XmlNodeType.CDATA;
        return true;
    }

    /// <summary>Reads text; false for white space between tags.</summary>
    private bool ReadText()
    {
        bool isText = _text.ReadText();
        _valueStart = 0;
        _length = _text.Length;
        if (!isText)
            return false;
        if (_open.Count == 0)
            throw _window.Unusual("text outside the root", 0);
        _node = XmlNodeType.Text;
        return true;
    }

    private string TextValue()
    {
        if (_node is not (XmlNodeType.Text or XmlNodeType.CDATA))
            return "";
        ReadOnlySpan<byte> bytes = _window.Bytes.Slice(_valueStart, _text.Length);
        return _value ??= _text.IsPlain ? Encoding.UTF8.GetString(bytes)
            : _node == XmlNodeType.Text ? XmlText.OfContent(bytes) : XmlText.OfCData(bytes);
    }

    private bool MoveTo(int index)
    {
        if ((uint)index >= (uint)AttributeCount)
            return false;
        _attribute = index;
        _isInValue = false;
        _chunk = 0;
        return true;
    }

    private string? ValueAt(int index) => index < 0 ? null : _tag.ValueOf(index);
}
