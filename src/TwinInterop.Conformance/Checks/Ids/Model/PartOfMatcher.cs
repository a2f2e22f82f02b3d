using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at what objects are part of, through any number of steps.</summary>
/// <remarks>Source: IDS 1.0, partOf facet.</remarks>
[Checks("ids-model-part-of")]
internal sealed class PartOfMatcher(PartOfFacet facet, ObjectFacts facts) : IFacetMatcher
{
    private const int ListedInReports = 4;
    private readonly EntityMatcher _whole = new(facet.Whole, facts);

    public IdsFacet Facet => facet;

    public string Rule => "ids-model-part-of";

    public string Wanted => facet.Relation == IdsRelation.Any ? _whole.Wanted : $"{_whole.Wanted} ({facet.Relation})";

    public bool Allows(EntityType type) => ObjectClasses.IsObject(facts.Model.Schema, type);

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        var found = new List<string>();
        bool isPart = false;
        foreach (IfcEntity whole in WholeReader.Of(entity, facet.Relation))
        {
            FacetOutcome outcome = _whole.Test(whole, tells);
            if (outcome.State == FacetState.Matches)
                return outcome;
            isPart |= outcome.State != FacetState.Absent;
            if (tells && outcome.Found is { } name && found.Count < ListedInReports)
                found.Add(name);
        }

        return isPart ? new FacetOutcome(FacetState.Differs, tells ? string.Join(" < ", found) : null) : FacetOutcome.Absent;
    }
}
