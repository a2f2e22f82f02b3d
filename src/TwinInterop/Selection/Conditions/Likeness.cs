using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>A text that fits a pattern with <c>%</c>, whatever its case.</summary>
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
