using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Shapes that are judged, and what is said of them.</summary>
internal static class Judged
{
    /// <summary>The codes found, each once, in order.</summary>
    public static ValidityCode[] Codes(AbstractGeometry geometry, ValidityOptions? options = null) =>
        [.. GeometryValidator.Validate(geometry, options).Select(finding => finding.Code).Distinct().Order()];

    public static Ring Ring(params double[] ordinates) => new(
        [.. Enumerable.Range(0, ordinates.Length / 3).Select(i => new Position(ordinates[3 * i], ordinates[(3 * i) + 1], ordinates[(3 * i) + 2]))]);

    /// <summary>A level ring at height 0 from pairs.</summary>
    public static Ring Flat(params double[] ordinates) => new(
        [.. Enumerable.Range(0, ordinates.Length / 2).Select(i => new Position(ordinates[2 * i], ordinates[(2 * i) + 1], 0))]);

    public static PolygonSurface Polygon(Ring exterior, params Ring[] holes) => new(exterior, [.. holes]);

    /// <summary>A polygon as a multi-surface: judged for itself.</summary>
    public static MultiSurface Alone(Ring exterior, params Ring[] holes) => new([Polygon(exterior, holes)]);

    /// <summary>Faces of corner numbers.</summary>
    public static CompositeSurface Shell(Vector3D[] points, params int[][] faces) => new(
    [
        .. faces.Select(face => (AbstractSurface)new PolygonSurface(
            new Ring([.. face.Select(corner => new Position(points[corner].X, points[corner].Y, points[corner].Z))]))),
    ]);

    public static readonly int[][] BoxFaces = [[0, 3, 2, 1], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7]];

    public static Vector3D[] BoxPoints(double x, double y, double z, double size) =>
    [
        new(x, y, z), new(x + size, y, z), new(x + size, y + size, z), new(x, y + size, z),
        new(x, y, z + size), new(x + size, y, z + size), new(x + size, y + size, z + size), new(x, y + size, z + size),
    ];

    /// <summary>A cube whose faces look outwards.</summary>
    public static CompositeSurface Cube(double x = 0, double y = 0, double z = 0, double size = 1) =>
        Shell(BoxPoints(x, y, z, size), BoxFaces);

    /// <summary>A cube whose faces look inwards, as those of a cavity do.</summary>
    public static CompositeSurface Cavity(double x, double y, double z, double size) =>
        Shell(BoxPoints(x, y, z, size), [.. BoxFaces.Select(face => face.Reverse().ToArray())]);

    /// <summary>The shell with another face in the place of one.</summary>
    public static CompositeSurface With(this CompositeSurface shell, int face, AbstractSurface other) =>
        shell with { Members = shell.Members.SetItem(face, other) };

    /// <summary>The shell with more faces.</summary>
    public static CompositeSurface Plus(this CompositeSurface shell, params ImmutableArray<AbstractSurface> faces) =>
        shell with { Members = shell.Members.AddRange(faces) };

    /// <summary>A polygon turned over.</summary>
    public static PolygonSurface Turned(this AbstractSurface surface)
    {
        var polygon = (PolygonSurface)surface;
        return new PolygonSurface(
            new Ring([.. polygon.Exterior.Positions.Reverse()]), [.. polygon.Holes.Select(hole => new Ring([.. hole.Positions.Reverse()]))]);
    }
}
