using System.Globalization;
using System.Text;

namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>Turns a regular expression of XML Schema into one of .NET that means the same.</summary>
/// <param name="text">The expression.</param>
/// <remarks>
/// What differs: no anchors (<c>^</c> and <c>$</c> are characters), no lazy quantifiers, no references, no look-around;
/// <c>\i</c> and <c>\c</c> are the characters of XML names; <c>.</c> is all but line ends. Source: XML Schema Part 2, appendix F.
/// </remarks>
internal sealed class XsdPatternTranslator(string text)
{
    private const int Deepest = 100;
    private const long Largest = 20_000; // states: what counted repetitions within each other may grow to

    private readonly StringBuilder _out = new(text.Length + 16);
    private int _at;

    /// <summary>What is wrong with the expression; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>The expression for .NET; null where it is faulty.</summary>
    public string? Translate()
    {
        _out.Append("\\A(?:");
        long size = Alternatives(0);
        if (Fault is null && _at < text.Length)
            Fail("')' without '('");
        if (Fault is null && size > Largest)
            Fail("repetitions that multiply beyond " + Largest.ToString(CultureInfo.InvariantCulture));
        _out.Append(")\\z");
        return Fault is null ? _out.ToString() : null;
    }

    // Each level gives the number of states that it needs.
    private long Alternatives(int depth)
    {
        long size = 1;
        if (depth > Deepest)
            return Fail("groups more than 100 deep");
        while (Fault is null && _at < text.Length && text[_at] != ')')
        {
            if (text[_at] == '|')
            {
                _out.Append('|');
                _at++;
                continue;
            }

            size = Math.Min(size + Piece(depth), long.MaxValue / 4);
        }

        return size;
    }

    private long Piece(int depth)
    {
        long size = Atom(depth);
        if (Fault is not null || _at >= text.Length)
            return size;
        switch (text[_at])
        {
            case '?' or '*' or '+':
                _out.Append(text[_at++]);
                break;
            case '{':
                size = Counted(size);
                break;
            default:
                return size;
        }

        if (Fault is null && _at < text.Length && text[_at] is '?' or '*' or '+' or '{')
            return Fail("a quantifier behind a quantifier");
        return size;
    }

    private long Counted(long size)
    {
        int end = text.IndexOf('}', _at);
        string inner = end < 0 ? "" : text[(_at + 1)..end];
        string[] bounds = inner.Split(',');
        if (bounds.Length > 2 || !Count(bounds[0], out int least))
            return Fail("a quantity that is not {n}, {n,} or {n,m}");
        int most = least;
        if (bounds.Length == 2 && bounds[1].Length > 0 && (!Count(bounds[1], out most) || most < least))
            return Fail("a quantity whose bounds are not in order");
        _out.Append('{').Append(inner).Append('}');
        _at = end + 1;
        return Math.Min(size * Math.Max(1, Math.Max(least, most)), long.MaxValue / 4);
    }

    private static bool Count(string digits, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private long Atom(int depth)
    {
        char c = text[_at];
        switch (c)
        {
            case '(':
                return Group(depth);
            case '[':
                var set = new XsdCharacterClass(text, _at);
                if (set.Read(0) is not { } translated)
                    return Fail(set.Fault ?? "a faulty character class");
                _out.Append(translated);
                _at = set.End;
                return 1;
            case '\\':
                if (XsdEscapes.Read(text, _at, isInClass: false, out int end) is not { } escape)
                    return Fail("an escape that is not of XML Schema");
                _out.Append(escape);
                _at = end;
                return 1;
            case '?' or '*' or '+' or '{':
                return Fail($"a quantifier '{c}' with nothing before it");
            case ']' or '}':
                return Fail($"'{c}' that is not escaped");
            case '.':
                _out.Append("[^\\n\\r]");
                break;
            case '^' or '$' or '#' or ' ':
                _out.Append('\\').Append(c);
                break;
            default:
                _out.Append(c);
                break;
        }

        _at++;
        return 1;
    }

    private long Group(int depth)
    {
        _at++;
        if (_at < text.Length && text[_at] == '?')
            return Fail("'(?', which XML Schema does not have");
        _out.Append("(?:");
        long size = Alternatives(depth + 1);
        if (Fault is not null)
            return size;
        if (_at >= text.Length)
            return Fail("'(' without ')'");
        _at++;
        _out.Append(')');
        return size;
    }

    private long Fail(string reason)
    {
        Fault ??= string.Create(CultureInfo.InvariantCulture, $"{reason}, at character {Math.Min(_at, text.Length) + 1}");
        return 0;
    }
}
