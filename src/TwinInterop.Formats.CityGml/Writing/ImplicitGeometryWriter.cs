using System.Runtime.CompilerServices;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes core:ImplicitGeometry: the shape at its first use, a link to it at every later one.</summary>
/// <remarks>Memory: one id for each shape. Source: OGC 12-019, 8.3; OGC 20-010, 7.2.6.</remarks>
internal sealed class ImplicitGeometryWriter(
    XmlOutput output, CitySchema schema, PositionWriter positions, GmlGeometryWriter geometry, GmlIds ids)
{
    private readonly ConditionalWeakTable<SharedShape, string> _written = [];
    private readonly SchemaClass _class = schema.FindClass("core:ImplicitGeometry")
        ?? throw new InvalidOperationException("Expected the class core:ImplicitGeometry in the schema tables.");

    private Scene? _scene;
    private int _shapes;

    /// <summary>Begins a top-level object.</summary>
    public void Begin(Scene scene) => _scene = scene;

    /// <summary>Fills the open property element.</summary>
    public void Write(ImplicitGeometry instance)
    {
        output.Start(_class.Name);
        foreach (SchemaProperty property in _class.AllProperties)
        {
            switch (property.Name.LocalName)
            {
                case "mimeType" when instance.Shape.MediaType is { } type:
                    output.Element("core", "mimeType", type);
                    break;
                case "transformationMatrix":
                    output.Element("core", "transformationMatrix", string.Join(' ', instance.Transform.Elements.Select(SimpleValues.TextOf)));
                    break;
                case "libraryObject" when instance.Shape.LibraryUri is { } uri:
                    output.Element("core", "libraryObject", AnyUri.Escape(uri));
                    break;
                case "referencePoint":
                    ReferencePoint(instance.ReferencePoint);
                    break;
                case "relativeGMLGeometry" or "relativeGeometry" when instance.Shape.Geometry is { } shape:
                    output.Start(property.Name);
                    Shape(instance.Shape, shape);
                    output.End();
                    break;
            }
        }

        output.End();
    }

    private void ReferencePoint(in Position position)
    {
        output.Start("core", "referencePoint");
        output.Start("gml", "Point");
        positions.Single("pos", position);
        output.End();
        output.End();
    }

    private void Shape(SharedShape shape, AbstractGeometry shapeGeometry)
    {
        if (_written.TryGetValue(shape, out string? known))
        {
            output.Link("#" + known);
            return;
        }

        AbstractGeometry named = shapeGeometry.Id is null ? shapeGeometry with { Id = $"shape_{++_shapes}" } : shapeGeometry;
        var shared = new SharedGeometries(schema.Version == CityGmlVersion.V3);
        shared.Enter(named, shape);
        shared.AssignIds(ids, _ => $"shape_{_shapes}", static (_, _) => { });
        _written.Add(shape, shared.IdOf(named) ?? throw new InvalidOperationException("Expected an id of a shared shape."));
        geometry.Begin(shared, new Dictionary<AbstractSurface, string[]>(ReferenceEqualityComparer.Instance));
        positions.SwitchTo(local: true);
        geometry.Fill(named, shape);
        positions.SwitchTo(local: false);
        if (_scene is { } scene)
            geometry.Begin(scene.Geometries, scene.RingIds);
    }
}
