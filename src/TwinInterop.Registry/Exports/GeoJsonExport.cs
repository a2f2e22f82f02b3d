using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>Objects as features.</summary>
internal sealed class GeoJsonExport(IdentityRegistry registry) : IObjectExport
{
    private readonly Dictionary<string, CoordinateOperation> _operations = new(StringComparer.Ordinal);

    public void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
    }

    public void Add(Utf8JsonWriter json, ObjectDescription item)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, item.Twin.ToString());
        json.WritePropertyName("geometry"u8);
        if (registry.Reader.FootprintOf(item.Twin) is ({ } footprint, { } crs))
            WriteGeometry(json, FootprintBytes.Read(footprint), crs);
        else
            json.WriteNullValue();
        json.WriteStartObject("properties"u8);
        json.WriteString("class"u8, item.Class);
        json.WriteString("status"u8, item.Status.ToString().ToLowerInvariant());
        json.WriteString("label"u8, item.Label);
        foreach (IGrouping<string, ObjectIdentifier> scheme in item.Identifiers.GroupBy(identifier => identifier.Scheme, StringComparer.Ordinal))
            json.WriteString(scheme.Key, string.Join(' ', scheme.Select(identifier => identifier.Value)));
        json.WriteStartArray("representations"u8);
        foreach (ObjectRepresentation representation in item.Representations.Where(found => found.Grade.Status == LinkStatus.Confirmed))
            json.WriteStringValue($"{representation.Key.Dataset}/{representation.Key.LocalId}");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteGeometry(Utf8JsonWriter json, ImmutableArray<ImmutableArray<(double X, double Y)[]>> polygons, string crs)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "MultiPolygon"u8);
        json.WriteStartArray("coordinates"u8);
        foreach (ImmutableArray<(double X, double Y)[]> rings in polygons)
        {
            json.WriteStartArray();
            for (int r = 0; r < rings.Length; r++)
                WriteRing(json, Wgs84(rings[r], crs), isLeftTurn: r == 0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Position[] Wgs84((double X, double Y)[] ring, string crs)
    {
        if (!_operations.TryGetValue(crs, out CoordinateOperation? operation))
        {
            SpatialReference source = CrsDeclaration.Parse(crs);
            operation = CoordinateOperation.Create(
                new SpatialReference(source.Horizontal), SpatialReference.Wgs84, new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights });
            _operations.Add(crs, operation);
        }

        Position[] positions = [.. ring.Select(position => new Position(position.X, position.Y, 0))];
        operation.Apply(positions);
        return positions;
    }

    /// <summary>Exterior rings run counter-clockwise (RFC 7946, 3.1.6).</summary>
    private static void WriteRing(Utf8JsonWriter json, Position[] ring, bool isLeftTurn)
    {
        double twiceArea = 0;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            twiceArea += ((ring[j].X - ring[0].X) * (ring[i].Y - ring[0].Y)) - ((ring[i].X - ring[0].X) * (ring[j].Y - ring[0].Y));
        if (twiceArea > 0 != isLeftTurn)
            Array.Reverse(ring);
        json.WriteStartArray();
        for (int i = 0; i <= ring.Length; i++)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(ring[i % ring.Length].X, 8));
            json.WriteNumberValue(Math.Round(ring[i % ring.Length].Y, 8));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
