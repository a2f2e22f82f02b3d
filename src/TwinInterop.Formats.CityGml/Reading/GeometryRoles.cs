using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What the geometry of a property stands for.</summary>
internal static class GeometryRoles
{
    /// <summary>The role of a property of a class.</summary>
    public static GeometryRole Of(SchemaProperty property, SchemaClass owner)
    {
        if (property.IsTerrainIntersection)
            return GeometryRole.TerrainIntersection;

        return property.Name.LocalName switch
        {
            "lod0FootPrint" or "extent" => GeometryRole.Footprint,
            "lod0RoofEdge" => GeometryRole.RoofEdge,
            "lod0Network" => GeometryRole.Network,
            "ridgeOrValleyLines" => GeometryRole.Network, // the lines that the terrain drains along; break lines are the body
            "lod0MultiSurface" when Is(owner, "con:AbstractConstruction") => GeometryRole.Footprint,
            "lod0MultiCurve" when Is(owner, "tran:AbstractTransportationSpace") => GeometryRole.Network,
            _ => GeometryRole.Body,
        };
    }

    private static bool Is(SchemaClass owner, string ancestor)
    {
        for (SchemaClass? current = owner; current is not null; current = current.Base)
        {
            if (current.Name.ToString() == ancestor)
                return true;
        }

        return false;
    }
}
