using System.Collections.Immutable;
using System.Numerics;
using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Surfaces, lines and points of one unit at one level, gathered before their positions are brought to an Earth-fixed frame.</summary>
/// <remarks>A position is used by one ring only: neighbouring faces have normals of their own.</remarks>
internal sealed class SurfaceGathering
{
    /// <summary>A polygon: a run of loops, the exterior first.</summary>
    internal readonly record struct Face(int FirstLoop, int LoopCount, int Row, SurfaceStyle Style);

    /// <summary>Triangles over a run of positions.</summary>
    internal readonly record struct Mesh(int First, int Count, ImmutableArray<int> Triangles, int Row, SurfaceStyle Style, bool IsReversed, bool IsSmooth);

    /// <summary>A line, or a point where it has one position.</summary>
    internal readonly record struct Line(int First, int Count, int Row, SurfaceStyle Style);

    /// <summary>Every position, in the CRS that they are given in.</summary>
    public List<Position> Positions { get; } = [];

    /// <summary>Places in the image, for each position; not a number where there is no image.</summary>
    public List<Vector2> TextureCoordinates { get; } = [];

    /// <summary>First position and number of positions of each loop.</summary>
    public List<(int First, int Count)> Loops { get; } = [];

    public List<Face> Faces { get; } = [];

    public List<Mesh> Meshes { get; } = [];

    public List<Line> Lines { get; } = [];

    public void Clear()
    {
        Positions.Clear();
        TextureCoordinates.Clear();
        Loops.Clear();
        Faces.Clear();
        Meshes.Clear();
        Lines.Clear();
    }

    /// <summary>Adds a polygon.</summary>
    public void Add(PolygonSurface polygon, bool isReversed, int row, in SurfaceStyle style)
    {
        int firstLoop = Loops.Count;
        AddLoop(polygon.Exterior.Positions, Coordinates(style, 0), isReversed);
        for (int i = 0; i < polygon.Holes.Length; i++)
            AddLoop(polygon.Holes[i].Positions, Coordinates(style, i + 1), isReversed);
        Faces.Add(new Face(firstLoop, Loops.Count - firstLoop, row, style));
    }

    /// <summary>Adds triangles; smooth ones share the normals of their vertices.</summary>
    public void Add(TriangulatedSurface surface, bool isReversed, bool isSmooth, int row, in SurfaceStyle style)
    {
        Meshes.Add(new Mesh(Positions.Count, surface.Vertices.Length, surface.Triangles, row, style, isReversed, isSmooth));
        AddPositions(surface.Vertices, Coordinates(style, 0), isReversed: false);
    }

    /// <summary>Adds a line, or a point.</summary>
    public void Add(ReadOnlySpan<Position> positions, int row, in SurfaceStyle style)
    {
        Lines.Add(new Line(Positions.Count, positions.Length, row, style));
        AddPositions([.. positions], [], isReversed: false);
    }

    /// <summary>Put to the row of a surface that bounds the body of a whole as well.</summary>
    public const int BoundingFlag = 1 << 30;

    /// <summary>Marks a surface.</summary>
    /// <param name="place">Its place among the faces, or -1 less its place among the meshes.</param>
    public void MarkBounding(int place)
    {
        if (place >= 0)
            Faces[place] = Faces[place] with { Row = Faces[place].Row | BoundingFlag };
        else
            Meshes[-1 - place] = Meshes[-1 - place] with { Row = Meshes[-1 - place].Row | BoundingFlag };
    }

    /// <summary>The vector area of a loop, whose direction is that of its normal.</summary>
    public static Vector3D VectorArea(ReadOnlySpan<Vector3D> loop)
    {
        Vector3D sum = default;
        for (int i = 2; i < loop.Length; i++)
            sum += (loop[i - 1] - loop[0]).Cross(loop[i] - loop[0]);
        return sum;
    }

    private static ImmutableArray<TextureCoordinate> Coordinates(in SurfaceStyle style, int ring) =>
        style.Coordinates.IsDefaultOrEmpty ? [] : style.Coordinates[ring];

    private void AddLoop(ImmutableArray<Position> ring, ImmutableArray<TextureCoordinate> coordinates, bool isReversed)
    {
        Loops.Add((Positions.Count, ring.Length));
        AddPositions(ring, coordinates, isReversed);
    }

    private void AddPositions(ImmutableArray<Position> ring, ImmutableArray<TextureCoordinate> coordinates, bool isReversed)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            int at = isReversed ? ring.Length - 1 - i : i;
            Positions.Add(ring[at]);
            TextureCoordinates.Add(coordinates.IsDefaultOrEmpty
                ? new Vector2(float.NaN)
                : new Vector2((float)coordinates[at].S, 1 - (float)coordinates[at].T));
        }
    }
}
