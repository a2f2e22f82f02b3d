using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Tells by their items alone whether bodies are surfaces or solids.</summary>
internal static class BodyForms
{
    /// <summary>The form of a product's body: a solid where one of its items is one.</summary>
    public static BodyForm Of(IfcEntity product)
    {
        BodyForm form = BodyForm.Unknown;
        foreach (IfcEntity representation in RepresentationChoice.Of(product, ShapeRole.Body))
        {
            foreach (IfcEntity item in representation.References("Items"))
            {
                BodyForm own = OfItem(item);
                form = own > form ? own : form;
            }
        }

        return form;
    }

    private static BodyForm OfItem(IfcEntity item)
    {
        if (!item.Is(IfcClass.IfcMappedItem))
            return OfFlatItem(item);
        BodyForm form = BodyForm.Unknown;
        foreach (IfcEntity mapped in item.Reference("MappingSource").Reference("MappedRepresentation").References("Items"))
        {
            BodyForm own = OfFlatItem(mapped);
            form = own > form ? own : form;
        }

        return form;
    }

    private static BodyForm OfFlatItem(IfcEntity item)
    {
        if (item.Is(IfcClass.IfcSolidModel) || item.Is(IfcClass.IfcBooleanResult) || item.Is(IfcClass.IfcCsgPrimitive3D))
            return BodyForm.Solid;
        if (item.Is(IfcClass.IfcTessellatedFaceSet))
            return item.Boolean("Closed") == true && !item.Is(IfcClass.IfcTriangulatedIrregularNetwork) ? BodyForm.Solid : BodyForm.Surface;
        return item.Is(IfcClass.IfcSurface) || item.Is(IfcClass.IfcShellBasedSurfaceModel) || item.Is(IfcClass.IfcFaceBasedSurfaceModel)
            ? BodyForm.Surface
            : BodyForm.Unknown;
    }
}
