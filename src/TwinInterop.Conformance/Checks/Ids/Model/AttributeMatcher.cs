using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at the attributes of objects.</summary>
/// <remarks>Source: IDS 1.0, attribute facet.</remarks>
[Checks("ids-model-attribute")]
internal sealed class AttributeMatcher(AttributeFacet facet, ObjectFacts facts) : IFacetMatcher
{
    private readonly Dictionary<EntityType, int[]> _places = [];

    public IdsFacet Facet => facet;

    public string Rule => "ids-model-attribute";

    public string Wanted => facet.Value is null ? facet.Name.ToString() : $"{facet.Name}: {facet.Value}";

    public bool Allows(EntityType type) => PlacesIn(type).Length > 0;

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        if (entity.Type is not { } type || PlacesIn(type) is not { Length: > 0 } places)
            return FacetOutcome.Absent;
        string? found = null;
        bool differs = false;
        bool isGiven = false;
        foreach (int place in places)
        {
            EntityAttribute attribute = type.Attributes[place];
            Fact fact = facts.Facts.Read(entity[place], attribute.Type.Name);
            if (fact.Kind == FactKind.Empty)
                continue;
            bool isWrong = facet.Value is { } wanted && !ValueComparison.Matches(wanted, fact);
            if (tells && (!isGiven || (isWrong && !differs)))
                found = $"{attribute.Name}: {fact.Text}";
            isGiven = true;
            differs |= isWrong;
        }

        if (!isGiven)
            return new FacetOutcome(FacetState.Empty, tells ? $"{type.Attributes[places[0]].Name}: -" : null);
        return new FacetOutcome(differs ? FacetState.Differs : FacetState.Matches, found);
    }

    private int[] PlacesIn(EntityType type)
    {
        if (!_places.TryGetValue(type, out int[]? places))
        {
            _places[type] = places =
            [
                .. Enumerable.Range(0, type.Attributes.Length)
                    .Where(i => !type.Attributes[i].IsDerived && facet.Name.Matches(type.Attributes[i].Name)),
            ];
        }

        return places;
    }
}
