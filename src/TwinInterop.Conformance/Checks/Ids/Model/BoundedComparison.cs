using TwinInterop.Conformance.Checks.Ids.Document;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Compares the range of a property with what a document wants.</summary>
/// <remarks>Source: IDS 1.0, property facet (IFC bounded value properties).</remarks>
internal static class BoundedComparison
{
    /// <summary>Whether a range holds the value that is wanted, or lies within the range that is wanted.</summary>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="property">A property with a range: lower end, upper end, set point.</param>
    public static bool Matches(IdsValue wanted, PropertyFact property)
    {
        Fact lower = property.Values[0];
        Fact upper = property.Values[1];
        if (lower.Kind == FactKind.Empty && upper.Kind == FactKind.Empty)
            return false;
        if (wanted.Restriction is not { } restriction)
            return Holds(wanted.Simple ?? "", lower, upper);
        if (!restriction.Enumerations.IsEmpty && !restriction.Enumerations.Any(value => Holds(value, lower, upper)))
            return false;
        return restriction.Patterns.IsEmpty
            && restriction.MinLength is null
            && restriction.MaxLength is null
            && restriction.Bounds.All(bound => ValueComparison.IsWithin(bound, bound.IsLower ? lower : upper));
    }

    private static bool Holds(string value, Fact lower, Fact upper) =>
        IsOnSide(value, lower, isLower: true) && IsOnSide(value, upper, isLower: false);

    // The end is on the other side of the value: an end that is not given lets all pass.
    private static bool IsOnSide(string value, Fact end, bool isLower) =>
        end.Kind == FactKind.Empty || ValueComparison.IsWithin(new IdsBound(value, !isLower, IsInclusive: true), end);
}
