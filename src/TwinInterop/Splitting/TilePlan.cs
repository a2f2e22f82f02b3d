namespace TwinInterop.Splitting;

/// <summary>Which top-level object goes to which tile. Memory: 4 bytes an object.</summary>
internal sealed class TilePlan
{
    /// <summary>The name of the dataset of objects that lie nowhere.</summary>
    private const string Unplaced = "unplaced";

    private readonly List<int> _keys = [];
    private readonly List<(long Column, long Row)?> _tiles = [];
    private readonly Dictionary<(long Column, long Row), int> _places = [];
    private int _unplaced = -1;

    /// <summary>The tile of each object, in the order of the walk: an index into the tiles as they were met.</summary>
    public IReadOnlyList<int> Keys => _keys;

    public void Add((long Column, long Row)? tile)
    {
        if (tile is not { } place)
        {
            if (_unplaced < 0)
                _unplaced = Append(null);
            _keys.Add(_unplaced);
            return;
        }

        if (!_places.TryGetValue(place, out int key))
        {
            key = Append(tile);
            _places.Add(place, key);
        }

        _keys.Add(key);
    }

    /// <summary>The datasets from south-west to north-east, row by row; what lies nowhere comes last.</summary>
    public IReadOnlyList<(Piece Piece, int Key)> Pieces(PieceNames names)
    {
        var pieces = new List<(Piece, int)>();
        foreach ((long column, long row) in _places.Keys.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column))
        {
            string name = names.Take(FormattableString.Invariant($"tile_{column}_{row}"));
            pieces.Add((new Piece(name) { Tile = (column, row) }, _places[(column, row)]));
        }

        if (_unplaced >= 0)
            pieces.Add((new Piece(names.Take(Unplaced)), _unplaced));
        return pieces;
    }

    private int Append((long Column, long Row)? tile)
    {
        _tiles.Add(tile);
        return _tiles.Count - 1;
    }
}
