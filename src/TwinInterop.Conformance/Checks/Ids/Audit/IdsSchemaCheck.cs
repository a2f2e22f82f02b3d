using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks what a specification names against each release of IFC that it is for.</summary>
/// <remarks>Source: IDS 1.0, facets; ISO 16739-1.</remarks>
internal sealed class IdsSchemaCheck(AuditLog log, IdsSpecification specification)
{
    /// <summary>Checks the specification.</summary>
    public void Check()
    {
        foreach (string version in specification.Versions)
        {
            if (SchemaEntities.Of(version) is not { } schema)
                continue; // Reported with the structure.
            EntityFacet? applicable = specification.Applicability.OfType<EntityFacet>().FirstOrDefault();
            List<EntityType>? types = applicable is null ? null : SchemaEntities.Named(schema, applicable.Name);
            var scope = new AuditScope(log, specification.Name, version, schema, types);
            foreach (IdsFacet facet in specification.Applicability)
                Check(facet, scope);
            foreach (IdsFacet facet in specification.Requirements)
            {
                Check(facet, scope);
                if (facet is EntityFacet required)
                    new EntityFacetCheck(scope).CheckAgainstApplicability(required);
            }
        }
    }

    private static void Check(IdsFacet facet, AuditScope scope)
    {
        switch (facet)
        {
            case EntityFacet entity:
                new EntityFacetCheck(scope).Check(entity);
                break;
            case AttributeFacet attribute:
                new AttributeFacetCheck(scope).Check(attribute);
                break;
            case PropertyFacet property:
                new PropertyFacetCheck(scope).Check(property);
                break;
            case PartOfFacet partOf:
                new EntityFacetCheck(scope).Check(partOf);
                break;
            case ClassificationFacet classification:
                new ValueTypeCheck(scope).CheckText(classification.System);
                new ValueTypeCheck(scope).CheckText(classification.Value);
                break;
            case MaterialFacet material:
                new ValueTypeCheck(scope).CheckText(material.Value);
                break;
        }
    }
}
