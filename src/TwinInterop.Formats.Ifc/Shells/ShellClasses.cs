using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Shells;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Which entities make the shell of a building.</summary>
/// <param name="chosen">The names of the entities that the user chose; empty for the usual ones.</param>
internal sealed class ShellClasses(ImmutableArray<string> chosen)
{
    /// <summary>What encloses a building where the user does not say otherwise.</summary>
    /// <remarks>Left out: footings and piles, stairs, ramps and railings, furniture, equipment, and proxies, which can be anything.</remarks>
    public static ImmutableArray<string> Usual { get; } =
    [
        "IfcWall", "IfcCurtainWall", "IfcSlab", "IfcRoof", "IfcColumn", "IfcBeam", "IfcPlate", "IfcMember", "IfcCovering",
        "IfcChimney", "IfcBuildingElementPart",
    ];

    private ImmutableArray<string> Names => chosen.IsEmpty ? Usual : chosen;

    /// <summary>What an object is to the shell; null for nothing.</summary>
    public ShellElementKind? KindOf(IfcEntity entity)
    {
        if (entity.Is(IfcClass.IfcDoor))
            return ShellElementKind.Door;
        if (entity.Is(IfcClass.IfcWindow))
            return ShellElementKind.Window;
        if (entity.Is(IfcClass.IfcSpace))
            return entity.Enum("PredefinedType") == "EXTERNAL" || entity.Enum("InteriorOrExteriorSpace") == "EXTERNAL" ? null : ShellElementKind.Space;
        if (!IsChosen(entity))
            return null;
        if (entity.Is(IfcClass.IfcRoof) || entity.Enum("PredefinedType") == "ROOF")
            return ShellElementKind.Roof;
        return entity.Is(IfcClass.IfcSlab) ? ShellElementKind.Slab : ShellElementKind.Structure;
    }

    private bool IsChosen(IfcEntity entity)
    {
        for (EntityType? type = entity.Type; type is not null; type = type.Supertype)
        {
            if (Names.Contains(type.Name, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
