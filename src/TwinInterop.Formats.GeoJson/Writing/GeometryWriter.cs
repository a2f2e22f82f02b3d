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
    /// <summary>Decimals of heights: millimetres.</summary>
    private const int HeightDecimals = 3;

    /// <summary>Rounding that moves a position by less than this, in degrees, is no change: a tenth of a millimetre.</summary>
    private const double Noticeable = 1e-9;

    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText CoordinatesName = JsonEncodedText.Encode("coordinates");
    private static readonly JsonEncodedText GeometriesName = JsonEncodedText.Encode("geometries");
    private static readonly JsonEncodedText BoxName = JsonEncodedText.Encode("bbox");

    /// <summary>Whether rounding moved a position since this was last set to false.</summary>
    public bool HasMoved { get; set; }

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

        json.WritePropertyName(CoordinatesName);
        bool isMulti = geometry.Type is GeoJsonType.MultiPoint or GeoJsonType.MultiLineString or GeoJsonType.MultiPolygon;
        if (isMulti)
            json.WriteStartArray();
        foreach (AbstractGeometry member in geometry.Members)
            WriteCoordinates(member);
        if (isMulti)
            json.WriteEndArray();
    }

    /// <summary>Writes the member <c>bbox</c>.</summary>
    public void WriteBox(in BoundingBox box, bool hasHeights)
    {
        json.WriteStartArray(BoxName);
        WriteOrdinate(box.Min.X);
        WriteOrdinate(box.Min.Y);
        if (hasHeights)
            WriteHeight(box.Min.Z);
        WriteOrdinate(box.Max.X);
        WriteOrdinate(box.Max.Y);
        if (hasHeights)
            WriteHeight(box.Max.Z);
        json.WriteEndArray();
    }

    /// <summary>Writes a position as an array.</summary>
    public void WritePosition(in Position position)
    {
        json.WriteStartArray();
        WriteOrdinate(position.X);
        WriteOrdinate(position.Y);
        if (position.HasHeight)
            WriteHeight(position.Z);
        json.WriteEndArray();
    }

    private void WriteCoordinates(AbstractGeometry member)
    {
        switch (member)
        {
            case Point point:
                WritePosition(point.Position);
                break;
            case LineString line:
                json.WriteStartArray();
                foreach (ref readonly Position position in line.Positions.AsSpan())
                    WritePosition(position);
                json.WriteEndArray();
                break;
            case PolygonSurface polygon:
                json.WriteStartArray();
                WriteRing(polygon.Exterior.Positions, isCounterClockwise: true);
                foreach (Ring hole in polygon.Holes)
                    WriteRing(hole.Positions, isCounterClockwise: false);
                json.WriteEndArray();
                break;
        }
    }

    /// <summary>Writes a ring in the direction of the right-hand rule, closed; a vertical one as it runs.</summary>
    /// <remarks>Source: RFC 7946, 3.1.6.</remarks>
    private void WriteRing(ImmutableArray<Position> ring, bool isCounterClockwise)
    {
        ReadOnlySpan<Position> positions = ring.AsSpan();
        double area = RingOrientation.SignedArea(positions);
        bool isBackwards = isCounterClockwise ? area < 0 : area > 0;
        json.WriteStartArray();
        WritePosition(positions[0]);
        for (int i = 1; i < positions.Length; i++)
            WritePosition(positions[isBackwards ? positions.Length - i : i]);
        WritePosition(positions[0]);
        json.WriteEndArray();
    }

    private void WriteOrdinate(double degrees)
    {
        double rounded = Math.Round(degrees, decimals);
        HasMoved |= Math.Abs(rounded - degrees) > Noticeable;
        json.WriteNumberValue(rounded + 0.0); // adding zero makes -0 a plain 0
    }

    private void WriteHeight(double metres) => json.WriteNumberValue(Math.Round(metres, HeightDecimals) + 0.0);
}
