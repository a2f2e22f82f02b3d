namespace TwinInterop.Geometry.Booleans;

/// <summary>How an operation on bodies ended.</summary>
public enum BooleanOutcome
{
    /// <summary>The result is what was asked for.</summary>
    Done,

    /// <summary>The bodies do not reach each other: the result is the body as it was.</summary>
    NothingCut,

    /// <summary>Nothing is left, rightly: the cutters take the whole body, or the bodies have nothing in common.</summary>
    ConsumedWhole,

    /// <summary>The budget ran out: the cutters named as skipped were not applied.</summary>
    BudgetExceeded,

    /// <summary>
    /// A body is not closed or overlaps itself. The result is the best that could be made of it; cutters that could not
    /// be used are named as skipped.
    /// </summary>
    InvalidInput,
}
