using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Xsd;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Compares values of a model with what a document wants.</summary>
/// <remarks>Source: IDS 1.0, developer guide (precision).</remarks>
internal static class ValueComparison
{
    /// <summary>How far numbers may be apart: this part of the number, and this much on top.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>What the last digits may add where a number lies at the very end of its margin, as a part of the margin.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether a value is one that is wanted. No value and objects never are.</summary>
    public static bool Matches(IdsValue wanted, in Fact fact) => fact.Kind switch
    {
        FactKind.Text => wanted.Matches(fact.Text),
        FactKind.Boolean => MatchesBoolean(wanted, fact),
        FactKind.Real or FactKind.Integer => MatchesNumber(wanted, fact),
        _ => false,
    };

    /// <summary>Whether a number lies on the right side of a bound, as exact as numbers are compared.</summary>
    public static bool IsWithin(IdsBound bound, in Fact fact)
    {
        if (XsdTypes.Number(bound.Text) is not { } end || fact.Kind is not (FactKind.Real or FactKind.Integer))
            return false;
        double margin = fact.Kind == FactKind.Integer && double.IsInteger(end) ? 0 : MarginOf(end);
        double beyond = bound.IsLower ? fact.Number - end : end - fact.Number;
        return bound.IsInclusive ? beyond >= -margin : beyond > margin;
    }

    private static bool MatchesBoolean(IdsValue wanted, in Fact fact)
    {
        if (wanted.Simple is { } simple)
            return IsSame(simple, fact);
        return wanted.Restriction is { } restriction
            && (restriction.Enumerations.IsEmpty || AnySame(restriction, fact))
            && restriction.Bounds.IsEmpty
            && (restriction.MatchesForm(fact.Text) || restriction.MatchesForm(fact.Number > 0 ? "1" : "0"));
    }

    private static bool MatchesNumber(IdsValue wanted, in Fact fact)
    {
        if (wanted.Simple is { } simple)
            return IsSame(simple, fact);
        if (wanted.Restriction is not { } restriction || (!restriction.Enumerations.IsEmpty && !AnySame(restriction, fact)))
            return false;
        foreach (IdsBound bound in restriction.Bounds)
        {
            if (!IsWithin(bound, fact))
                return false;
        }

        return restriction.MatchesForm(fact.Text);
    }

    private static bool AnySame(IdsRestriction restriction, in Fact fact)
    {
        foreach (string value in restriction.Enumerations)
        {
            if (IsSame(value, fact))
                return true;
        }

        return false;
    }

    private static bool IsSame(string wanted, in Fact fact)
    {
        if (fact.Kind == FactKind.Boolean)
            return wanted switch { "true" or "1" => fact.Number > 0, "false" or "0" => fact.Number == 0, _ => false };
        if (XsdTypes.Number(wanted) is not { } number)
            return false;
        if (fact.Kind == FactKind.Integer && double.IsInteger(number))
            return fact.Number.Equals(number);
        double margin = MarginOf(number);
        return fact.Number.Equals(number) || Math.Abs(fact.Number - number) <= margin * (1 + Rounding);
    }

    private static double MarginOf(double number) => (Math.Abs(number) * Tolerance) + Tolerance;
}
