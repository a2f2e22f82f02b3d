using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>An object within a unit.</summary>
/// <param name="Item">The object; its parts are members of their own.</param>
/// <param name="ParentId">The id in the source of the object that it is a part of; null for a top-level one.</param>
internal sealed record UnitMember(CityObject Item, string? ParentId)
{
    /// <summary>Whether a geometry can be shown in a tile.</summary>
    public static bool IsShown(LodGeometry geometry) => geometry.Role != GeometryRole.TerrainIntersection;

    /// <summary>Whether it has a geometry of a level of the unit; one without a level belongs to the finest.</summary>
    public bool HasShape(string lod, bool isFinest) => Item.Geometry.Any(geometry => IsOf(geometry, lod, isFinest));

    /// <summary>Whether a geometry is shown at a level of the unit.</summary>
    public static bool IsOf(LodGeometry geometry, string lod, bool isFinest) =>
        IsShown(geometry) && (geometry.Lod == lod || (isFinest && geometry.Lod.Length == 0));

    /// <summary>Whether it has a geometry of any level.</summary>
    public bool HasAnyShape => Item.Geometry.Any(IsShown);
}
