using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Rings;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes geometry objects and boxes.</summary>
/// <param name="json">The feature is written here.</param>
/// <param name="decimals">Decimals of longitudes and latitudes.</param>
internal sealed class GeometryWriter(Utf8JsonWriter json, int decimals)
{
    private readonly CoordinateText _text = new(decimals);

    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText CoordinatesName = JsonEncodedText.Encode("coordinates");
    private static readonly JsonEncodedText GeometriesName = JsonEncodedText.Encode("geometries");
    private static readonly JsonEncodedText BoxName = JsonEncodedText.Encode("bbox");

    /// <summary>Whether rounding moved a position since this was last set to false.</summary>
    public bool HasMoved
    {
        get => _text.HasMoved;
        set => _text.HasMoved = value;
    }

    /// <summary>Writes type and coordinates; the caller writes the braces around them.</summary>
    public void WriteMembers(PlanGeometry geometry)
    {
        json.WriteString(TypeName, geometry.Type.ToString());
        if (geometry.Type == GeoJsonType.GeometryCollection)
        {
            json.WriteStartArray(GeometriesName);
            foreach (PlanGeometry member in geometry.Collection)
            {
                json.WriteStartObject();
                WriteMembers(member);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            return;
        }

        bool isMulti = geometry.Type is GeoJsonType.MultiPoint or GeoJsonType.MultiLineString or GeoJsonType.MultiPolygon;
        _text.Clear();
        if (isMulti)
            _text.Append('[');
        foreach (AbstractGeometry member in geometry.Members)
            AppendCoordinates(member);
        if (isMulti)
            _text.Append(']');
        json.WritePropertyName(CoordinatesName);
        json.WriteRawValue(_text.Written, skipInputValidation: true);
    }

    /// <summary>Writes the member <c>bbox</c>.</summary>
    public void WriteBox(in BoundingBox box, bool hasHeights)
    {
        _text.Clear();
        _text.Append('[');
        AppendCorner(box.Min, hasHeights);
        AppendCorner(box.Max, hasHeights);
        _text.Append(']');
        json.WritePropertyName(BoxName);
        json.WriteRawValue(_text.Written, skipInputValidation: true);
    }

    /// <summary>Writes a position as an array.</summary>
    public void WritePosition(in Position position)
    {
        _text.Clear();
        AppendPosition(position);
        json.WriteRawValue(_text.Written, skipInputValidation: true);
    }

    private void AppendCoordinates(AbstractGeometry member)
    {
        switch (member)
        {
            case Point point:
                AppendPosition(point.Position);
                break;
            case LineString line:
                Begin();
                foreach (ref readonly Position position in line.Positions.AsSpan())
                    AppendPosition(position);
                _text.Append(']');
                break;
            case PolygonSurface polygon:
                Begin();
                AppendRing(polygon.Exterior.Positions, isCounterClockwise: true);
                foreach (Ring hole in polygon.Holes)
                    AppendRing(hole.Positions, isCounterClockwise: false);
                _text.Append(']');
                break;
        }
    }

    /// <summary>Appends a ring in the direction of the right-hand rule, closed; a vertical one as it runs.</summary>
    /// <remarks>Source: RFC 7946, 3.1.6.</remarks>
    private void AppendRing(ImmutableArray<Position> ring, bool isCounterClockwise)
    {
        ReadOnlySpan<Position> positions = ring.AsSpan();
        double area = RingOrientation.SignedArea(positions);
        bool isBackwards = isCounterClockwise ? area < 0 : area > 0;
        Begin();
        AppendPosition(positions[0]);
        for (int i = 1; i < positions.Length; i++)
            AppendPosition(positions[isBackwards ? positions.Length - i : i]);
        AppendPosition(positions[0]);
        _text.Append(']');
    }

    private void AppendPosition(in Position position)
    {
        Begin();
        AppendCorner(position, position.HasHeight);
        _text.Append(']');
    }

    private void AppendCorner(in Position position, bool hasHeight)
    {
        _text.Separate();
        _text.AppendDegrees(position.X);
        _text.Append(',');
        _text.AppendDegrees(position.Y);
        if (!hasHeight)
            return;

        _text.Append(',');
        _text.AppendHeight(position.Z);
    }

    private void Begin()
    {
        _text.Separate();
        _text.Append('[');
    }
}
