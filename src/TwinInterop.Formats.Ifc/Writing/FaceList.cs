using System.Runtime.InteropServices;
using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Faces of one item over a common list of corners, which meet where they are the same to the micrometre.</summary>
internal sealed class FaceList
{
    private const double PerMetre = 1e6;
    private readonly Dictionary<(long X, long Y, long Z), int> _corners = [];
    private readonly List<Position> _positions = [];
    private readonly List<int> _indices = [];
    private readonly List<int> _ringEnds = [];
    private readonly List<int> _faceEnds = [];
    private readonly List<Material?> _looks = [];
    private Position _origin;

    /// <summary>The corners, from the origin of the product.</summary>
    public ReadOnlySpan<Position> Corners => CollectionsMarshal.AsSpan(_positions);

    /// <summary>How many faces there are.</summary>
    public int Count => _faceEnds.Count;

    /// <summary>The look of each face.</summary>
    public IReadOnlyList<Material?> Looks => _looks;

    /// <summary>Empties the list.</summary>
    /// <param name="origin">The origin of the product.</param>
    public void Clear(in Position origin)
    {
        _corners.Clear();
        _positions.Clear();
        _indices.Clear();
        _ringEnds.Clear();
        _faceEnds.Clear();
        _looks.Clear();
        _origin = origin;
    }

    /// <summary>The first and the last ring of a face, the last one exclusive.</summary>
    public (int First, int End) Rings(int face) => (face == 0 ? 0 : _faceEnds[face - 1], _faceEnds[face]);

    /// <summary>The corners of a ring, counted from 0.</summary>
    public ReadOnlySpan<int> Ring(int ring)
    {
        int start = ring == 0 ? 0 : _ringEnds[ring - 1];
        return CollectionsMarshal.AsSpan(_indices)[start.._ringEnds[ring]];
    }

    /// <summary>Adds a polygon; one that has no area is left out.</summary>
    /// <returns>Whether it was added with all its holes.</returns>
    public bool Add(PolygonSurface polygon, bool isReversed, Material? look)
    {
        if (!AddRing(polygon.Exterior.Positions.AsSpan(), isReversed))
            return false;
        bool isWhole = true;
        foreach (Ring hole in polygon.Holes)
            isWhole &= AddRing(hole.Positions.AsSpan(), isReversed);
        _faceEnds.Add(_ringEnds.Count);
        _looks.Add(look);
        return isWhole;
    }

    /// <summary>Adds the triangles of a surface.</summary>
    public void Add(TriangulatedSurface surface, bool isReversed, Material? look)
    {
        Span<Position> corners = stackalloc Position[3];
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int j = 0; j < 3; j++)
                corners[j] = surface.Vertices[surface.Triangles[i + j]];
            if (!AddRing(corners, isReversed))
                continue;
            _faceEnds.Add(_ringEnds.Count);
            _looks.Add(look);
        }
    }

    /// <summary>Whether every edge is passed once in each direction, so that the faces bound a body.</summary>
    public bool IsClosed()
    {
        var edges = new HashSet<(int From, int To)>(_indices.Count);
        int start = 0;
        foreach (int end in _ringEnds)
        {
            for (int i = start; i < end; i++)
            {
                if (!edges.Add((_indices[i], _indices[i + 1 < end ? i + 1 : start])))
                    return false;
            }

            start = end;
        }

        return edges.Count > 0 && edges.All(edge => edges.Contains((edge.To, edge.From)));
    }

    private bool AddRing(ReadOnlySpan<Position> positions, bool isReversed)
    {
        int start = _indices.Count;
        for (int i = 0; i < positions.Length; i++)
        {
            int corner = CornerOf(positions[isReversed ? positions.Length - 1 - i : i]);
            if (_indices.Count == start || _indices[^1] != corner)
                _indices.Add(corner);
        }

        while (_indices.Count > start + 1 && _indices[^1] == _indices[start])
            _indices.RemoveAt(_indices.Count - 1);
        if (_indices.Count < start + 3)
        {
            _indices.RemoveRange(start, _indices.Count - start);
            return false;
        }

        _ringEnds.Add(_indices.Count);
        return true;
    }

    private int CornerOf(in Position position)
    {
        var place = new Position(
            position.X - _origin.X, position.Y - _origin.Y, (position.HasHeight ? position.Z : 0) - _origin.Z);
        var key = ((long)Math.Round(place.X * PerMetre), (long)Math.Round(place.Y * PerMetre), (long)Math.Round(place.Z * PerMetre));
        if (!_corners.TryGetValue(key, out int index))
        {
            _corners.Add(key, index = _positions.Count);
            _positions.Add(place);
        }

        return index;
    }
}
