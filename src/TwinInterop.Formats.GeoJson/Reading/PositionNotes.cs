using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>What was met among the positions of one object.</summary>
internal sealed class PositionNotes
{
    private double _minX = double.PositiveInfinity;
    private double _minY = double.PositiveInfinity;
    private double _minZ = double.PositiveInfinity;
    private double _maxX = double.NegativeInfinity;
    private double _maxY = double.NegativeInfinity;
    private double _maxZ = double.NegativeInfinity;

    /// <summary>Whether an array of coordinates was empty.</summary>
    public bool IsEmpty { get; set; }

    public bool HasHeights { get; set; }

    public bool LacksHeights { get; set; }

    /// <summary>Positions with more than three numbers.</summary>
    public int LongPositions { get; set; }

    /// <summary>Geometry collections within another.</summary>
    public int NestedCollections { get; set; }

    /// <summary>Geometry collections of one member.</summary>
    public int SingleMembers { get; set; }

    /// <summary>A member that the geometry has twice; null when there is none.</summary>
    public string? DuplicateMember { get; set; }

    /// <summary>The box around all positions; empty when there are none.</summary>
    public BoundingBox Bounds => _minX > _maxX
        ? BoundingBox.Empty
        : new BoundingBox(
            new Position(_minX, _minY, HasHeights ? _minZ : double.NaN),
            new Position(_maxX, _maxY, HasHeights ? _maxZ : double.NaN));

    /// <summary>Widens the box.</summary>
    public void Add(in Position position)
    {
        _minX = Math.Min(_minX, position.X);
        _maxX = Math.Max(_maxX, position.X);
        _minY = Math.Min(_minY, position.Y);
        _maxY = Math.Max(_maxY, position.Y);
        if (position.HasHeight)
        {
            _minZ = Math.Min(_minZ, position.Z);
            _maxZ = Math.Max(_maxZ, position.Z);
        }
    }
}
