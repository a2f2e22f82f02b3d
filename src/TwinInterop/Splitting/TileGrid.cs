using TwinInterop.Crs;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Selection;

namespace TwinInterop.Splitting;

/// <summary>A grid of squares in a projected system.</summary>
internal sealed class TileGrid
{
    private readonly double _size;
    private readonly double _unitsPerMetre;
    private readonly CoordinateOperation? _operation;

    /// <param name="size">The side of a square, in metres.</param>
    /// <param name="crs">What the grid lies in; local coordinates count as metres.</param>
    /// <param name="written">What the positions of objects are in.</param>
    /// <param name="options">How they come to the grid.</param>
    /// <exception cref="CoordinateOperationException">They do not.</exception>
    public TileGrid(double size, SpatialReference crs, SpatialReference written, OperationOptions options)
    {
        Crs = crs;
        _size = size;
        double metresPerUnit = crs.Horizontal is { } id ? CrsRegister.Find(id)?.MetresPerUnit ?? 1 : 1;
        _unitsPerMetre = 1 / metresPerUnit;
        if (crs.Horizontal != written.Horizontal)
            _operation = CoordinateOperation.Create(AreaPlan.Plane(written), AreaPlan.Plane(crs), options);
    }

    public SpatialReference Crs { get; }

    /// <summary>The box around an object and its parts, in the CRS of the target.</summary>
    public static BoundingBox BoxOf(CityObject root)
    {
        BoundingBox box = BoundingBox.Empty;
        foreach (CityObject item in root.SelfAndDescendants())
        {
            foreach (LodGeometry geometry in item.Geometry)
                box = box.Add(geometry.Geometry.Bounds());
            foreach (Position position in item.PointCloud?.Points ?? [])
                box = box.Add(position);
        }

        return box;
    }

    /// <summary>Column and row of the tile that the middle of a box lies in; null for a box without place.</summary>
    public (long Column, long Row)? TileOf(BoundingBox box)
    {
        if (box.IsEmpty)
            return null;
        Span<Position> middle = [new Position((box.Min.X + box.Max.X) / 2, (box.Min.Y + box.Max.Y) / 2)];
        _operation?.Apply(middle);
        double side = _size * _unitsPerMetre;
        return double.IsFinite(middle[0].X + middle[0].Y)
            ? ((long)Math.Floor(middle[0].X / side), (long)Math.Floor(middle[0].Y / side))
            : null;
    }
}
