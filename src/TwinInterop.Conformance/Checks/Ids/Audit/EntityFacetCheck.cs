using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks classes and predefined types.</summary>
/// <remarks>Source: IDS 1.0, entity facet and partOf facet.</remarks>
[Checks("ids-entity-name", "ids-entity-case", "ids-entity-abstract", "ids-predefined-type", "ids-part-of-entity", "ids-requirement-entity")]
internal sealed class EntityFacetCheck(AuditScope scope)
{
    private const string Userdefined = "USERDEFINED";

    /// <summary>Checks the class and the predefined type.</summary>
    public void Check(EntityFacet facet)
    {
        var values = new ValueTypeCheck(scope);
        values.CheckText(facet.Name);
        if (facet.PredefinedType is not null)
            values.CheckText(facet.PredefinedType);
        if (!CheckName(facet) || facet.PredefinedType is not { } predefined)
            return;
        List<string> classes = facet.Name.IsListed
            ? [.. facet.Name.Listed]
            : [.. SchemaEntities.Named(scope.Schema, facet.Name).Select(type => type.Name)];
        // For several classes one that knows the type is enough: none has them all.
        HashSet<string> known = [.. classes.SelectMany(name => SchemaEntities.PredefinedTypesOf(scope.Schema, name))];
        if (known.Contains(Userdefined))
            return;
        bool isKnown = predefined.IsListed ? predefined.Listed.All(known.Contains) : known.Any(predefined.Matches);
        if (!isKnown)
            scope.Report("ids-predefined-type", predefined.Place, $"{scope.Version}: {facet.Name} / {predefined}", known.Count == 0 ? "-" : string.Join(", ", known.Order(StringComparer.Ordinal)));
    }

    /// <summary>Checks that an object may be of the class that is required of it.</summary>
    public void CheckAgainstApplicability(EntityFacet required)
    {
        if (scope.Applicable is not { Count: > 0 } applicable || SchemaEntities.Named(scope.Schema, required.Name) is not { Count: > 0 } types)
            return;
        if (!types.Intersect(applicable).Any())
            scope.Report("ids-requirement-entity", required.Place, $"{scope.Version}: {required.Name}", string.Join(", ", applicable.Take(8).Select(type => type.Name.ToUpperInvariant())));
    }

    /// <summary>Checks that the whole may have parts by the relation.</summary>
    public void Check(PartOfFacet facet)
    {
        Check(facet.Whole);
        if (SchemaEntities.Named(scope.Schema, facet.Whole.Name) is not { Count: > 0 } types)
            return;
        IfcClass[] wholes = facet.Relation switch
        {
            IdsRelation.Group => [IfcClass.IfcGroup],
            IdsRelation.Containment => [IfcClass.IfcSpatialElement, IfcClass.IfcSpatialStructureElement],
            IdsRelation.VoidsAndFills => [IfcClass.IfcElement],
            _ => [IfcClass.IfcObjectDefinition],
        };
        bool isPossible = types.Any(type => wholes.Any(whole => scope.Schema.Entity(whole) is { } other && type.IsSubtypeOf(other)));
        if (!isPossible)
            scope.Report("ids-part-of-entity", facet.Whole.Name.Place, $"{scope.Version}: {facet.Whole.Name} ({facet.Relation})", string.Join(" | ", wholes.Where(whole => scope.Schema.Entity(whole) is not null)));
    }

    private bool CheckName(EntityFacet facet)
    {
        if (!facet.Name.IsListed)
        {
            bool any = SchemaEntities.Named(scope.Schema, facet.Name).Count > 0;
            if (!any)
                scope.Report("ids-entity-name", facet.Name.Place, $"{scope.Version}: {facet.Name}");
            return any;
        }

        bool isRight = true;
        foreach (string name in facet.Name.Listed)
        {
            if (!SchemaEntities.Has(scope.Schema, name))
                scope.Report("ids-entity-name", facet.Name.Place, $"{scope.Version}: {name}");
            else if (name.Any(char.IsAsciiLetterLower))
                scope.Report("ids-entity-case", facet.Name.Place, name, name.ToUpperInvariant());
            else if (scope.Schema.Entity(name) is { IsAbstract: true })
                scope.Report("ids-entity-abstract", facet.Name.Place, $"{scope.Version}: {name}");
            else
                continue;
            isRight = false;
        }

        return isRight;
    }
}
