using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads the envelope of a dataset: its CRS and its corners, which may be wrong.</summary>
internal sealed class EnvelopeReader(ReadSession session)
{
    /// <summary>Beyond this no ordinate on Earth lies, in any unit: exporters write the largest double for an empty box.</summary>
    private const double LargestOrdinate = 1e12;

    private readonly PositionReader _positions = new(session);
    private ImmutableArray<Position> _corners = [];

    /// <summary>The name of the CRS; null when the envelope names none.</summary>
    public string? SrsName { get; private set; }

    /// <summary>The order of the horizontal axes that the labels of the envelope name; null when they name none.</summary>
    public AxisOrder? LabelledOrder { get; private set; }

    /// <summary>Where that name stands.</summary>
    public SourcePlace Place { get; private set; }

    /// <summary>The corners as written.</summary>
    public IReadOnlyList<Position> Corners => _corners;

    /// <summary>Reads a boundedBy element, and moves behind it.</summary>
    public void Read(XmlReader reader) => ElementContent.ForEach(reader, envelope =>
    {
        ElementHead head = ElementHead.Read(envelope);
        LabelledOrder ??= OrderOf(envelope.GetAttribute("axisLabels"));
        Place = SourcePlace.Of(envelope);
        SrsName ??= string.IsNullOrEmpty(head.SrsName) ? null : head.SrsName;
        var corners = new List<Position>(2);
        ElementContent.ForEach(envelope, corner =>
        {
            if (corner.LocalName is "lowerCorner" or "upperCorner")
                ReadCorner(corner, corners);
            else
                corner.Skip();
        });
        if (corners.Count == 2)
            _corners = [.. corners];
    });

    /// <remarks>Labels such as <c>x y</c> name no direction: in some systems x is the northing.</remarks>
    private static AxisOrder? OrderOf(string? labels) => labels?.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["E" or "Long" or "Lon", "N" or "Lat", ..] => AxisOrder.EastNorth,
        ["N" or "Lat", "E" or "Long" or "Lon", ..] => AxisOrder.NorthEast,
        _ => null,
    };

    /// <summary>The extent in the order of the model; null, and reported, when the corners make none.</summary>
    public BoundingBox? ToExtent(bool swapsAxes, ConversionContext context)
    {
        if (_corners.Length != 2)
            return null;

        if (_corners.Any(corner => Math.Abs(corner.X) > LargestOrdinate || Math.Abs(corner.Y) > LargestOrdinate))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"{_corners[0].X} {_corners[0].Y} and {_corners[1].X} {_corners[1].Y}");
            context.Report(CityGmlDiagnostics.BadEnvelope, Place.ToString(), found);
            return null;
        }

        BoundingBox box = BoundingBox.Empty;
        foreach (Position corner in _corners)
            box = box.Add(swapsAxes ? new Position(corner.Y, corner.X, corner.Z) : corner);
        return box;
    }

    private void ReadCorner(XmlReader reader, List<Position> into)
    {
        if (!_positions.Ordinates.Read(reader))
            return;
        ReadOnlySpan<double> numbers = _positions.Ordinates.Numbers;
        if (numbers.Length >= 2)
            into.Add(new Position(numbers[0], numbers[1], numbers.Length > 2 ? numbers[2] : double.NaN));
    }
}
