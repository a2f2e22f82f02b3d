using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at the materials of objects.</summary>
/// <remarks>Source: IDS 1.0, material facet.</remarks>
[Checks("ids-model-material")]
internal sealed class MaterialMatcher(MaterialFacet facet, ObjectFacts facts) : IFacetMatcher
{
    public IdsFacet Facet => facet;

    public string Rule => "ids-model-material";

    public string Wanted => facet.Value?.ToString() ?? "*";

    public bool Allows(EntityType type) => ObjectClasses.IsObject(facts.Model.Schema, type);

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        if (facts.MaterialsOf(entity) is not { } names)
            return FacetOutcome.Absent;
        string? found = !tells ? null : names.Count == 0 ? "-" : string.Join(" | ", names);
        if (facet.Value is not { } wanted || names.Any(wanted.Matches))
            return new FacetOutcome(FacetState.Matches, found);
        return new FacetOutcome(names.Count == 0 ? FacetState.Empty : FacetState.Differs, found);
    }
}
