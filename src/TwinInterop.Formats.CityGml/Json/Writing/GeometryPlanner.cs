using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Gives shapes their vertices, and leaves out what collapses at the precision that is written.</summary>
/// <param name="vertices">Takes the vertices.</param>
internal sealed class GeometryPlanner(IVertexSink vertices)
{
    private readonly List<VertexKey> _keys = [];
    private readonly List<int> _kept = [];
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
        CollectKeys(line.Positions, isClosed: false);
        return _keys.Count < 2 ? null : new PlannedItem(line, [Indices()], [[.. _kept]]);
    }

    /// <summary>A hole that collapses is left out; a face whose exterior ring does, too.</summary>
    private PlannedItem? PlanFace(Face face)
    {
        ImmutableArray<ImmutableArray<Position>> rings = face.Rings;
        int count = rings.Length;
        int[][] runs = new int[count][];
        int[][] kept = new int[count][];
        int written = 0;
        bool hasAppearance = !face.Surface.Appearances.IsEmpty;
        for (int i = 0; i < count; i++)
        {
            CollectKeys(rings[i], isClosed: true);
            if (HasThreeDistinct())
            {
                kept[written] = hasAppearance ? [.. _kept] : [];
                runs[written] = Indices();
                written++;
                continue;
            }

            _collapsed++;
            if (i == 0)
                return null;
            face = face with { Rings = face.Rings.RemoveAt(written) };
        }

        return written == count
            ? new PlannedItem(face.Surface, runs, kept) { Face = face }
            : new PlannedItem(face.Surface, runs[..written], kept[..written]) { Face = face };
    }

    private int[] Indices()
    {
        int[] indices = new int[_keys.Count];
        for (int i = 0; i < indices.Length; i++)
            indices[i] = vertices.IndexOf(_keys[i]);
        return indices;
    }

    /// <summary>The vertices of a ring or line; neighbours that fall together stand once.</summary>
    private void CollectKeys(ImmutableArray<Position> positions, bool isClosed)
    {
        _keys.Clear();
        _kept.Clear();
        for (int i = 0; i < positions.Length; i++)
        {
            VertexKey key = KeyAt(positions[i]);
            if (_keys.Count > 0 && _keys[^1] == key)
                continue;
            _keys.Add(key);
            _kept.Add(i);
        }

        if (isClosed && _keys.Count > 1 && _keys[0] == _keys[^1])
        {
            _keys.RemoveAt(_keys.Count - 1);
            _kept.RemoveAt(_kept.Count - 1);
        }

        _hasRepeated |= _keys.Count < positions.Length;
    }

    private VertexKey KeyAt(Position position)
    {
        _lacksHeight |= !position.HasHeight;
        return vertices.TryKey(position, out VertexKey key)
            ? key
            : throw new NotFiniteNumberException("A position cannot be written.");
    }

    /// <summary>Neighbours differ already, so two keys that differ from each other need only a third.</summary>
    private bool HasThreeDistinct()
    {
        for (int i = 2; i < _keys.Count; i++)
        {
            if (_keys[i] != _keys[0] && _keys[i] != _keys[1])
                return true;
        }

        return false;
    }
}
