using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Tells whether an object has the geometries and parts that a class demands.</summary>
internal sealed class ClassRequirements(TargetClasses classes)
{
    private readonly string _encoding = $"citygml-{classes.Schema.VersionName}";

    /// <summary>Whether a class can stand for an object.</summary>
    public bool AreMet(SchemaClass target, CityObject source) => target.AllProperties.All(property =>
        property.MinOccurs == 0 || property.Kind switch
        {
            SchemaPropertyKind.Geometry when property.GeometryType == SchemaGeometryType.RectifiedGridCoverage =>
                source.Coverage is not null || HasVerbatim(source, property),
            SchemaPropertyKind.Geometry =>
                source.Geometry.Any(geometry => GeometryPlanner.CanFill(target, property, source, geometry)),
            SchemaPropertyKind.Feature => source.Parts.Any(part => CanHold(property, part)),
            _ => true,
        });

    private bool HasVerbatim(CityObject source, SchemaProperty property) => source.Extensions.Any(content =>
        content.Encoding == _encoding && content.Name == $"{{{property.Name.Namespace}}}{property.Name.LocalName}");

    private bool CanHold(SchemaProperty property, CityObject part) => classes.SameAs(part.Class.Name)
        .Any(candidate => property.Accepts(candidate) && AreMet(candidate, part));
}
