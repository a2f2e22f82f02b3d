using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Rings;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes places as GeoJSON geometries.</summary>
/// <param name="json">Takes the text.</param>
internal sealed class GeoJsonText(Utf8JsonWriter json)
{
    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText CoordinatesName = JsonEncodedText.Encode("coordinates");

    private readonly OrdinateText _text = new();

    /// <summary>Writes a geometry object.</summary>
    public void Write(LocationPlan plan)
    {
        json.WriteStartObject();
        json.WriteString(TypeName, plan.Type);
        _text.Clear();
        bool isMulti = plan.Type.StartsWith("Multi", StringComparison.Ordinal);
        if (isMulti)
            _text.Open();
        foreach (AbstractGeometry member in plan.Members)
            Append(member);
        if (isMulti)
            _text.Close();
        json.WritePropertyName(CoordinatesName);
        json.WriteRawValue(_text.Written, skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>Writes a position as an array.</summary>
    public void WritePosition(in Position position)
    {
        _text.Clear();
        _text.AppendPosition(position);
        json.WriteRawValue(_text.Written, skipInputValidation: true);
    }

    /// <summary>Whether a geometry of polygons would be written with the very same ordinates in the same order.</summary>
    public static bool IsAsWritten(AbstractGeometry geometry)
    {
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is not PolygonSurface polygon || !IsAsWritten(polygon.Exterior, isCounterClockwise: true)
                || !polygon.Holes.All(hole => IsAsWritten(hole, isCounterClockwise: false)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAsWritten(Ring ring, bool isCounterClockwise)
    {
        ReadOnlySpan<Position> positions = ring.Positions.AsSpan();
        double area = RingOrientation.SignedArea(positions);
        if (isCounterClockwise ? area < 0 : area > 0)
            return false;
        foreach (ref readonly Position position in positions)
        {
            bool isWhole = IsWhole(position.X * OrdinateText.DegreeSteps) && IsWhole(position.Y * OrdinateText.DegreeSteps)
                && (!position.HasHeight || IsWhole(position.Z * OrdinateText.MetreSteps));
            if (!isWhole)
                return false;
        }

        return true;
    }

    private static bool IsWhole(double steps) => Math.Abs(steps - Math.Round(steps)) < 1e-3;

    private void Append(AbstractGeometry member)
    {
        switch (member)
        {
            case Point point:
                _text.AppendPosition(point.Position);
                break;
            case LineString line:
                _text.Open();
                foreach (ref readonly Position position in line.Positions.AsSpan())
                    _text.AppendPosition(position);
                _text.Close();
                break;
            case PolygonSurface polygon:
                _text.Open();
                AppendRing(polygon.Exterior.Positions, isCounterClockwise: true);
                foreach (Ring hole in polygon.Holes)
                    AppendRing(hole.Positions, isCounterClockwise: false);
                _text.Close();
                break;
        }
    }

    /// <summary>Appends a ring in the direction of the right-hand rule, closed.</summary>
    /// <remarks>Source: RFC 7946, 3.1.6.</remarks>
    private void AppendRing(ImmutableArray<Position> ring, bool isCounterClockwise)
    {
        ReadOnlySpan<Position> positions = ring.AsSpan();
        double area = RingOrientation.SignedArea(positions);
        bool isBackwards = isCounterClockwise ? area < 0 : area > 0;
        _text.Open();
        _text.AppendPosition(positions[0]);
        for (int i = 1; i < positions.Length; i++)
            _text.AppendPosition(positions[isBackwards ? positions.Length - i : i]);
        _text.AppendPosition(positions[0]);
        _text.Close();
    }
}
