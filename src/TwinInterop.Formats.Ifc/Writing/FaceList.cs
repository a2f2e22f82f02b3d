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
    private readonly List<TextureCoordinate> _places = [];
    private Position _origin;

    /// <summary>The corners, from the origin of the product.</summary>
    public ReadOnlySpan<Position> Corners => CollectionsMarshal.AsSpan(_positions);

    /// <summary>How many faces there are.</summary>
    public int Count => _faceEnds.Count;

    /// <summary>The look of each face.</summary>
    public IReadOnlyList<Material?> Looks => _looks;

    /// <summary>Every ring's corners one after the other, counted from 0.</summary>
    public ReadOnlySpan<int> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Where each of <see cref="Indices"/> lies in the image; none unless every face was added with an image.</summary>
    public ReadOnlySpan<TextureCoordinate> Places => CollectionsMarshal.AsSpan(_places);

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
        _places.Clear();
        _origin = origin;
    }

    /// <summary>The first and the last ring of a face, the last one exclusive.</summary>
    public (int First, int End) Rings(int face) => (face == 0 ? 0 : _faceEnds[face - 1], _faceEnds[face]);

    /// <summary>The corners of a ring, counted from 0.</summary>
    public ReadOnlySpan<int> Ring(int ring) => CollectionsMarshal.AsSpan(_indices)[Range(ring)];

    /// <summary>Which of <see cref="Indices"/> are a ring.</summary>
    public Range Range(int ring) => (ring == 0 ? 0 : _ringEnds[ring - 1]).._ringEnds[ring];

    /// <summary>Adds a polygon; one that has no area is left out.</summary>
    /// <param name="polygon">The polygon.</param>
    /// <param name="isReversed">Whether its rings run the other way.</param>
    /// <param name="look">Its material; null for none.</param>
    /// <param name="image">The image on it with coordinates for all its corners; null for none. All faces have one or none has.</param>
    /// <returns>Whether it was added with all its holes.</returns>
    public bool Add(PolygonSurface polygon, bool isReversed, Material? look, SurfaceAppearance? image = null)
    {
        if (!AddRing(polygon.Exterior.Positions.AsSpan(), PlacesOf(image, 0), isReversed))
            return false;
        bool isWhole = true;
        for (int i = 0; i < polygon.Holes.Length; i++)
            isWhole &= AddRing(polygon.Holes[i].Positions.AsSpan(), PlacesOf(image, i + 1), isReversed);
        _faceEnds.Add(_ringEnds.Count);
        _looks.Add(look);
        return isWhole;
    }

    /// <summary>Adds the triangles of a surface.</summary>
    public void Add(TriangulatedSurface surface, bool isReversed, Material? look, SurfaceAppearance? image = null)
    {
        Span<Position> corners = stackalloc Position[3];
        Span<TextureCoordinate> places = stackalloc TextureCoordinate[image is null ? 0 : 3];
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int j = 0; j < 3; j++)
                corners[j] = surface.Vertices[surface.Triangles[i + j]];
            for (int j = 0; j < places.Length; j++)
                places[j] = PlacesOf(image, 0)[surface.Triangles[i + j]];
            if (!AddRing(corners, places, isReversed))
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

    /// <summary>The faces by the pieces that hang together at corners, each in order; the first piece has the first face.</summary>
    public List<int>[] Pieces()
    {
        int[] leaders = [.. Enumerable.Range(0, _positions.Count)];
        int Leader(int corner)
        {
            while (leaders[corner] != corner)
                corner = leaders[corner] = leaders[leaders[corner]];
            return corner;
        }

        int[] firsts = new int[Count];
        for (int face = 0; face < Count; face++)
        {
            (int first, int end) = Rings(face);
            firsts[face] = _indices[Range(first).Start.Value];
            for (int i = Range(first).Start.Value; i < Range(end - 1).End.Value; i++)
                leaders[Leader(_indices[i])] = Leader(firsts[face]);
        }

        return [.. Enumerable.Range(0, Count).GroupBy(face => Leader(firsts[face])).Select(piece => piece.ToList())];
    }

    private static ReadOnlySpan<TextureCoordinate> PlacesOf(SurfaceAppearance? image, int ring) =>
        image is null ? [] : image.Coordinates[ring].AsSpan();

    private bool AddRing(ReadOnlySpan<Position> positions, ReadOnlySpan<TextureCoordinate> places, bool isReversed)
    {
        int start = _indices.Count;
        for (int i = 0; i < positions.Length; i++)
        {
            int at = isReversed ? positions.Length - 1 - i : i;
            int corner = CornerOf(positions[at]);
            if (_indices.Count > start && _indices[^1] == corner)
                continue;
            _indices.Add(corner);
            if (!places.IsEmpty)
                _places.Add(places[at]);
        }

        int end = _indices.Count;
        while (end > start + 1 && _indices[end - 1] == _indices[start])
            end--;
        bool isRing = end >= start + 3;
        Shorten(_indices, isRing ? end : start);
        if (!places.IsEmpty)
            Shorten(_places, isRing ? end : start);
        if (isRing)
            _ringEnds.Add(end);
        return isRing;
    }

    private static void Shorten<T>(List<T> list, int length) => list.RemoveRange(length, list.Count - length);

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
