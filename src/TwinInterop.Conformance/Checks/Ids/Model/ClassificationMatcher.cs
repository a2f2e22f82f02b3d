using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at the classifications of objects. A code below the one that is wanted is of it.</summary>
/// <remarks>Source: IDS 1.0, classification facet.</remarks>
[Checks("ids-model-classification")]
internal sealed class ClassificationMatcher(ClassificationFacet facet, ObjectFacts facts) : IFacetMatcher
{
    public IdsFacet Facet => facet;

    public string Rule => "ids-model-classification";

    public string Wanted => $"{facet.System?.ToString() ?? "*"} / {facet.Value?.ToString() ?? "*"}";

    public bool Allows(EntityType type) =>
        ObjectClasses.IsObject(facts.Model.Schema, type) || ObjectClasses.IsResource(facts.Model.Schema, type);

    public FacetOutcome Test(IfcEntity entity)
    {
        ImmutableArray<ClassificationFact> all = facts.ClassificationsOf(entity);
        ImmutableArray<ClassificationFact> ofSystem = facet.System is { } system ? [.. all.Where(fact => system.Matches(fact.System))] : all;
        if (ofSystem.IsEmpty)
            return new FacetOutcome(FacetState.Absent, all.IsEmpty ? null : string.Join("; ", all));
        string found = string.Join("; ", ofSystem);
        if (facet.Value is not { } wanted || ofSystem.Any(fact => fact.Codes.Any(wanted.Matches)))
            return new FacetOutcome(FacetState.Matches, found);
        return new FacetOutcome(ofSystem.All(fact => fact.Codes.IsEmpty) ? FacetState.Empty : FacetState.Differs, found);
    }
}
