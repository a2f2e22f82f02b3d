using TwinInterop.Appearance;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The colours of surfaces without a material, by the class of their object.</summary>
internal static class ClassPalette
{
    private static readonly Colour Other = Rgb(0xC9C3B8);

    private static readonly Dictionary<string, Colour> Colours = new(StringComparer.Ordinal)
    {
        ["Building"] = Rgb(0xE3DACB),
        ["BuildingPart"] = Rgb(0xE3DACB),
        ["BuildingInstallation"] = Rgb(0xC4B8A5),
        ["BuildingConstructiveElement"] = Rgb(0xCFC6B8),
        ["BuildingRoom"] = Rgb(0xEFE6D5),
        ["BuildingFurniture"] = Rgb(0xA9794F),
        ["Storey"] = Rgb(0xE3DACB),
        ["RoofSurface"] = Rgb(0xB5533C),
        ["WallSurface"] = Rgb(0xE8DFCF),
        ["InteriorWallSurface"] = Rgb(0xF2EBDD),
        ["GroundSurface"] = Rgb(0x8C8577),
        ["FloorSurface"] = Rgb(0xB79E7D),
        ["CeilingSurface"] = Rgb(0xF0ECE4),
        ["OuterCeilingSurface"] = Rgb(0xD8D0C2),
        ["OuterFloorSurface"] = Rgb(0xA8A196),
        ["ClosureSurface"] = Rgb(0xD9D6CF, 0.35),
        ["Window"] = Rgb(0x7FA8C4, 0.75),
        ["WindowSurface"] = Rgb(0x7FA8C4, 0.75),
        ["Door"] = Rgb(0x7A5236),
        ["DoorSurface"] = Rgb(0x7A5236),
        ["WaterBody"] = Rgb(0x4F8FBF, 0.85),
        ["WaterSurface"] = Rgb(0x4F8FBF, 0.85),
        ["WaterGroundSurface"] = Rgb(0x6F6A55),
        ["SolitaryVegetationObject"] = Rgb(0x4E8B3E),
        ["PlantCover"] = Rgb(0x7BA65A),
        ["LandUse"] = Rgb(0xB8C79A),
        ["ReliefFeature"] = Rgb(0xA9B583),
        ["TINRelief"] = Rgb(0xA9B583),
        ["RasterRelief"] = Rgb(0xA9B583),
        ["MassPointRelief"] = Rgb(0xA9B583),
        ["BreaklineRelief"] = Rgb(0x8A7A55),
        ["Road"] = Rgb(0x77777A),
        ["Track"] = Rgb(0x9A8B72),
        ["Square"] = Rgb(0xA8A39B),
        ["Railway"] = Rgb(0x6B5F57),
        ["Waterway"] = Rgb(0x4F8FBF),
        ["TrafficSpace"] = Rgb(0x77777A),
        ["TrafficArea"] = Rgb(0x77777A),
        ["AuxiliaryTrafficSpace"] = Rgb(0x97A383),
        ["AuxiliaryTrafficArea"] = Rgb(0x97A383),
        ["Marking"] = Rgb(0xF4F2EA),
        ["CityFurniture"] = Rgb(0x5F6A72),
        ["Bridge"] = Rgb(0xB9B3A8),
        ["BridgePart"] = Rgb(0xB9B3A8),
        ["Tunnel"] = Rgb(0x9C968B),
        ["TunnelPart"] = Rgb(0x9C968B),
    };

    /// <summary>The colour of a class, as people see it (sRGB).</summary>
    public static Colour Of(string objectClass) => Colours.GetValueOrDefault(objectClass, Other);

    private static Colour Rgb(int code, double opacity = 1) =>
        new((code >> 16) / 255.0, ((code >> 8) & 255) / 255.0, (code & 255) / 255.0, opacity);
}
