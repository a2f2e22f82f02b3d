using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Colours of items, of materials and of single faces, as tags of <see cref="FaceColour"/>.</summary>
/// <remarks>Source: IfcStyledItem, IfcSurfaceStyle, IfcIndexedColourMap (ISO 16739-1, 8.7).</remarks>
internal static class StyleReader
{
    private const int MostNested = 4;

    /// <summary>The colour that is styled onto an item; 0 where there is none.</summary>
    public static int ColourOf(IfcEntity item)
    {
        foreach (IfcEntity styled in item.ReferredBy(IfcClass.IfcStyledItem, "Item"))
        {
            int colour = ColourOfStyles(styled, MostNested);
            if (colour != 0)
                return colour;
        }

        return 0;
    }

    /// <summary>The colour of the material that is associated with a product or with its type; 0 where there is none.</summary>
    public static int ColourOfMaterial(IfcEntity product)
    {
        foreach (IfcEntity association in product.ReferredBy(IfcClass.IfcRelAssociatesMaterial, "RelatedObjects"))
        {
            int colour = Material(association.Reference("RelatingMaterial"), MostNested);
            if (colour != 0)
                return colour;
        }

        foreach (IfcEntity typing in product.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects"))
        {
            IfcEntity type = typing.Reference("RelatingType");
            int colour = type.Exists && type != product ? ColourOfMaterial(type) : 0;
            if (colour != 0)
                return colour;
        }

        return 0;
    }

    /// <summary>The colour of each face of a face set; empty where it has no colour map.</summary>
    public static int[] ColourMap(IfcEntity faceSet)
    {
        IfcEntity map = faceSet.ReferredBy(IfcClass.IfcIndexedColourMap, "MappedTo").FirstOrDefault();
        if (!map.Exists || map.Reference("Colours") is not { Exists: true } list)
            return [];
        using StepRows<double>? colours = list["ColourList"].ReadDoubleRows();
        using PooledList<int>? indices = map["ColourIndex"].ReadIntegers();
        if (colours is null || indices is null)
            return [];
        double opacity = map.Double("Opacity") ?? 1;
        int[] tags = new int[indices.Count];
        for (int i = 0; i < tags.Length; i++)
        {
            int index = indices[i] - 1;
            if ((uint)index < (uint)colours.Count && colours[index] is [double red, double green, double blue, ..])
                tags[i] = FaceColour.Pack(red, green, blue, opacity);
        }

        return tags;
    }

    private static int ColourOfStyles(IfcEntity holder, int left)
    {
        foreach (IfcEntity style in holder.References("Styles"))
        {
            int colour = style.Class switch
            {
                IfcClass.IfcSurfaceStyleRendering or IfcClass.IfcSurfaceStyleShading => Shading(style),
                IfcClass.IfcPresentationStyleAssignment or IfcClass.IfcSurfaceStyle when left > 0 =>
                    ColourOfStyles(style, left - 1),
                _ => 0,
            };
            if (colour != 0)
                return colour;
        }

        return 0;
    }

    private static int Shading(IfcEntity shading)
    {
        IfcEntity colour = shading.Reference("SurfaceColour");
        return colour.Exists
            ? FaceColour.Pack(
                colour.Double("Red") ?? 0, colour.Double("Green") ?? 0, colour.Double("Blue") ?? 0,
                1 - (shading.Double("Transparency") ?? 0))
            : 0;
    }

    private static int Material(IfcEntity material, int left)
    {
        if (!material.Exists || left == 0)
            return 0;
        if (material.Is(IfcClass.IfcMaterial))
            return OfMaterial(material);
        foreach (string attribute in (string[])
            ["ForLayerSet", "ForProfileSet", "MaterialLayers", "MaterialProfiles", "MaterialConstituents", "Materials", "Material"])
        {
            foreach (IfcEntity part in material.References(attribute))
            {
                int colour = Material(part, left - 1);
                if (colour != 0)
                    return colour;
            }
        }

        return 0;
    }

    private static int OfMaterial(IfcEntity material)
    {
        foreach (IfcEntity definition in material.ReferredBy(IfcClass.IfcMaterialDefinitionRepresentation, "RepresentedMaterial"))
        {
            foreach (IfcEntity representation in definition.References("Representations"))
            {
                foreach (IfcEntity item in representation.References("Items"))
                {
                    int colour = ColourOfStyles(item, MostNested);
                    if (colour != 0)
                        return colour;
                }
            }
        }

        return 0;
    }
}
