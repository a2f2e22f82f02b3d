using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Looks at the class of objects. Subclasses do not count.</summary>
/// <remarks>Source: IDS 1.0, entity facet.</remarks>
[Checks("ids-model-entity")]
internal sealed class EntityMatcher(EntityFacet facet, ObjectFacts facts) : IFacetMatcher
{
    public IdsFacet Facet => facet;

    public string Rule => "ids-model-entity";

    public string Wanted => facet.PredefinedType is null ? facet.Name.ToString() : $"{facet.Name} / {facet.PredefinedType}";

    public bool Allows(EntityType type)
    {
        if (facet.Name.Matches(facts.NameOf(type)))
            return true;
        IfcSchema schema = facts.Model.Schema;
        return schema.Release == IfcRelease.Ifc2x3 && schema.Entity(IfcClass.IfcElement) is { } element && type.IsSubtypeOf(element);
    }

    public FacetOutcome Test(IfcEntity entity, bool tells)
    {
        if (entity.Type is not { } type)
            return FacetOutcome.Absent;
        string name = facts.NameOf(type);
        if (!facet.Name.Matches(name) && !(facts.NameByType(entity) is { } byType && facet.Name.Matches(byType)))
            return new FacetOutcome(FacetState.Differs, name);
        if (facet.PredefinedType is not { } wanted)
            return new FacetOutcome(FacetState.Matches, name);
        ImmutableArray<string> stated = ObjectFacts.PredefinedTypesOf(entity);
        string? found = tells ? $"{name} / {(stated.IsEmpty ? "-" : stated[^1])}" : null;
        return new FacetOutcome(stated.Any(wanted.Matches) ? FacetState.Matches : stated.IsEmpty ? FacetState.Empty : FacetState.Differs, found);
    }
}
