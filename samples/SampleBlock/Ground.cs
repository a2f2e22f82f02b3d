using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>The terrain patch and the channel at its southern edge.</summary>
internal static class Ground
{
    /// <summary>The side of the squares that the patch consists of, two triangles each.</summary>
    public const double Step = 20;

    private const int Columns = 7;
    private const int Rows = 5;

    /// <summary>A triangulated patch of 140 m by 100 m.</summary>
    public static CityObject Terrain()
    {
        var plot = new Plot(0, 0);
        var vertices = ImmutableArray.CreateBuilder<Position>();
        var triangles = ImmutableArray.CreateBuilder<int>();
        for (int row = 0; row <= Rows; row++)
        {
            for (int column = 0; column <= Columns; column++)
                vertices.Add(plot.OnTerrain(column * Step, row * Step));
        }

        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int a = (row * (Columns + 1)) + column;
                int d = a + Columns + 1;
                triangles.AddRange(a, a + 1, d + 1, a, d + 1, d);
            }
        }

        CityObject tin = Town.Object("TERRAIN_TIN", "TINRelief") with
        {
            Attributes = [Town.Count("lod", 2)],
            Geometry = [new LodGeometry("2", new TriangulatedSurface(vertices.ToImmutable(), triangles.ToImmutable()) { Id = "TERRAIN_TIN_g" })],
        };
        return Town.Object("TERRAIN", "ReliefFeature") with
        {
            Attributes = [Town.Text("name", "Modèle numérique de terrain"), Town.Count("lod", 2)],
            Parts = [tin],
        };
    }

    /// <summary>A position on the patch, which is plane between its corners.</summary>
    /// <param name="x">Metres east of the corner of the patch, within it.</param>
    /// <param name="y">Metres north of it.</param>
    /// <param name="above">Metres above the patch.</param>
    public static Position On(double x, double y, double above = 0)
    {
        var plot = new Plot(0, 0);
        double west = Math.Min(Math.Floor(x / Step), Columns - 1) * Step, south = Math.Min(Math.Floor(y / Step), Rows - 1) * Step;
        (double right, double up) = ((x - west) / Step, (y - south) / Step);
        double corner = plot.OnTerrain(west, south).Z, opposite = plot.OnTerrain(west + Step, south + Step).Z;
        double third = right >= up ? plot.OnTerrain(west + Step, south).Z : plot.OnTerrain(west, south + Step).Z;
        double height = right >= up
            ? corner + (right * (third - corner)) + (up * (opposite - third))
            : corner + (up * (third - corner)) + (right * (opposite - third));
        return plot.At(x, y, height + above);
    }

    /// <summary>A channel of level water.</summary>
    public static CityObject Channel()
    {
        const double level = 166.2;
        var plot = new Plot(0, 0);
        PolygonSurface water = Town.Polygon(
            "CANAL_p1", plot.At(0, -12, level), plot.At(140, -12, level), plot.At(140, -2, level), plot.At(0, -2, level));
        CityObject surface = Town.Object("CANAL_SURFACE", "WaterSurface") with
        {
            Geometry = [new LodGeometry("2", new MultiSurface([water]))],
        };
        return Town.Object("CANAL", "WaterBody") with
        {
            Attributes =
            [
                Town.Text("name", "Canal du Moulin"),
                Town.Code("class", "canal"),
                Town.Generic("gestionnaire", new TextValue("Voies navigables de Valmont")),
            ],
            Parts = [surface],
        };
    }
}
