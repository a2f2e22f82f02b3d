using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Tests;

internal static class Samples
{
    public static CityObject Object(string id, CityObjectClass objectClass)
    {
        var key = new SourceKey("gml:id", "delft", id);
        return new CityObject(CityObjectId.FromSource(key), key, objectClass);
    }

    /// <summary>A building with two wall surfaces, one of which shares its polygon with the body.</summary>
    public static CityObject House(string id)
    {
        var wall = new PolygonSurface(new Ring([new(0, 0, 0), new(4, 0, 0), new(4, 0, 3), new(0, 0, 3)]))
        {
            Appearances = [new SurfaceAppearance("summer", new Material { Diffuse = new Colour(1, 0, 0) })],
        };
        CityObject Wall(string wallId) => Object(wallId, new CityObjectClass("WallSurface"));
        return Object(id, CityObjectClass.Building) with
        {
            Attributes =
            [
                new CityAttribute("name", new TextValue("Maison")),
                new CityAttribute("set", new NestedValue(
                    [new("a", new IntegerValue(1)), new("b", new ListValue([new IntegerValue(2), new IntegerValue(3)]))], IsSet: true)),
            ],
            Geometry = [new LodGeometry("1", new Point(new Position(1, 1, 1))), new LodGeometry("2", new MultiSurface([wall]))],
            Parts = [Wall(id + "-w1") with { Geometry = [new LodGeometry("2", new MultiSurface([wall]))] }, Wall(id + "-w2")],
        };
    }
}
