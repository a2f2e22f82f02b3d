using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>
/// Looks of items, of layers, of materials and of single faces, as tags of a <see cref="LookTable"/>. A style of an item
/// goes before that of its layer, both before that of a mapped item that shows it, and all of them before the material.
/// </summary>
/// <remarks>
/// Source: IfcStyledItem, IfcPresentationLayerWithStyle, IfcMaterialDefinitionRepresentation, IfcIndexedColourMap
/// (ISO 16739-1, 8.6.3 and 8.7). Safe for several threads.
/// </remarks>
/// <param name="looks">Takes the looks.</param>
internal sealed class StyleReader(LookTable looks)
{
    private const int MostNested = 4;

    /// <summary>The look that is styled onto an item or comes from its layer; 0 where there is none.</summary>
    public int OfItem(IfcEntity item)
    {
        foreach (IfcEntity styled in item.ReferredBy(IfcClass.IfcStyledItem, "Item"))
        {
            if (SurfaceStyleReader.Find(styled, "Styles") is { } material)
                return looks.TagOf(material);
        }

        return OfLayer(item);
    }

    /// <summary>The look of the layer to which an item or a representation is assigned; 0 where there is none.</summary>
    public int OfLayer(IfcEntity assigned)
    {
        foreach (IfcEntity layer in assigned.ReferredBy(IfcClass.IfcPresentationLayerWithStyle, "AssignedItems"))
        {
            if (SurfaceStyleReader.Find(layer, "LayerStyles") is { } material)
                return looks.TagOf(material);
        }

        return 0;
    }

    /// <summary>The look of the material that is associated with a product or with its type; 0 where there is none.</summary>
    public int OfMaterial(IfcEntity product)
    {
        foreach (IfcEntity association in product.ReferredBy(IfcClass.IfcRelAssociatesMaterial, "RelatedObjects"))
        {
            if (Find(association.Reference("RelatingMaterial"), MostNested) is { } material)
                return looks.TagOf(material);
        }

        foreach (IfcEntity typing in product.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects"))
        {
            IfcEntity type = typing.Reference("RelatingType");
            int look = type.Exists && !type.Is(IfcClass.IfcObject) ? OfMaterial(type) : 0;
            if (look != 0)
                return look;
        }

        return 0;
    }

    /// <summary>The look of each face of a face set; empty where it has no colour map.</summary>
    public int[] ColourMap(IfcEntity faceSet)
    {
        IfcEntity map = faceSet.ReferredBy(IfcClass.IfcIndexedColourMap, "MappedTo").FirstOrDefault();
        if (!map.Exists || map.Reference("Colours") is not { Exists: true } list)
            return [];
        using StepRows<double>? colours = list["ColourList"].ReadDoubleRows();
        using PooledList<int>? indices = map["ColourIndex"].ReadIntegers();
        if (colours is null || indices is null)
            return [];
        double transparency = Math.Clamp(1 - (map.Double("Opacity") ?? 1), 0, 1);
        int[] tags = new int[indices.Count];
        for (int i = 0; i < tags.Length; i++)
        {
            int index = indices[i] - 1;
            if ((uint)index < (uint)colours.Count && colours[index] is [double red, double green, double blue, ..])
            {
                tags[i] = looks.TagOf(new Material
                {
                    Diffuse = new Colour(Math.Clamp(red, 0, 1), Math.Clamp(green, 0, 1), Math.Clamp(blue, 0, 1)),
                    Transparency = transparency > 0 ? transparency : null,
                });
            }
        }

        return tags;
    }

    private static Material? Find(IfcEntity material, int left)
    {
        if (!material.Exists || left == 0)
            return null;
        if (material.Is(IfcClass.IfcMaterial))
            return OfDefinition(material);
        foreach (string attribute in (string[])
            ["ForLayerSet", "ForProfileSet", "MaterialLayers", "MaterialProfiles", "MaterialConstituents", "Materials", "Material"])
        {
            foreach (IfcEntity part in material.References(attribute))
            {
                if (Find(part, left - 1) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static Material? OfDefinition(IfcEntity material)
    {
        foreach (IfcEntity definition in material.ReferredBy(IfcClass.IfcMaterialDefinitionRepresentation, "RepresentedMaterial"))
        {
            foreach (IfcEntity representation in definition.References("Representations"))
            {
                foreach (IfcEntity item in representation.References("Items"))
                {
                    if (SurfaceStyleReader.Find(item, "Styles") is { } found)
                        return found with { Name = found.Name ?? SurfaceStyleReader.NameOf(material) };
                }
            }
        }

        return null;
    }
}
