using TwinInterop.Model;

namespace TwinInterop.Geometry.Footprints;

/// <summary>Tells the classes that only bound other objects from those that stand for themselves.</summary>
/// <remarks>Source: OGC 20-010, 7.3 (AbstractThematicSurface, AbstractFillingSurface, AbstractFillingElement).</remarks>
public static class BoundarySurfaceClass
{
    /// <summary>The canonical class of the surface at the ground.</summary>
    public static CityObjectClass GroundSurface { get; } = new("GroundSurface");

    /// <summary>Whether objects of a class are surfaces or openings of another object: walls, roofs, doors, windows.</summary>
    public static bool Contains(CityObjectClass objectClass) =>
        objectClass.Name.EndsWith("Surface", StringComparison.Ordinal) || objectClass.Name is "Door" or "Window";
}
