namespace TwinInterop.Selection.Conditions;

/// <summary>A word of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content, without quotes.</param>
/// <param name="Position">Where it begins, from 1.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Position)
{
    public bool IsWord(string word) => Kind == ConditionTokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind == ConditionTokenKind.Sign && Text == sign;

    public override string ToString() => Kind == ConditionTokenKind.End ? "the end" : $"'{Text}'";
}
