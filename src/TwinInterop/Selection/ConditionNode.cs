using TwinInterop.Model;

namespace TwinInterop.Selection;

/// <summary>A part of an <see cref="AttributeCondition"/>.</summary>
internal abstract record ConditionNode
{
    public abstract bool Holds(CityObject subject);
}

internal sealed record Either(ConditionNode Left, ConditionNode Right) : ConditionNode
{
    public override bool Holds(CityObject subject) => Left.Holds(subject) || Right.Holds(subject);
}

internal sealed record Both(ConditionNode Left, ConditionNode Right) : ConditionNode
{
    public override bool Holds(CityObject subject) => Left.Holds(subject) && Right.Holds(subject);
}

internal sealed record Negation(ConditionNode Inner) : ConditionNode
{
    public override bool Holds(CityObject subject) => !Inner.Holds(subject);
}

internal sealed record Existence(string Name) : ConditionNode
{
    public override bool Holds(CityObject subject) => AttributeLookup.ValuesOf(subject, Name).Any();
}

/// <summary>A comparison that one value of the attribute must meet.</summary>
internal sealed record Comparison(string Name, ConditionOperator Operator, ConditionLiteral Literal) : ConditionNode
{
    public override bool Holds(CityObject subject) =>
        AttributeLookup.ValuesOf(subject, Name).Any(value => Literal.CompareTo(value, out int order) && Operator switch
        {
            ConditionOperator.Equal => order == 0,
            ConditionOperator.NotEqual => order != 0,
            ConditionOperator.Less => order < 0,
            ConditionOperator.LessOrEqual => order <= 0,
            ConditionOperator.Greater => order > 0,
            _ => order >= 0,
        });
}

internal sealed record Membership(string Name, IReadOnlyList<ConditionLiteral> Literals, bool IsNegated) : ConditionNode
{
    public override bool Holds(CityObject subject) => AttributeLookup.ValuesOf(subject, Name)
        .Any(value => Literals.Any(literal => literal.CompareTo(value, out int order) && order == 0) != IsNegated);
}

internal sealed record Likeness(string Name, string Pattern, bool IsNegated) : ConditionNode
{
    private readonly string[] _pieces = Pattern.Split('%');

    public override bool Holds(CityObject subject) =>
        AttributeLookup.ValuesOf(subject, Name).Any(value => Matches(AttributeLookup.TextOf(value)) != IsNegated);

    /// <summary>The first piece begins the text, the last ends it, the others follow one another as early as they can.</summary>
    private bool Matches(string text)
    {
        if (_pieces.Length == 1)
            return string.Equals(text, Pattern, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith(_pieces[0], StringComparison.OrdinalIgnoreCase))
            return false;
        int at = _pieces[0].Length;
        foreach (string piece in _pieces[1..^1])
        {
            int found = text.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        return text.Length - at >= _pieces[^1].Length && text.EndsWith(_pieces[^1], StringComparison.OrdinalIgnoreCase);
    }
}
