namespace TwinInterop.Selection.Conditions;

/// <summary>What a word of a condition is.</summary>
internal enum ConditionTokenKind
{
    End,
    Name,
    QuotedName,
    Text,
    Number,
    Sign,
}
