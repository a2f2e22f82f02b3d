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
    private readonly XmlNodeScanner _scanner;
    private readonly XmlTag _tag;
    private readonly XmlTextRun _text;
    private string? _value;
    private int _chunk;
    private int _attribute = -1;
    private bool _isInValue;

    /// <param name="stream">The file from its start; disposed with the reader.</param>
    /// <param name="windowSize">How many bytes are read at once; grows with the longest tag or text.</param>
    public Utf8XmlReader(Stream stream, int windowSize = WindowSize)
    {
        _window = new XmlWindow(stream, windowSize);
        _scanner = new XmlNodeScanner(_window);
        _tag = _scanner.Tag;
        _text = _scanner.Text;
    }

    /// <inheritdoc/>
    public override XmlNodeType NodeType =>
        _isInValue ? XmlNodeType.Text : _attribute >= 0 ? XmlNodeType.Attribute : _scanner.Node;

    /// <inheritdoc/>
    public override int Depth => _scanner.Depth + (_attribute >= 0 ? 1 : 0) + (_isInValue ? 1 : 0);

    /// <inheritdoc/>
    public override string LocalName => Current?.LocalName ?? "";

    /// <inheritdoc/>
    public override string Prefix =>
        Current is { } name && name.Name != "xmlns" ? name.Prefix : "";

    /// <inheritdoc/>
    public override string Name => Current?.Name ?? "";

    /// <inheritdoc/>
    public override string NamespaceURI =>
        _isInValue ? "" : _attribute >= 0 ? _tag.Attributes[_attribute].NamespaceUri : _scanner.Element.Uri;

    /// <inheritdoc/>
    public override string Value => _attribute >= 0 ? _tag.ValueOf(_attribute) : TextValue();

    /// <inheritdoc/>
    public override bool IsEmptyElement => _scanner.Node == XmlNodeType.Element && _attribute < 0 && _tag.IsEmpty;

    /// <inheritdoc/>
    public override int AttributeCount => _scanner.Node == XmlNodeType.Element ? _tag.Attributes.Length : 0;

    /// <inheritdoc/>
    public override bool HasAttributes => AttributeCount > 0;

    /// <inheritdoc/>
    public override bool HasValue => NodeType is XmlNodeType.Attribute or XmlNodeType.Text or XmlNodeType.CDATA;

    /// <inheritdoc/>
    public override bool CanReadValueChunk => true;

    /// <inheritdoc/>
    public override string BaseURI => "";

    /// <inheritdoc/>
    public override XmlNameTable NameTable => _scanner.Names.Strings;

    /// <inheritdoc/>
    public override bool EOF => _scanner.IsAtEnd;

    /// <inheritdoc/>
    public override ReadState ReadState =>
        _scanner.IsAtEnd ? ReadState.EndOfFile : _scanner.Node == XmlNodeType.None ? ReadState.Initial : ReadState.Interactive;

    /// <inheritdoc/>
    public int LineNumber => Place.Line;

    /// <inheritdoc/>
    public int LinePosition => Place.Column;

    /// <summary>Where the node is: the name of an element or attribute, the first character of text.</summary>
    public SourcePlace Place => _window.PlaceOf(
        _isInValue ? _tag.Attributes[_attribute].ValueStart
        : _attribute >= 0 ? _tag.Attributes[_attribute].NameStart
        : _scanner.Node switch { XmlNodeType.Element => 1, XmlNodeType.EndElement => 2, _ => _scanner.ValueStart });

    private XmlQName? Current => _isInValue ? null : _attribute >= 0 ? _tag.Attributes[_attribute].Name : _scanner.Element.Name;

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override bool Read()
    {
        MoveToElement();
        _value = null;
        _chunk = 0;
        return _scanner.Next();
    }

    /// <inheritdoc/>
    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        Span<char> room = buffer.AsSpan(index, count);
        bool isText = _attribute < 0 && _scanner.Node is XmlNodeType.Text or XmlNodeType.CDATA;
        int written;
        if (isText && _text.IsAscii && _value is null)
        {
            ReadOnlySpan<byte> rest = _window.Bytes.Slice(_scanner.ValueStart + _chunk, _text.Length - _chunk);
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
    public override string? LookupNamespace(string prefix) => _scanner.NamespaceOf(prefix);

    /// <inheritdoc/>
    public override void ResolveEntity() => throw new InvalidOperationException("Entities are resolved as they are read.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _window.Dispose();
        base.Dispose(disposing);
    }

    private string TextValue()
    {
        if (_scanner.Node is not (XmlNodeType.Text or XmlNodeType.CDATA))
            return "";
        ReadOnlySpan<byte> bytes = _window.Bytes.Slice(_scanner.ValueStart, _text.Length);
        return _value ??= _text.IsPlain ? Encoding.UTF8.GetString(bytes)
            : _scanner.Node == XmlNodeType.Text ? XmlText.OfContent(bytes) : XmlText.OfCData(bytes);
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
