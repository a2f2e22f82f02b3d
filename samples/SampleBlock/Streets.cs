using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>The two streets, with their carriageway and pavements.</summary>
internal static class Streets
{
    private const double Length = 140;

    /// <summary>How far a street lies above the terrain, so that neither hides the other.</summary>
    private const double Clearance = 0.03;

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
        var tiles = ImmutableArray.CreateBuilder<AbstractSurface>();
        int number = 0;
        for (double row = Math.Floor(south / Ground.Step) * Ground.Step; row < north; row += Ground.Step)
        {
            (double low, double high) = (Math.Max(south - row, 0), Math.Min(north - row, Ground.Step));
            for (double x = 0; x < Length; x += Ground.Step)
            {
                // Two polygons a square, cut where the terrain has an edge: each is as plane as the terrain below it.
                string tile = string.Create(CultureInfo.InvariantCulture, $"{id}_p{++number}");
                tiles.Add(OnGround($"{tile}a", x, row, (low, low), (Ground.Step, low), (Ground.Step, high), (high, high)));
                tiles.Add(OnGround($"{tile}b", x, row, (0, low), (low, low), (high, high), (0, high)));
            }
        }

        return Town.Object(id, objectClass) with
        {
            Attributes = [Town.Code("function", function)],
            Geometry = [new LodGeometry("2", new MultiSurface(tiles.ToImmutable()))],
        };
    }

    private static PolygonSurface OnGround(string id, double x, double y, params IEnumerable<(double East, double North)> corners) =>
        Town.Polygon(id, [.. corners.Distinct().Select(corner => Ground.On(x + corner.East, y + corner.North, Clearance))]);
}
