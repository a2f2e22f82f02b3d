using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Writes positions as GML lists and keeps the box around all that were written.</summary>
internal sealed class PositionWriter(XmlOutput output, OrdinateFormat worldFormat)
{
    private const int LongestPosition = 3 * 32;
    private readonly char[] _buffer = new char[1 << 14];
    private int _length;
    private bool _isFlushed;
    private double _minX = double.PositiveInfinity, _minY = double.PositiveInfinity, _minZ = double.PositiveInfinity;
    private double _maxX = double.NegativeInfinity, _maxY = double.NegativeInfinity, _maxZ = double.NegativeInfinity;

    /// <summary>How positions are written.</summary>
    public OrdinateFormat Format => IsLocal ? worldFormat.Local : worldFormat;

    /// <summary>The box around every position of the dataset's CRS written so far; empty before the first.</summary>
    public BoundingBox Extent => _minX > _maxX
        ? BoundingBox.Empty
        : new BoundingBox(
            new Position(_minX, _minY, _minZ > _maxZ ? double.NaN : _minZ),
            new Position(_maxX, _maxY, _minZ > _maxZ ? double.NaN : _maxZ));

    /// <summary>Whether the coordinates are those of a shape of its own, which lie outside the CRS.</summary>
    public bool IsLocal { get; private set; }

    /// <summary>Begins or ends the coordinates of a shape of its own.</summary>
    public void SwitchTo(bool local) => IsLocal = local;

    /// <summary>Writes a gml:posList.</summary>
    /// <param name="positions">In order.</param>
    /// <param name="close">Whether the first position is repeated at the end.</param>
    public void List(ReadOnlySpan<Position> positions, bool close)
    {
        int dimension = DimensionOf(positions);
        output.Start("gml", "posList");
        output.Attribute("srsDimension", dimension == 3 ? "3" : "2");
        foreach (ref readonly Position position in positions)
            Append(position, dimension);
        if (close && positions.Length > 0)
            Append(positions[0], dimension);
        Send();
        output.End();
    }

    /// <summary>Writes one position as an element of its own.</summary>
    /// <param name="name">The GML element, for example <c>pos</c>.</param>
    /// <param name="position">The position.</param>
    /// <param name="statesDimension">Whether the element bears srsDimension.</param>
    public void Single(string name, in Position position, bool statesDimension = true)
    {
        int dimension = position.HasHeight ? 3 : 2;
        output.Start("gml", name);
        if (statesDimension)
            output.Attribute("srsDimension", dimension == 3 ? "3" : "2");
        Append(position, dimension);
        Send();
        output.End();
    }

    private static int DimensionOf(ReadOnlySpan<Position> positions)
    {
        foreach (ref readonly Position position in positions)
        {
            if (position.HasHeight)
                return 3;
        }

        return 2;
    }

    private void Append(in Position position, int dimension)
    {
        if (_length + LongestPosition > _buffer.Length)
            Flush();
        if (_length > 0 || _isFlushed)
            _buffer[_length++] = ' ';
        (double first, double second) = Format.LatitudeFirst ? (position.Y, position.X) : (position.X, position.Y);
        Number(first, Format.PlanDecimals);
        _buffer[_length++] = ' ';
        Number(second, Format.PlanDecimals);
        if (dimension == 3)
        {
            _buffer[_length++] = ' ';
            Number(position.HasHeight ? position.Z : 0, Format.HeightDecimals);
        }

        if (!IsLocal)
            Include(position);
    }

    private void Number(double value, int decimals) =>
        _length += OrdinateFormat.Write(value, decimals, _buffer.AsSpan(_length));

    private void Include(in Position position)
    {
        _minX = Math.Min(_minX, position.X);
        _minY = Math.Min(_minY, position.Y);
        _maxX = Math.Max(_maxX, position.X);
        _maxY = Math.Max(_maxY, position.Y);
        if (!position.HasHeight)
            return;
        _minZ = Math.Min(_minZ, position.Z);
        _maxZ = Math.Max(_maxZ, position.Z);
    }

    private void Flush()
    {
        output.Plain(_buffer, _length);
        _length = 0;
        _isFlushed = true;
    }

    private void Send()
    {
        output.Plain(_buffer, _length);
        _length = 0;
        _isFlushed = false;
    }
}
