using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TwinInterop.Crs.Wkt;

/// <summary>Reads well-known text into a tree, with bounds on its size and depth.</summary>
/// <remarks>Source: OGC 18-010r11, 6.3 to 6.6; brackets may be square or round, doubled quotes stand for one.</remarks>
internal sealed class WktParser
{
    private const int LongestText = 1 << 20;
    private const int DeepestNesting = 32;
    private const int MostNodes = 20_000;

    private readonly string _text;
    private int _at;
    private int _nodes;

    private WktParser(string text) => _text = text;

    /// <exception cref="InvalidDataException">The text is not well formed; the message has the offset.</exception>
    public static WktNode Parse(string text)
    {
        if (text.Length > LongestText)
            throw new InvalidDataException($"expected at most {LongestText} characters, found {text.Length}.");
        var parser = new WktParser(text);
        WktNode root = parser.ReadNode(parser.ReadWord(), depth: 1);
        parser.SkipSpace();
        if (parser.Peek() == ',')
            root = parser.ReadVerticalBeside(root);
        return parser._at == text.Length ? root : throw parser.Unexpected("the end of the text");
    }

    /// <summary>Esri has no compound: it writes the vertical system after the horizontal one.</summary>
    private WktNode ReadVerticalBeside(WktNode horizontal)
    {
        _at++;
        WktNode vertical = ReadNode(ReadWord(), depth: 1);
        SkipSpace();
        return new WktNode(
            "COMPD_CS",
            horizontal.Offset,
            [new WktValue($"{horizontal.Name} + {vertical.Name}", null, null), new WktValue(null, null, horizontal), new WktValue(null, null, vertical)]);
    }

    private WktNode ReadNode(string keyword, int depth)
    {
        if (depth > DeepestNesting || ++_nodes > MostNodes)
            throw new InvalidDataException($"expected at most {DeepestNesting} levels and {MostNodes} elements at offset {_at}.");
        int offset = _at - keyword.Length;
        SkipSpace();
        char close = Peek() switch { '[' => ']', '(' => ')', _ => throw Unexpected("[") };
        _at++;
        ImmutableArray<WktValue>.Builder values = ImmutableArray.CreateBuilder<WktValue>();
        SkipSpace();
        while (Peek() != close)
        {
            values.Add(ReadValue(depth));
            SkipSpace();
            if (Peek() == ',')
                _at++;
            else if (Peek() != close)
                throw Unexpected($", or {close}");
            SkipSpace();
        }

        _at++;
        return new WktNode(keyword.ToUpperInvariant(), offset, values.ToImmutable());
    }

    private WktValue ReadValue(int depth)
    {
        SkipSpace();
        char next = Peek();
        if (next is '"' or '“')
            return new WktValue(ReadQuoted(), null, null);
        if (char.IsAsciiDigit(next) || next is '-' or '+' or '.')
            return ReadNumber();
        string word = ReadWord();
        SkipSpace();
        return Peek() is '[' or '(' ? new WktValue(null, null, ReadNode(word, depth + 1)) : new WktValue(word, null, null);
    }

    private string ReadQuoted()
    {
        char close = Peek() == '"' ? '"' : '”';
        int start = _at++;
        var read = new StringBuilder();
        while (_at < _text.Length)
        {
            char c = _text[_at++];
            if (c != close)
                read.Append(c);
            else if (Peek() == close)
                read.Append(_text[_at++]);
            else
                return read.ToString();
        }

        throw new InvalidDataException($"the quoted text that begins at offset {start} has no end.");
    }

    /// <summary>A number, or a date or version that begins as one and is kept as text.</summary>
    private WktValue ReadNumber()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.' or ':'))
            _at++;
        string token = _text[start.._at];
        bool isNumber = double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        return isNumber ? new WktValue(token, value, null) : new WktValue(token, null, null);
    }

    private string ReadWord()
    {
        SkipSpace();
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        return _at > start ? _text[start.._at] : throw Unexpected("a keyword");
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private InvalidDataException Unexpected(string expected) => new(
        _at < _text.Length
            ? $"expected {expected} at offset {_at}, found '{_text[_at]}'."
            : $"expected {expected} at offset {_at}, found the end of the text.");
}
