using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>
/// Gives spaces of CityGML 3.0 boundary surfaces for geometries that have no property there: the roof edge of LoD 0
/// and the multi-surface of LoD 1.
/// </summary>
/// <remarks>Source: OGC 21-006r2, upgrade rules from CityGML 2.0.</remarks>
internal sealed class DerivedBoundaries(TargetClasses classes, ConversionContext context)
{
    /// <summary>Adds a boundary surface that holds the geometry; false when the object cannot have one.</summary>
    public bool TryAdd(FeaturePlan plan, LodGeometry geometry)
    {
        string name = geometry.Role == GeometryRole.RoofEdge ? "con:RoofSurface" : "gen:GenericThematicSurface";
        bool isBody = geometry.Role is GeometryRole.Body or GeometryRole.RoofEdge;
        if (!isBody || GeometryPlanner.LevelOf(geometry) is not { } level || level > 3) // level 4 gives way to level 3
            return false;
        if (classes.Schema.FindClass(name) is not { } target)
            return false;
        if (classes.PropertyFor(plan.Target, target) is not { } boundary)
            return false;
        SchemaProperty? property = target.AllProperties.FirstOrDefault(item =>
            item.Lod == level && item.GeometryType == SchemaGeometryType.MultiSurface);
        if (property is null || GeometryConversion.Convert(geometry.Geometry, property.GeometryType) is not { } converted)
            return false;
        SourceKey key = plan.Source.Source;
        key = key with { LocalId = $"{key.LocalId}_lod{level}{(geometry.Role == GeometryRole.RoofEdge ? "RoofEdge" : "Surface")}" };
        var surface = new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(target.Name.LocalName))
        {
            HasGeneratedId = true,
        };
        var part = new FeaturePlan(surface, target) { IsDerived = true };
        part.Notes.IsOfParent = true;
        part.Geometries.Add(new GeometryPlan(property, geometry, converted.Geometry));
        plan.Parts.Add((boundary, part));
        context.Books.Derive(BookAccount.Objects);
        context.Books.Derive(BookAccount.Relations);
        context.Lose(
            plan.Source, BookAccount.Geometries, $"geometry/lod{geometry.Lod}", converted.Loss ?? LossKind.Generalized);
        return true;
    }
}
