using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks sets, properties and their types against those of the standard.</summary>
/// <remarks>Source: IDS 1.0, property facet; ISO 16739-1, property and quantity sets.</remarks>
[Checks("ids-data-type", "ids-property-set-reserved", "ids-property-name", "ids-property-data-type", "ids-property-set-entity")]
internal sealed class PropertyFacetCheck(AuditScope scope)
{
    private const string TypeSuffix = "Type";

    /// <summary>Checks the facet.</summary>
    public void Check(PropertyFacet facet)
    {
        var values = new ValueTypeCheck(scope);
        values.CheckText(facet.Set);
        values.CheckText(facet.BaseName);
        CheckDataType(facet, values);
        foreach (string name in facet.Set.IsListed ? facet.Set.Listed : [])
        {
            if (PropertySets.Of(scope.Schema.Release).Find(name) is { } set)
                CheckStandard(facet, set);
            else if (IsReserved(name))
                scope.Report("ids-property-set-reserved", facet.Set.Place, $"{scope.Version}: {name}");
        }
    }

    // IFC2x3 has no standard quantities, so that nobody could keep the prefix there.
    private bool IsReserved(string name) => name.StartsWith("Pset_", StringComparison.Ordinal)
        || (name.StartsWith("Qto_", StringComparison.Ordinal) && scope.Schema.Release != IfcRelease.Ifc2x3);

    private void CheckDataType(PropertyFacet facet, ValueTypeCheck values)
    {
        if (facet.DataType is not { } name)
            return;
        DataType? type = scope.Schema.Type(name);
        bool isBinary = type?.Underlying?.Name.StartsWith("BINARY", StringComparison.Ordinal) ?? false;
        if (type is null || type.Kind == DataTypeKind.Select || (SchemaTypes.Of(scope.Schema, type) is null && !isBinary))
            scope.Report("ids-data-type", facet.Place, $"{scope.Version}: {name}");
        else if (facet.Value is { } value && SchemaTypes.Of(scope.Schema, type) is { } simple)
            values.Check(value, [simple]);
    }

    private void CheckStandard(PropertyFacet facet, PropertySet set)
    {
        if (facet.Cardinality == IdsCardinality.Prohibited)
            return;
        CheckEntity(facet, set);
        ImmutableArray<PropertyDefinition> named = [.. set.Properties.Where(property => facet.BaseName.Matches(property.Name))];
        if (named.IsEmpty || (facet.BaseName.IsListed && facet.Set.Simple is not null && named.Length < facet.BaseName.Listed.Distinct(StringComparer.Ordinal).Count()))
        {
            string missing = facet.BaseName.IsListed ? string.Join(", ", facet.BaseName.Listed.Where(name => set.Property(name) is null)) : facet.BaseName.ToString();
            scope.Report("ids-property-name", facet.BaseName.Place, $"{scope.Version}: {set.Name} / {missing}", string.Join(", ", set.Properties.Select(property => property.Name)));
            return;
        }

        if (facet.DataType is not { } dataType)
            return;
        List<string> types = [.. named.SelectMany(TypesOf).Where(IsKnown).Select(type => type.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        if (types.Count > 0 && !types.Contains(dataType))
            scope.Report("ids-property-data-type", facet.Place, $"{scope.Version}: {set.Name} / {facet.BaseName} ({dataType})", string.Join(" | ", types));
    }

    // None for what IDS does not look at.
    private static IEnumerable<string> TypesOf(PropertyDefinition property) => property.Kind switch
    {
        "enumerated" => ["IfcLabel"],
        "length" => ["IfcLengthMeasure"],
        "area" => ["IfcAreaMeasure"],
        "volume" => ["IfcVolumeMeasure"],
        "weight" => ["IfcMassMeasure"],
        "count" => ["IfcCountMeasure"],
        "time" => ["IfcTimeMeasure"],
        "reference" or "complex" => [],
        _ => property.DataTypes,
    };

    // Some of the published templates name no type.
    private bool IsKnown(string type) => scope.Schema.Type(type) is not null;

    private void CheckEntity(PropertyFacet facet, PropertySet set)
    {
        if (scope.Applicable is not { Count: > 0 } applicable || set.Entities.IsEmpty)
            return;
        HashSet<string> allowed = [.. set.Entities.Select(entity => Occurrence(entity.Split('/')[0]))];
        if (!applicable.Any(type => Line(type).Any(allowed.Contains)))
            scope.Report("ids-property-set-entity", facet.Set.Place, $"{scope.Version}: {set.Name}", string.Join(", ", set.Entities));
    }

    private static IEnumerable<string> Line(EntityType type)
    {
        for (EntityType? at = type; at is not null; at = at.Supertype)
            yield return Occurrence(at.Name);
    }

    private static string Occurrence(string name) => name.EndsWith(TypeSuffix, StringComparison.Ordinal) ? name[..^TypeSuffix.Length] : name;
}
