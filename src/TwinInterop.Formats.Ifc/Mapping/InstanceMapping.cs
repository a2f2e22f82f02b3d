using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>Which classes of the model can have a shape that they share with other objects.</summary>
internal static class InstanceMapping
{
    /// <summary>Whether objects of a class occupy space: only these have implicit representations.</summary>
    /// <remarks>Source: OGC 20-010, 7.2.6 (AbstractOccupiedSpace, ImplicitGeometry).</remarks>
    public static bool IsPlaceable(CityObjectClass objectClass) => objectClass.Name is
        "BuildingConstructiveElement" or "BuildingInstallation" or "BuildingFurniture" or "Door" or "Window"
        or "BridgeConstructiveElement" or "BridgeInstallation" or "BridgeFurniture"
        or "TunnelConstructiveElement" or "TunnelInstallation" or "TunnelFurniture"
        or "CityFurniture" or "GenericOccupiedSpace" or "SolitaryVegetationObject" or "OtherConstruction";
}
