using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Xsd;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks attributes and their values. Inverse and derived ones are none that an instance states.</summary>
/// <remarks>Source: IDS 1.0, attribute facet.</remarks>
[Checks("ids-attribute-name", "ids-attribute-entity", "ids-attribute-value")]
internal sealed class AttributeFacetCheck(AuditScope scope)
{
    /// <summary>Checks the facet.</summary>
    public void Check(AttributeFacet facet)
    {
        var values = new ValueTypeCheck(scope);
        values.CheckText(facet.Name);
        if (!CheckName(facet.Name))
            return;
        List<EntityAttribute> attributes = [.. Named(scope.Types, facet.Name)];
        if (attributes.Count == 0)
        {
            if (scope.Applicable is { Count: > 0 } applicable)
                scope.Report("ids-attribute-entity", facet.Name.Place, $"{scope.Version}: {facet.Name}", string.Join(", ", applicable.Take(8).Select(type => type.Name.ToUpperInvariant())));
            return;
        }

        if (facet.Value is not { } value)
            return;
        HashSet<XsdType> types = [.. attributes.Select(attribute => SchemaTypes.Of(scope.Schema, attribute.Type)).OfType<XsdType>()];
        if (types.Count == 0)
            scope.Report("ids-attribute-value", value.Place, $"{scope.Version}: {facet.Name} ({attributes[0].Type.Name})");
        else
            values.Check(value, types);
    }

    private bool CheckName(IdsValue name)
    {
        if (!name.IsListed)
        {
            bool any = Named(scope.Schema.Entities, name).Any();
            if (!any)
                scope.Report("ids-attribute-name", name.Place, $"{scope.Version}: {name}");
            return any;
        }

        string[] unknown = [.. name.Listed.Where(listed => !scope.Schema.Entities.Any(type => type.IndexOf(listed) is >= 0 and var at && !type.Attributes[at].IsDerived))];
        foreach (string listed in unknown)
            scope.Report("ids-attribute-name", name.Place, $"{scope.Version}: {listed}");
        return unknown.Length == 0;
    }

    private static IEnumerable<EntityAttribute> Named(IEnumerable<EntityType> types, IdsValue name) =>
        types.SelectMany(type => type.Attributes).Where(attribute => !attribute.IsDerived && name.Matches(attribute.Name));
}
