using System.Globalization;
using System.Text;

namespace TwinInterop.Selection.Conditions;

/// <summary>Cuts a condition into words.</summary>
internal sealed class ConditionLexer(string text)
{
    private static readonly string[] Signs = ["!=", "<>", "<=", ">=", "=", "<", ">", "(", ")", ","];

    private int _at;

    /// <exception cref="ArgumentException">A quote is not closed, or a character has no meaning.</exception>
    public ConditionToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        int begin = _at;
        if (begin == text.Length)
            return new ConditionToken(ConditionTokenKind.End, "", begin + 1);

        char first = text[begin];
        if (first is '\'' or '"')
            return Quoted(first, begin);
        if (char.IsLetter(first) || first == '_')
            return Take(begin, ConditionTokenKind.Name, c => char.IsLetterOrDigit(c) || c is '_' or ':' or '.');
        if (char.IsAsciiDigit(first) || first is '-' or '+' or '.')
            return Number(begin);
        foreach (string sign in Signs)
        {
            if (string.CompareOrdinal(text, begin, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return new ConditionToken(ConditionTokenKind.Sign, sign, begin + 1);
            }
        }

        throw ConditionParser.Fault(text, begin + 1, "a name, a value or an operator", $"'{first}'");
    }

    private ConditionToken Number(int begin)
    {
        ConditionToken token = Take(begin, ConditionTokenKind.Number, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-');
        return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? token
            : throw ConditionParser.Fault(text, token.Position, "a number such as 12.5", token.ToString());
    }

    private ConditionToken Take(int begin, ConditionTokenKind kind, Predicate<char> belongs)
    {
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return new ConditionToken(kind, text[begin.._at], begin + 1);
    }

    private ConditionToken Quoted(char quote, int begin)
    {
        var content = new StringBuilder();
        for (_at = begin + 1; _at < text.Length; _at++)
        {
            if (text[_at] != quote)
            {
                content.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == quote)
            {
                content.Append(quote);
                _at++;
            }
            else
            {
                _at++;
                return new ConditionToken(
                    quote == '"' ? ConditionTokenKind.QuotedName : ConditionTokenKind.Text, content.ToString(), begin + 1);
            }
        }

        throw ConditionParser.Fault(text, begin + 1, $"a closing {quote}", "none");
    }
}
