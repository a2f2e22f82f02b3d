using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>Trees and street lamps: shapes that many objects share.</summary>
internal static class Furnishing
{
    private const int Sides = 6;

    private static readonly SharedShape Tree = new(new MultiSurface(
    [
        .. Prism("arbre_tronc", 0.2, 0, 2.5),
        .. Prism("arbre_houppier", 1.8, 2.5, 7),
    ]));

    private static readonly SharedShape Lamp = new(new MultiSurface(
    [
        .. Prism("lampadaire_mat", 0.08, 0, 5),
        .. Prism("lampadaire_tete", 0.3, 5, 5.4),
    ]));

    private static readonly string[] Species = ["Tilleul à petites feuilles", "Érable champêtre", "Platane commun"];

    public static IEnumerable<CityObject> Trees() => Enumerable.Range(0, 12).Select(i =>
        Town.Object(string.Create(CultureInfo.InvariantCulture, $"ARBRE_{i + 1:000}"), "SolitaryVegetationObject") with
        {
            Attributes =
            [
                Town.Code("species", Species[i % Species.Length]),
                Town.Metres("height", 7),
                Town.Metres("crownDiameter", 3.6),
                Town.Generic("planteEn", new IntegerValue(1990 + i)),
            ],
            Geometry = [Place(Tree, 8 + (11 * i), 68)],
        });

    public static IEnumerable<CityObject> Lamps() => Enumerable.Range(0, 8).Select(i =>
        Town.Object(string.Create(CultureInfo.InvariantCulture, $"LAMPADAIRE_{i + 1:000}"), "CityFurniture") with
        {
            Attributes =
            [
                Town.Code("function", "éclairage public"),
                Town.Generic("puissance", new MeasureValue(55, "W")),
                Town.Generic("armoire", new TextValue("ARM-ÉRABLES-01")),
            ],
            Geometry = [Place(Lamp, 12 + (16 * i), i % 2 == 0 ? 57.5 : 34.5)],
        });

    private static LodGeometry Place(SharedShape shape, double x, double y) =>
        new("2", new ImplicitGeometry(Ground.On(x, y), Transform3D.Identity, shape));

    private static IEnumerable<AbstractSurface> Prism(string id, double radius, double bottom, double top)
    {
        Position[] low = [.. Enumerable.Range(0, Sides).Select(i => Corner(i, radius, bottom))];
        Position[] high = [.. Enumerable.Range(0, Sides).Select(i => Corner(i, radius, top))];
        yield return Town.Polygon($"{id}_bas", [.. low.Reverse()]);
        yield return Town.Polygon($"{id}_haut", high);
        for (int i = 0; i < Sides; i++)
        {
            int next = (i + 1) % Sides;
            yield return Town.Polygon($"{id}_{i}", low[i], low[next], high[next], high[i]);
        }
    }

    private static Position Corner(int side, double radius, double height)
    {
        (double sin, double cos) = Math.SinCos(2 * Math.PI * side / Sides);
        return new Position(Math.Round(radius * cos, 4), Math.Round(radius * sin, 4), height);
    }
}
