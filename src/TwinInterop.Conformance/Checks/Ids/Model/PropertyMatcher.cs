using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at the properties and quantities of objects.</summary>
/// <remarks>Every set of the name has to have the property, and every property of the name its value. Source: IDS 1.0, property facet.</remarks>
[Checks("ids-model-property")]
internal sealed class PropertyMatcher(PropertyFacet facet, ObjectFacts facts) : IFacetMatcher
{
    private readonly Dictionary<string, bool> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);

    public IdsFacet Facet => facet;

    public string Rule => "ids-model-property";

    public string Wanted =>
        $"{facet.Set} / {facet.BaseName}{(facet.Value is null ? "" : $": {facet.Value}")}{(facet.DataType is null ? "" : $" ({facet.DataType})")}";

    public bool Allows(EntityType type) =>
        ObjectClasses.IsObject(facts.Model.Schema, type) || ObjectClasses.HasExtendedProperties(facts.Model.Schema, type);

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        var worst = new FacetOutcome(FacetState.Absent, null);
        bool hasAny = false;
        foreach (PropertySetFact set in facts.SetsOf(entity))
        {
            if (!Has(_sets, facet.Set, set.Name))
                continue;
            FacetOutcome outcome = TestSet(set, tells);
            if (!hasAny || IsWorse(outcome.State, worst.State))
                worst = outcome;
            hasAny = true;
        }

        return worst;
    }

    private FacetOutcome TestSet(PropertySetFact set, bool tells)
    {
        FacetOutcome? worst = null;
        foreach (PropertyFact property in Named(set))
        {
            FacetState state = StateOf(property);
            if (worst is null || IsWorse(state, worst.Value.State))
                worst = new FacetOutcome(state, tells ? $"{set.Name} / {property}" : null);
        }

        return worst ?? new FacetOutcome(FacetState.Absent, tells ? $"{set.Name} / -" : null);
    }

    /// <summary>Models have few names of sets and properties, many times each: every one is held against a pattern once.</summary>
    private static bool Has(Dictionary<string, bool> known, IdsValue wanted, string name)
    {
        if (wanted.Simple is not null)
            return wanted.Matches(name);
        if (!known.TryGetValue(name, out bool matches))
            known[name] = matches = wanted.Matches(name);
        return matches;
    }

    private IEnumerable<PropertyFact> Named(PropertySetFact set)
    {
        if (facet.BaseName.Simple is { } name)
            return set.Properties.TryGetValue(name, out PropertyFact? property) ? [property] : [];
        return set.Properties.Values.Where(property => Has(_names, facet.BaseName, property.Name));
    }

    private FacetState StateOf(PropertyFact property)
    {
        if (property.Form == PropertyForm.Unsupported)
            return FacetState.Differs;
        if (!property.HasValue)
            return FacetState.Empty;
        if (property.Values is [var only] && property.Form != PropertyForm.Bounded) // Nearly all are single values.
            return IsOfType(only) && (facet.Value is not { } sought || ValueComparison.Matches(sought, only)) ? FacetState.Matches : FacetState.Differs;
        List<Fact> typed = [.. property.Values.Where(IsOfType)];
        bool hasType = property.Form == PropertyForm.Table
            ? typed.Any(value => value.Kind != FactKind.Empty)
            : property.Values.All(value => value.Kind == FactKind.Empty || IsOfType(value));
        if (!hasType)
            return FacetState.Differs;
        bool matches = facet.Value is not { } wanted
            || (property.Form == PropertyForm.Bounded ? BoundedComparison.Matches(wanted, property) : Matches(wanted, typed));
        return matches ? FacetState.Matches : FacetState.Differs;
    }

    // Of several values one may be the one wanted; a range has to hold them all.
    private static bool Matches(IdsValue wanted, List<Fact> values)
    {
        IEnumerable<Fact> given = values.Where(value => value.Kind != FactKind.Empty);
        return wanted.Restriction is { Bounds.IsEmpty: false }
            ? given.All(value => ValueComparison.Matches(wanted, value))
            : given.Any(value => ValueComparison.Matches(wanted, value));
    }

    private bool IsOfType(Fact value) => facet.DataType is null || string.Equals(facet.DataType, value.DataType, StringComparison.OrdinalIgnoreCase);

    // One set that is right excuses no other; of what is prohibited, one that is there is enough.
    private bool IsWorse(FacetState state, FacetState than) => Rank(state) > Rank(than);

    private int Rank(FacetState state) => (state, facet.Cardinality == IdsCardinality.Prohibited) switch
    {
        (FacetState.Matches, true) => 3,
        (FacetState.Empty, true) => 2,
        (FacetState.Differs, false) => 3,
        (FacetState.Empty, false) => 2,
        (FacetState.Absent, false) => 1,
        _ => 0,
    };
}
