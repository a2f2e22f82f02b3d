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

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        ImmutableArray<ClassificationFact> all = facts.ClassificationsOf(entity);
        if (all.IsEmpty)
            return FacetOutcome.Absent;
        ImmutableArray<ClassificationFact> ofSystem = facet.System is { } system ? [.. all.Where(fact => fact.System is { } name && system.Matches(name))] : all;
        if (ofSystem.IsEmpty)
        {
            // An object that is classified otherwise does not fulfil an optional requirement either.
            bool isClassified = all.Any(fact => fact.System is not null);
            return new FacetOutcome(isClassified ? FacetState.Differs : FacetState.Absent, tells ? string.Join("; ", all) : null);
        }

        string? found = tells ? string.Join("; ", ofSystem) : null;
        if (facet.Value is not { } wanted || ofSystem.Any(fact => fact.Codes.Any(wanted.Matches)))
            return new FacetOutcome(FacetState.Matches, found);
        return new FacetOutcome(ofSystem.All(fact => fact.Codes.IsEmpty) ? FacetState.Empty : FacetState.Differs, found);
    }
}
