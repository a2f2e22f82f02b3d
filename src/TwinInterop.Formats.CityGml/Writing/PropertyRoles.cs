using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Which geometry properties can take which roles.</summary>
internal static class PropertyRoles
{
    /// <summary>How well a property fits a role, 0 for best, and what it costs; null when it does not fit.</summary>
    /// <param name="role">What the geometry stands for.</param>
    /// <param name="property">A geometry property.</param>
    /// <param name="target">The class that has the property.</param>
    public static (int Rank, LossKind? Loss)? RankOf(GeometryRole role, SchemaProperty property, SchemaClass target)
    {
        GeometryRole own = RoleOf(property);
        if (own == role)
            return (0, null);
        bool isGround = property.Lod is 0;
        return (role, own) switch
        {
            (GeometryRole.Footprint, GeometryRole.Body) when isGround =>
                (2, IsConstruction(target) ? null : LossKind.Generalized),
            (GeometryRole.Body, GeometryRole.Footprint) when isGround => (4, LossKind.Generalized),
            (GeometryRole.Network, GeometryRole.Body) when isGround => (2, null),
            (GeometryRole.Body, GeometryRole.Network) when isGround => (4, null),
            _ => null,
        };
    }

    private static GeometryRole RoleOf(SchemaProperty property)
    {
        string name = property.Name.LocalName;
        return property.IsTerrainIntersection ? GeometryRole.TerrainIntersection
            : name.EndsWith("FootPrint", StringComparison.Ordinal) || name == "extent" ? GeometryRole.Footprint
            : name.EndsWith("RoofEdge", StringComparison.Ordinal) ? GeometryRole.RoofEdge
            : name.EndsWith("Network", StringComparison.Ordinal) || name == "ridgeOrValleyLines" ? GeometryRole.Network
            : GeometryRole.Body;
    }

    /// <summary>The LoD 0 surface of a construction of CityGML 3.0 is its footprint by convention.</summary>
    private static bool IsConstruction(SchemaClass target)
    {
        for (SchemaClass? ancestor = target; ancestor is not null; ancestor = ancestor.Base)
        {
            if (ancestor.Name.LocalName == "AbstractConstruction")
                return true;
        }

        return false;
    }
}
