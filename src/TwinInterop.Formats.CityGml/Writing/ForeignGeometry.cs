using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Geometry of objects whose class an application domain extension defines.</summary>
/// <remarks>
/// Extensions name their geometry as CityGML does, in a namespace of their own: <c>urf:lod1MultiSurface</c>. The reader
/// takes it by that name, so that is what is written.
/// </remarks>
internal sealed class ForeignGeometry
{
    private readonly SchemaProperty[] _patterns;

    /// <param name="schema">The version that is written.</param>
    public ForeignGeometry(CitySchema schema)
    {
        _patterns =
        [
            .. schema.Classes.SelectMany(known => known.OwnProperties)
                .Where(property => property is { Kind: SchemaPropertyKind.Geometry, Lod: not null })
                .DistinctBy(property => property.Name.LocalName, StringComparer.Ordinal)
                .OrderBy(property => property.GeometryType == SchemaGeometryType.Geometry ? 1 : 0)
                .ThenBy(property => property.Name.LocalName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Plans a geometry under the namespace of the object's element; false when no property of CityGML is like it.</summary>
    public bool TryPlan(FeaturePlan plan, LodGeometry geometry)
    {
        if (GeometryPlanner.LevelOf(geometry) is not { } level || geometry.Lod.Length > 1)
            return false;
        foreach (SchemaProperty pattern in _patterns)
        {
            bool isFree = pattern.Lod == level
                && !plan.Geometries.Exists(other => other.Property.Name.LocalName == pattern.Name.LocalName);
            if (!isFree || PropertyRoles.RankOf(geometry.Role, pattern, plan.Target) is not (0, null))
                continue;
            if (GeometryConversion.Convert(geometry.Geometry, pattern.GeometryType) is not { Loss: null } converted
                || !ReferenceEquals(converted.Geometry, geometry.Geometry))
            {
                continue;
            }

            plan.Geometries.Add(new GeometryPlan(InNamespaceOf(plan.Element, pattern), geometry, converted.Geometry));
            return true;
        }

        return false;
    }

    private static SchemaProperty InNamespaceOf(SchemaName element, SchemaProperty pattern) => new()
    {
        Name = new SchemaName(element.Namespace, pattern.Name.LocalName, element.Prefix),
        Kind = pattern.Kind,
        ValueType = pattern.ValueType,
        GeometryType = pattern.GeometryType,
        Lod = pattern.Lod,
        TargetName = pattern.TargetName,
        MinOccurs = pattern.MinOccurs,
        MaxOccurs = pattern.MaxOccurs,
        Form = pattern.Form,
        XmlAttributes = pattern.XmlAttributes,
        EnumerationValues = pattern.EnumerationValues,
    };
}
