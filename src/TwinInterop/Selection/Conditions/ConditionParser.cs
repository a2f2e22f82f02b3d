using System.Globalization;

namespace TwinInterop.Selection.Conditions;

/// <summary>Reads the grammar of <see cref="AttributeCondition"/>.</summary>
internal sealed class ConditionParser
{
    /// <summary>Deepest nesting: a hostile text must not exhaust the stack.</summary>
    private const int MaxDepth = 100;

    private static readonly string[] Words = ["and", "or", "not", "in", "like", "exists", "true", "false"];

    private readonly string _text;
    private readonly ConditionLexer _lexer;
    private ConditionToken _next;
    private int _depth;

    public ConditionParser(string text)
    {
        _text = text;
        _lexer = new ConditionLexer(text);
        _next = _lexer.Next();
    }

    /// <exception cref="ArgumentException">The text breaks the grammar.</exception>
    public ConditionNode Parse()
    {
        ConditionNode root = Disjunction();
        return _next.Kind == ConditionTokenKind.End ? root : throw Fault("'and', 'or' or the end");
    }

    /// <summary>What is wrong with a text, and where.</summary>
    public static ArgumentException Fault(string text, int position, string expected, string found) => new(string.Create(
        CultureInfo.InvariantCulture, $"Expected {expected} at position {position} of the condition, found {found}: {text}"), nameof(text));

    private ArgumentException Fault(string expected) => Fault(_text, _next.Position, expected, _next.ToString());

    private ConditionToken Take()
    {
        ConditionToken taken = _next;
        _next = _lexer.Next();
        return taken;
    }

    private bool TryWord(string word)
    {
        bool isWord = _next.IsWord(word);
        if (isWord)
            Take();
        return isWord;
    }

    private void Expect(string sign)
    {
        if (!_next.IsSign(sign))
            throw Fault($"'{sign}'");
        Take();
    }

    private ConditionNode Disjunction()
    {
        if (++_depth > MaxDepth)
            throw Fault($"at most {MaxDepth} nested conditions");
        ConditionNode left = Conjunction();
        while (TryWord("or"))
            left = new Either(left, Conjunction());
        _depth--;
        return left;
    }

    private ConditionNode Conjunction()
    {
        ConditionNode left = Term();
        while (TryWord("and"))
            left = new Both(left, Term());
        return left;
    }

    private ConditionNode Term()
    {
        if (_next.IsWord("not"))
        {
            bool isNegated = false;
            while (TryWord("not"))
                isNegated = !isNegated;
            ConditionNode inner = Term();
            return isNegated ? new Negation(inner) : inner;
        }

        if (_next.IsSign("("))
        {
            Take();
            ConditionNode inner = Disjunction();
            Expect(")");
            return inner;
        }

        if (TryWord("exists"))
            return new Existence(Name());
        return Predicate(Name());
    }

    private ConditionNode Predicate(string name)
    {
        bool isNegated = TryWord("not");
        if (TryWord("in"))
            return new Membership(name, Values(), isNegated);
        if (TryWord("like"))
        {
            return _next.Kind == ConditionTokenKind.Text
                ? new Likeness(name, Take().Text, isNegated)
                : throw Fault("a text such as 'res%'");
        }

        if (isNegated)
            throw Fault("'in' or 'like'");
        ConditionOperator comparison = _next switch
        {
            { Kind: ConditionTokenKind.Sign, Text: "=" } => ConditionOperator.Equal,
            { Kind: ConditionTokenKind.Sign, Text: "!=" or "<>" } => ConditionOperator.NotEqual,
            { Kind: ConditionTokenKind.Sign, Text: "<" } => ConditionOperator.Less,
            { Kind: ConditionTokenKind.Sign, Text: "<=" } => ConditionOperator.LessOrEqual,
            { Kind: ConditionTokenKind.Sign, Text: ">" } => ConditionOperator.Greater,
            { Kind: ConditionTokenKind.Sign, Text: ">=" } => ConditionOperator.GreaterOrEqual,
            _ => throw Fault("a comparison (= != < <= > >=), 'in' or 'like'"),
        };
        Take();
        return new Comparison(name, comparison, Value());
    }

    private List<ConditionLiteral> Values()
    {
        Expect("(");
        var values = new List<ConditionLiteral> { Value() };
        while (_next.IsSign(","))
        {
            Take();
            values.Add(Value());
        }

        Expect(")");
        return values;
    }

    private string Name()
    {
        bool isReserved = _next.Kind == ConditionTokenKind.Name && Words.Contains(_next.Text, StringComparer.OrdinalIgnoreCase);
        return _next.Kind is ConditionTokenKind.Name or ConditionTokenKind.QuotedName && !isReserved
            ? Take().Text
            : throw Fault("the name of an attribute");
    }

    private ConditionLiteral Value() => _next switch
    {
        { Kind: ConditionTokenKind.Text } => new ConditionLiteral(Take().Text),
        { Kind: ConditionTokenKind.Number } number => new ConditionLiteral(
            Take().Text, double.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ when TryWord("true") => new ConditionLiteral("true", IsTrue: true),
        _ when TryWord("false") => new ConditionLiteral("false", IsTrue: false),
        _ => throw Fault("a number, a 'text', true or false"),
    };
}
