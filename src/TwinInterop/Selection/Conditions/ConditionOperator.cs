namespace TwinInterop.Selection.Conditions;

/// <summary>How a value is compared.</summary>
internal enum ConditionOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
