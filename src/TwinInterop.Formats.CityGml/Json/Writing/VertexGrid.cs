using System.Text.Json;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The transform of a dataset: positions as integers.</summary>
/// <remarks>
/// Source: CityJSON 2.0, 4. The standard does not speak of axis order. Angles are written in the order of the CRS's
/// definition, which the URL of the CRS stands for, so that a reader need not guess; lengths are written easting first,
/// as all software for CityJSON takes them.
/// </remarks>
internal sealed class VertexGrid
{
    private const int MetreDecimals = 3;
    private const int DegreeDecimals = 8;

    /// <summary>How many more decimals a grid has that goes by the positions: up to a hundredth of a millimetre.</summary>
    private const int SpareDecimals = 2;

    /// <summary>Rounding that moves a position by less is no change: a tenth of a millimetre, in metres and in degrees.</summary>
    private const double NoticeableMetres = 1e-4;
    private const double NoticeableDegrees = 1e-9;
    private const double Reach = 9e15;

    private readonly int _decimals;
    private readonly int _heightDecimals;
    private readonly double _perUnit;
    private readonly double _perHeight;
    private readonly double _noticeable;
    private Position _origin;

    /// <summary>A grid for a dataset.</summary>
    /// <param name="info">Tells the CRS, and the extent when it is known.</param>
    /// <param name="decimals">Decimals of horizontal ordinates; null to go by the CRS.</param>
    /// <param name="isSettledLast">
    /// Whether the transform is written when all vertices are known, so that it can be as fine as these ask for.
    /// </param>
    public VertexGrid(DatasetInfo info, int? decimals, bool isSettledLast = false)
    {
        bool isGeographic = CrsDeclaration.IsGeographic(info.Crs);
        IsNorthFirst = isGeographic && CrsDeclaration.OfficialAxisOrder(info.Crs) == AxisOrder.NorthEast;
        IsGeographic = isGeographic;
        Spare = isSettledLast && decimals is null ? SpareDecimals : 0;
        _decimals = decimals ?? (isGeographic ? DegreeDecimals : MetreDecimals) + Spare;
        _heightDecimals = isGeographic ? MetreDecimals + Spare : Math.Max(_decimals, MetreDecimals);
        _noticeable = isGeographic ? NoticeableDegrees : NoticeableMetres;
        _perUnit = Math.Pow(10, _decimals);
        _perHeight = Math.Pow(10, _heightDecimals);
        if (info.DeclaredExtent is { IsEmpty: false } extent && IsFinite(extent.Min) && IsFinite(extent.Max))
            SetOrigin(extent.Min);
    }

    /// <summary>How many of its decimals the grid can do without, where all vertices end in so many noughts.</summary>
    public int Spare { get; }

    /// <summary>Whether a position was moved since this was last set to false.</summary>
    public bool HasMoved { get; set; }

    /// <summary>Whether latitude is written before longitude.</summary>
    public bool IsNorthFirst { get; }

    /// <summary>Whether horizontal ordinates are degrees.</summary>
    public bool IsGeographic { get; }

    /// <summary>The size of a step horizontally, in the unit of the CRS.</summary>
    public double Step => 1 / _perUnit;

    /// <summary>Whether the place of the grid is settled.</summary>
    public bool HasOrigin { get; private set; }

    /// <summary>Places the grid at the first position of an object, where nothing placed it before.</summary>
    public void PlaceAt(CityObject cityObject)
    {
        if (HasOrigin)
            return;
        IEnumerable<Position> positions = cityObject.SelfAndDescendants()
            .SelectMany(current => current.Geometry)
            .SelectMany(geometry => geometry.Geometry.Leaves())
            .SelectMany(leaf => leaf.Runs())
            .SelectMany(run => run.ToArray());
        foreach (Position position in positions)
        {
            if (!IsFinite(position))
                continue;
            SetOrigin(position);
            return;
        }
    }

    /// <summary>The grid point nearest to a position; without height it lies at 0.</summary>
    /// <returns>False when the position is not finite or out of reach.</returns>
    public bool TryKey(Position position, out VertexKey key)
    {
        double exactX = (position.X - _origin.X) * _perUnit;
        double exactY = (position.Y - _origin.Y) * _perUnit;
        double exactZ = ((position.HasHeight ? position.Z : 0) - _origin.Z) * _perHeight;
        (double x, double y, double z) = (Math.Round(exactX), Math.Round(exactY), Math.Round(exactZ));
        HasMoved |= Math.Abs(x - exactX) > _noticeable * _perUnit || Math.Abs(y - exactY) > _noticeable * _perUnit
            || Math.Abs(z - exactZ) > NoticeableMetres * _perHeight;
        key = default;
        if (!(Math.Abs(x) < Reach && Math.Abs(y) < Reach && Math.Abs(z) < Reach))
            return false;
        key = IsNorthFirst ? new VertexKey((long)y, (long)x, (long)z) : new VertexKey((long)x, (long)y, (long)z);
        return true;
    }

    /// <summary>Writes the member <c>transform</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="spared">Decimals that the vertices are written without, of horizontal ordinates and of heights.</param>
    public void Write(Utf8JsonWriter json, (int Plan, int Height) spared = default)
    {
        json.WriteStartObject("transform"u8);
        json.WriteStartArray("scale"u8);
        json.WriteNumberValue(Scale(_decimals - spared.Plan));
        json.WriteNumberValue(Scale(_decimals - spared.Plan));
        json.WriteNumberValue(Scale(_heightDecimals - spared.Height));
        json.WriteEndArray();
        json.WriteStartArray("translate"u8);
        json.WriteNumberValue(IsNorthFirst ? _origin.Y : _origin.X);
        json.WriteNumberValue(IsNorthFirst ? _origin.X : _origin.Y);
        json.WriteNumberValue(_origin.Z);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The ordinates of a vertex in the order that is written.</summary>
    public (double First, double Second, double Height) OrdinatesOf(VertexKey key) => (
        Ordinate(key.X, _decimals, IsNorthFirst ? _origin.Y : _origin.X),
        Ordinate(key.Y, _decimals, IsNorthFirst ? _origin.X : _origin.Y),
        Ordinate(key.Z, _heightDecimals, _origin.Z));

    /// <summary>The origin is whole numbers, so that it brings no error of its own.</summary>
    private void SetOrigin(Position position)
    {
        _origin = new Position(Math.Floor(position.X), Math.Floor(position.Y), position.HasHeight ? Math.Floor(position.Z) : 0);
        HasOrigin = true;
    }

    private static double Ordinate(long steps, int decimals, double origin) => Math.Round((steps / Math.Pow(10, decimals)) + origin, decimals);

    private static double Scale(int decimals) => 1 / Math.Pow(10, decimals);

    private static bool IsFinite(Position position) =>
        double.IsFinite(position.X) && double.IsFinite(position.Y) && !double.IsInfinity(position.Z);
}
