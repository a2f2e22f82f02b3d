using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes core:ImplicitGeometry: the shape at its first use, a link to it at every later one.</summary>
/// <remarks>Source: OGC 12-019, 8.3; OGC 20-010, 7.2.6.</remarks>
internal sealed class ImplicitGeometryWriter(
    XmlOutput output, CitySchema schema, PositionWriter positions, GmlGeometryWriter geometry, ShapeRegister shapes)
{
    private readonly SchemaClass _class = schema.FindClass("core:ImplicitGeometry")
        ?? throw new InvalidOperationException("Expected the class core:ImplicitGeometry in the schema tables.");

    /// <summary>Fills the open property element.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="id">Its id in the file; null for none.</param>
    public void Write(ImplicitGeometry instance, string? id = null)
    {
        output.Start(_class.Name);
        output.Id(id);
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
                case "relativeGMLGeometry" or "relativeGeometry" when instance.Shape.Geometry is not null:
                    output.Start(property.Name);
                    Shape(instance.Shape);
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

    private void Shape(SharedShape shape)
    {
        if (shapes.TakeGeometry(shape) is not { } shapeGeometry)
        {
            output.Link("#" + shapes.IdOf(shape));
            return;
        }

        positions.SwitchTo(local: true);
        geometry.Fill(shapeGeometry, shape);
        positions.SwitchTo(local: false);
    }
}
