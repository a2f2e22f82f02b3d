using System.Collections.Frozen;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The nearest broader classes for canonical classes that a version does not have, best first.</summary>
internal static class BroaderClasses
{
    private static readonly FrozenDictionary<string, string[]> Version2 = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Storey"] = ["grp:CityObjectGroup"],
        ["BuildingUnit"] = ["grp:CityObjectGroup"],
        ["Section"] = ["grp:CityObjectGroup"],
        ["Intersection"] = ["grp:CityObjectGroup"],
        ["TrafficSpace"] = ["tran:TrafficArea", "grp:CityObjectGroup"],
        ["AuxiliaryTrafficSpace"] = ["tran:AuxiliaryTrafficArea", "grp:CityObjectGroup"],
        ["BuildingConstructiveElement"] = ["bldg:BuildingInstallation", "bldg:IntBuildingInstallation"],
        ["TunnelConstructiveElement"] = ["tun:TunnelInstallation", "tun:IntTunnelInstallation"],
        ["Door"] = ["bldg:Door", "brid:Door", "tun:Door"],
        ["Window"] = ["bldg:Window", "brid:Window", "tun:Window"],
        ["Marking"] = ["tran:AuxiliaryTrafficArea"],
        ["HoleSurface"] = ["tran:AuxiliaryTrafficArea"],
        ["Waterway"] = ["tran:TransportationComplex"],
        ["GenericThematicSurface"] =
            ["bldg:WallSurface", "brid:WallSurface", "tun:WallSurface", "wtr:WaterSurface", "tran:AuxiliaryTrafficArea"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Version3 = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Door"] = ["con:DoorSurface"],
        ["Window"] = ["con:WindowSurface"],
        ["TransportationComplex"] = ["tran:Road"],
        ["AbstractTransportationSpace"] = ["tran:Road"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Surfaces3 = ["gen:GenericThematicSurface", "gen:GenericOccupiedSpace"];
    private static readonly string[] Generic3 = ["gen:GenericOccupiedSpace"];
    private static readonly string[] Generic2 = ["gen:GenericCityObject"];

    /// <summary>The prefixed names of the broader classes; the last one can always stand below the city model.</summary>
    /// <param name="version">The version that is written.</param>
    /// <param name="canonical">A canonical class, known or not.</param>
    public static IEnumerable<string> Of(CityGmlVersion version, string canonical)
    {
        if (version == CityGmlVersion.V3)
        {
            bool isSurface = canonical.EndsWith("Surface", StringComparison.Ordinal);
            return [.. Version3.GetValueOrDefault(canonical, []), .. isSurface ? Surfaces3 : Generic3];
        }

        return [.. Version2.GetValueOrDefault(canonical, []), .. Generic2];
    }
}
