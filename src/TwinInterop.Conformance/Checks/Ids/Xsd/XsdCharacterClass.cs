using System.Text;

namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>Translates a character class such as <c>[a-z-[aeiou]]</c>.</summary>
/// <remarks>Source: XML Schema Part 2, appendix F.1.</remarks>
internal sealed class XsdCharacterClass(string text, int at)
{
    private const int Deepest = 20;
    private readonly StringBuilder _out = new();

    /// <summary>Behind the closing bracket.</summary>
    public int End { get; private set; } = at;

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>The class for .NET; null where it is faulty.</summary>
    public string? Read(int depth)
    {
        if (depth > Deepest)
            return Fail("classes within each other too deep");
        _out.Append('[');
        End++;
        if (Peek() == '^')
        {
            _out.Append('^');
            End++;
        }

        bool isEmpty = true;
        while (Peek() is { } c && c != ']')
        {
            if (c == '-' && Peek(1) == '[')
                return Subtract(depth, isEmpty);
            if (!Member())
                return null;
            isEmpty = false;
        }

        if (End >= text.Length)
            return Fail("'[' without ']'");
        if (isEmpty)
            return Fail("an empty character class");
        End++;
        return _out.Append(']').ToString();
    }

    private string? Subtract(int depth, bool isEmpty)
    {
        if (isEmpty)
            return Fail("a character class that only subtracts");
        End++;
        var inner = new XsdCharacterClass(text, End);
        string? subtracted = inner.Read(depth + 1);
        End = inner.End;
        if (subtracted is null)
            return Fail(inner.Fault ?? "a faulty character class");
        if (Peek() != ']')
            return Fail("something behind a subtracted class");
        End++;
        return _out.Append('-').Append(subtracted).Append(']').ToString();
    }

    private bool Member()
    {
        if (Bound(out string? first, out char? from) is false)
            return false;
        _out.Append(first);
        bool isRange = Peek() == '-' && Peek(1) is { } next && next != ']' && next != '[';
        if (!isRange || from is null)
            return true;
        End++;
        if (Bound(out string? last, out char? to) is false)
            return false;
        if (to is null || to < from)
        {
            Fail("a range whose ends are not in order");
            return false;
        }

        _out.Append('-').Append(last);
        return true;
    }

    // A character, escaped for .NET; one that stands for several gives no ends of ranges.
    private bool Bound(out string? translated, out char? single)
    {
        char c = text[End];
        single = null;
        if (c == '\\')
        {
            translated = XsdEscapes.Read(text, End, isInClass: true, out int end);
            if (translated is null)
            {
                Fail("an escape that is not of XML Schema");
                return false;
            }

            single = XsdEscapes.Single(text[End + 1]);
            End = end;
            return true;
        }

        if (c == '[')
        {
            translated = null;
            Fail("'[' that is not escaped");
            return false;
        }

        translated = c is '^' or '-' ? "\\" + c : c.ToString();
        single = c;
        End++;
        return true;
    }

    private char? Peek(int ahead = 0) => End + ahead < text.Length ? text[End + ahead] : null;

    private string? Fail(string reason)
    {
        Fault ??= reason;
        return null;
    }
}
