using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>The shape of a building: a rectangle with walls, and a roof that is flat or has a ridge along x.</summary>
/// <param name="Plot">Its south-west corner.</param>
/// <param name="Width">Metres along x.</param>
/// <param name="Depth">Metres along y.</param>
/// <param name="Eaves">Height of the eaves above the ground, in metres.</param>
/// <param name="Ridge">Height of the ridge above the ground; equal to the eaves for a flat roof.</param>
internal sealed record House(Plot Plot, double Width, double Depth, double Eaves, double Ridge)
{
    /// <summary>Height of the lowest corner of the ground, above NGF-IGN69.</summary>
    public double Ground => Math.Min(
        Math.Min(Plot.OnTerrain(0, 0).Z, Plot.OnTerrain(Width, 0).Z),
        Math.Min(Plot.OnTerrain(0, Depth).Z, Plot.OnTerrain(Width, Depth).Z));

    /// <summary>Adds the geometries of LoD 0, 1 and 2 and the boundary surfaces.</summary>
    /// <param name="cityObject">The building or part.</param>
    /// <param name="openings">Whether the south wall has a door and two windows (LoD 3).</param>
    public CityObject Build(CityObject cityObject, bool openings = false)
    {
        string id = cityObject.Source.LocalId;
        ImmutableArray<(string Class, PolygonSurface Polygon)> faces = [.. Faces(id)];
        var shell = new CompositeSurface([.. faces.Select(face => (AbstractSurface)face.Polygon)]) { Id = $"{id}_coque" };
        return cityObject with
        {
            Geometry =
            [
                new LodGeometry("0", GeometryRole.Footprint, new MultiSurface([Face($"{id}_emprise", Outline(Ground))])),
                new LodGeometry("1", new Solid(new CompositeSurface([.. Block(id)])) { Id = $"{id}_lod1" }),
                new LodGeometry("2", new Solid(shell) { Id = $"{id}_lod2" }),
            ],
            Parts = [.. Surfaces(id, faces, openings)],
        };
    }

    private static PolygonSurface Face(string id, IReadOnlyList<Position> ring) => Town.Polygon(id, ring);

    private IEnumerable<CityObject> Surfaces(
        string id, ImmutableArray<(string Class, PolygonSurface Polygon)> faces, bool openings)
    {
        for (int i = 0; i < faces.Length; i++)
        {
            (string objectClass, PolygonSurface polygon) = faces[i];
            CityObject surface = Town.Object($"{id}_s{i + 1}", objectClass) with
            {
                Geometry = [new LodGeometry("2", new MultiSurface([polygon]))],
            };
            yield return openings && i == 1 ? WithOpenings(surface) : surface;
        }
    }

    /// <summary>The south wall at LoD 3: the wall with holes, and a door and windows that fill them.</summary>
    private CityObject WithOpenings(CityObject wall)
    {
        string id = wall.Source.LocalId;
        (string Class, double X, double Z, double Width, double Height)[] openings =
        [
            ("DoorSurface", 1.0, 0.0, 1.0, 2.1),
            ("WindowSurface", 3.5, 1.0, 1.2, 1.3),
            ("WindowSurface", 6.5, 1.0, 1.2, 1.3),
        ];
        Position[] door = Rectangle(openings[0].X, openings[0].Z, openings[0].Width, openings[0].Height);
        Position[] doorway = [door[0], door[3], door[2], door[1]];
        Ring Hole(int i) => new([.. Rectangle(openings[i].X, openings[i].Z, openings[i].Width, openings[i].Height).Reverse()]);
        var pierced = new PolygonSurface(
            new Ring([P(0, 0, 0), .. doorway, P(Width, 0, 0), P(Width, 0, Eaves), P(0, 0, Eaves)]),
            [.. Enumerable.Range(1, 2).Select(Hole)])
        {
            Id = $"{id}_lod3",
        };
        return wall with
        {
            Geometry = wall.Geometry.Add(new LodGeometry("3", new MultiSurface([pierced]))),
            Parts =
            [
                .. openings.Select((opening, i) => Town.Object($"{id}_o{i + 1}", opening.Class) with
                {
                    Geometry =
                    [
                        new LodGeometry("3", new MultiSurface(
                            [Face($"{id}_o{i + 1}_p", Rectangle(opening.X, opening.Z, opening.Width, opening.Height))])),
                    ],
                }),
            ],
        };
    }

    private Position[] Rectangle(double x, double z, double width, double height) =>
        [P(x, 0, z), P(x + width, 0, z), P(x + width, 0, z + height), P(x, 0, z + height)];

    private Position P(double x, double y, double height) => Plot.At(x, y, Ground + height);

    private Position[] Outline(double height) =>
        [Plot.At(0, 0, height), Plot.At(Width, 0, height), Plot.At(Width, Depth, height), Plot.At(0, Depth, height)];

    private IEnumerable<AbstractSurface> Block(string id)
    {
        Position[] low = Outline(Ground);
        Position[] high = Outline(Ground + ((Eaves + Ridge) / 2));
        yield return Face($"{id}_b0", [.. low.Reverse()]);
        for (int i = 0; i < low.Length; i++)
        {
            int next = (i + 1) % low.Length;
            yield return Face($"{id}_b{i + 1}", [low[i], low[next], high[next], high[i]]);
        }

        yield return Face($"{id}_b5", high);
    }

    private IEnumerable<(string Class, PolygonSurface Polygon)> Faces(string id)
    {
        double w = Width, d = Depth, e = Eaves, r = Ridge, m = Depth / 2;
        yield return ("GroundSurface", Face($"{id}_p1", [P(0, d, 0), P(w, d, 0), P(w, 0, 0), P(0, 0, 0)]));
        yield return ("WallSurface", Face($"{id}_p2", [P(0, 0, 0), P(w, 0, 0), P(w, 0, e), P(0, 0, e)]));
        yield return ("WallSurface", Face($"{id}_p3", [P(w, d, 0), P(0, d, 0), P(0, d, e), P(w, d, e)]));
        if (r <= e)
        {
            yield return ("WallSurface", Face($"{id}_p4", [P(w, 0, 0), P(w, d, 0), P(w, d, e), P(w, 0, e)]));
            yield return ("WallSurface", Face($"{id}_p5", [P(0, d, 0), P(0, 0, 0), P(0, 0, e), P(0, d, e)]));
            yield return ("RoofSurface", Face($"{id}_p6", [P(0, 0, e), P(w, 0, e), P(w, d, e), P(0, d, e)]));
            yield break;
        }

        yield return ("WallSurface", Face($"{id}_p4", [P(w, 0, 0), P(w, d, 0), P(w, d, e), P(w, m, r), P(w, 0, e)]));
        yield return ("WallSurface", Face($"{id}_p5", [P(0, d, 0), P(0, 0, 0), P(0, 0, e), P(0, m, r), P(0, d, e)]));
        yield return ("RoofSurface", Face($"{id}_p6", [P(0, 0, e), P(w, 0, e), P(w, m, r), P(0, m, r)]));
        yield return ("RoofSurface", Face($"{id}_p7", [P(w, d, e), P(0, d, e), P(0, m, r), P(w, m, r)]));
    }
}
