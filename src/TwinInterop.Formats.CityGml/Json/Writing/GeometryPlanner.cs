using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Gives shapes their vertices, and leaves out what collapses at the precision that is written.</summary>
/// <param name="vertices">Takes the vertices.</param>
internal sealed class GeometryPlanner(IVertexSink vertices)
{
    private int _collapsed;
    private bool _lacksHeight;
    private bool _hasRepeated;

    /// <summary>The geometry of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="lod">Its level of detail in the model.</param>
    /// <param name="isFinite">Whether every position could be written.</param>
    /// <returns>Null when nothing of it is left, or when a position is not finite.</returns>
    public PlannedGeometry? Plan(Shape shape, string lod, out bool isFinite)
    {
        _collapsed = 0;
        _lacksHeight = false;
        _hasRepeated = false;
        isFinite = true;
        List<List<List<PlannedItem>>> solids;
        try
        {
            solids = shape.Kind switch
            {
                GeometryKinds.MultiPoint => [[[.. shape.Points.Select(PlanPoint)]]],
                GeometryKinds.MultiLineString => [[[.. shape.Lines.Select(PlanLine).OfType<PlannedItem>()]]],
                _ => [.. shape.Solids.Select(PlanSolid).Where(solid => solid.Count > 0)],
            };
        }
        catch (NotFiniteNumberException)
        {
            isFinite = false;
            return null;
        }

        return solids.Count == 0 || solids[0].Count == 0 || solids[0][0].Count == 0
            ? null
            : new PlannedGeometry(shape.Kind, lod)
            {
                Solids = solids,
                Collapsed = _collapsed,
                LacksHeight = _lacksHeight,
                HasRepeated = _hasRepeated,
            };
    }

    /// <summary>The vertex at a position.</summary>
    /// <exception cref="NotFiniteNumberException">The position cannot be written.</exception>
    public int VertexAt(Position position) => vertices.IndexOf(KeyAt(position));

    /// <summary>A solid without its exterior shell is none.</summary>
    private List<List<PlannedItem>> PlanSolid(List<List<Face>> shells)
    {
        List<List<PlannedItem>> planned = [.. shells.Select(shell => shell.Select(PlanFace).OfType<PlannedItem>().ToList())];
        return planned.Count == 0 || planned[0].Count == 0 ? [] : [.. planned.Where(shell => shell.Count > 0)];
    }

    private PlannedItem PlanPoint(Point point) => new(point, [[VertexAt(point.Position)]], [[0]]);

    private PlannedItem? PlanLine(LineString line)
    {
        (VertexKey[] keys, int[] kept) = KeysOf(line.Positions, isClosed: false);
        return keys.Length < 2 ? null : new PlannedItem(line, [[.. keys.Select(vertices.IndexOf)]], [kept]);
    }

    private PlannedItem? PlanFace(Face face)
    {
        var rings = new List<VertexKey[]>();
        var kept = new List<int[]>();
        for (int i = 0; i < face.Rings.Length; i++)
        {
            (VertexKey[] keys, int[] source) = KeysOf(face.Rings[i], isClosed: true);
            if (HasThreeDistinct(keys))
            {
                rings.Add(keys);
                kept.Add(source);
                continue;
            }

            _collapsed++;
            if (i == 0)
                return null;
            kept.Add([]);
        }

        int[][] runs = [.. rings.Select(keys => keys.Select(vertices.IndexOf).ToArray())];
        return new PlannedItem(face.Surface, runs, [.. kept.Where(source => source.Length > 0)]) { Face = WithoutHoles(face, kept) };
    }

    /// <summary>Keeps the rings of a face in step with those that are written.</summary>
    private static Face WithoutHoles(Face face, List<int[]> kept) => kept.TrueForAll(source => source.Length > 0)
        ? face
        : face with { Rings = [.. face.Rings.Where((_, i) => kept[i].Length > 0)] };

    private (VertexKey[] Keys, int[] Kept) KeysOf(ImmutableArray<Position> positions, bool isClosed)
    {
        var keys = new List<VertexKey>(positions.Length);
        var kept = new List<int>(positions.Length);
        for (int i = 0; i < positions.Length; i++)
        {
            VertexKey key = KeyAt(positions[i]);
            if (keys.Count > 0 && keys[^1] == key)
                continue;
            keys.Add(key);
            kept.Add(i);
        }

        if (isClosed && keys.Count > 1 && keys[0] == keys[^1])
        {
            keys.RemoveAt(keys.Count - 1);
            kept.RemoveAt(kept.Count - 1);
        }

        _hasRepeated |= keys.Count < positions.Length;
        return ([.. keys], [.. kept]);
    }

    private VertexKey KeyAt(Position position)
    {
        _lacksHeight |= !position.HasHeight;
        return vertices.TryKey(position, out VertexKey key)
            ? key
            : throw new NotFiniteNumberException("A position cannot be written.");
    }

    private static bool HasThreeDistinct(VertexKey[] keys) =>
        keys.Length > 2 && Array.Exists(keys, key => key != keys[0] && key != keys[1]) && keys[0] != keys[1];
}
