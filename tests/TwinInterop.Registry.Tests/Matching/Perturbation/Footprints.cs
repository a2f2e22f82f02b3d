using System.Text.Json;
using NetTopologySuite.Geometries;

namespace TwinInterop.Registry.Tests.Matching.Perturbation;

/// <summary>Footprints of real buildings, in metres.</summary>
internal static class Footprints
{
    public static List<(string Id, Polygon Shape)> Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        var factory = new GeometryFactory();
        var found = new List<(string, Polygon)>();
        foreach (JsonElement feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            string id = feature.GetProperty("properties").GetProperty("ID").GetString()!;
            JsonElement polygon = feature.GetProperty("geometry").GetProperty("coordinates")[0];
            LinearRing[] rings = [.. polygon.EnumerateArray().Select(ring => factory.CreateLinearRing(
                [.. ring.EnumerateArray().Select(position => new Coordinate(position[0].GetDouble(), position[1].GetDouble()))]))];
            Polygon shape = factory.CreatePolygon(rings[0], rings[1..]);
            if (shape.IsValid && shape.Area > 1)
                found.Add((id, shape));
        }

        return found;
    }
}
