using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>The two streets, with their carriageway and pavements.</summary>
internal static class Streets
{
    private const double Step = 20;

    public static IEnumerable<CityObject> All() =>
    [
        Street("RUE_ERABLES", "Rue des Érables", 58, 66),
        Street("QUAI_CANAL", "Quai du Canal", 28, 34),
    ];

    private static CityObject Street(string id, string name, double south, double north) => Town.Object(id, "Road") with
    {
        Attributes =
        [
            Town.Text("name", name),
            Town.Generic("importance", new IntegerValue(5)),
            Town.Generic("vitesseMaximale", new MeasureValue(30, "km/h")),
            Town.Generic("sensUnique", new TextValue("non")),
        ],
        Parts =
        [
            Area($"{id}_CHAUSSEE", "TrafficArea", "chaussée", south + 1.5, north - 1.5),
            Area($"{id}_TROTTOIR_S", "TrafficArea", "trottoir", south, south + 1.5),
            Area($"{id}_TROTTOIR_N", "TrafficArea", "trottoir", north - 1.5, north),
        ],
    };

    private static CityObject Area(string id, string objectClass, string function, double south, double north)
    {
        var plot = new Plot(0, 0);
        var tiles = ImmutableArray.CreateBuilder<AbstractSurface>();
        for (double x = 0; x < 140; x += Step)
        {
            // Two triangles a tile, since four corners on the terrain are not in one plane.
            Position a = plot.OnTerrain(x, south), b = plot.OnTerrain(x + Step, south);
            Position c = plot.OnTerrain(x + Step, north), d = plot.OnTerrain(x, north);
            string tile = string.Create(CultureInfo.InvariantCulture, $"{id}_p{(int)(x / Step) + 1}");
            tiles.Add(Town.Polygon($"{tile}a", a, b, c));
            tiles.Add(Town.Polygon($"{tile}b", a, c, d));
        }

        return Town.Object(id, objectClass) with
        {
            Attributes = [Town.Code("function", function)],
            Geometry = [new LodGeometry("2", new MultiSurface(tiles.ToImmutable()))],
        };
    }
}
