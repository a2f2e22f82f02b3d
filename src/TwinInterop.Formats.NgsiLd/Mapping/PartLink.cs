using TwinInterop.Geometry.Footprints;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>How a part hangs on its whole: the name of the relationship from the part.</summary>
internal static class PartLink
{
    /// <summary>The name of the relationship.</summary>
    public static string Of(CityObjectClass part) => part.Name switch
    {
        "Door" or "Window" or "DoorSurface" or "WindowSurface" => "fills",
        _ when BoundarySurfaceClass.Contains(part) => "bounds",
        _ when part.Name.EndsWith("Room", StringComparison.Ordinal) || part.Name.EndsWith("Furniture", StringComparison.Ordinal)
            || part.Name is "Storey" or "BuildingUnit" or "HollowSpace" => "containedIn",
        _ => "isPartOf",
    };
}
