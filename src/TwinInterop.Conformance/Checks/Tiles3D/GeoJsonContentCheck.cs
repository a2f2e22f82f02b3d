using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks GeoJSON as the content of a tile, and the schema of its properties.</summary>
/// <remarks>Source: MAXAR_content_geojson.</remarks>
[Checks("3dt-geojson-*")]
internal sealed class GeoJsonContentCheck(FindingLog log)
{
    private static readonly FaultRules Faults = new("3dt-geojson-");

    private static readonly Shape Geometry = Shape.Of(
        "geometry", ("type!", Form.OneOf("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")));

    private static readonly Shape Property = Shape.Of(
        "property",
        ("id!", Form.Text),
        ("type!", Form.OneOf("String", "Integer", "Float", "Boolean", "Variant")),
        ("description", Form.Text),
        ("unit", Form.Text),
        ("min", Form.Number),
        ("max", Form.Number),
        ("required", Form.Flag));

    private static readonly Shape Schema = Shape.Of(
        "properties schema",
        ("name", Form.Text),
        ("semantic", Form.Text),
        ("geometry", Form.FreeObject),
        ("properties!", Form.Array(Form.Object(Property))));

    private readonly ShapeCheck _shapes = new(Faults, log);

    /// <summary>Checks the extension object that the metadata of a tileset may have.</summary>
    public static void CheckTileset(JsonPlace root, TilesetScope scope)
    {
        if (root.ObjectAt("metadata")?.ObjectAt("extensions")?.ObjectAt(ExtensionCheck.ContentGeoJson)?.Member("propertiesSchemaUri") is not { } reference)
            return;
        var check = new GeoJsonContentCheck(scope.Log);
        if (!check._shapes.Value(reference, Form.Text) || reference.AsText() is not { } uri)
            return;
        if (uri.Contains(' ', StringComparison.Ordinal))
            scope.Log.Report("3dt-geojson-uri", reference.Where, uri);
        else if (scope.Fetch(scope.Path, reference, uri, out string path) is { } bytes)
            check.CheckSchema(scope.NameOf(path), bytes);
    }

    /// <summary>Checks a content.</summary>
    public void Check(string name, ReadOnlyMemory<byte> bytes)
    {
        if (JsonText.Parse(bytes, out string? fault) is not { } element)
        {
            log.Report("3dt-json", name, fault);
            return;
        }

        var root = new JsonPlace(name, element);
        if (root.Text("type") is not ("Feature" or "FeatureCollection"))
        {
            log.Report("3dt-geojson-root", root.Where, root.Text("type"), "Feature | FeatureCollection");
            return;
        }

        if (root.ArrayAt("features") is not { } features)
        {
            CheckFeature(root);
            return;
        }

        foreach (JsonPlace feature in features.Items())
            CheckFeature(feature);
    }

    private void CheckFeature(JsonPlace feature)
    {
        if (feature.ObjectAt("geometry") is { } geometry)
            _shapes.Object(geometry, Geometry);
    }

    private void CheckSchema(string name, ReadOnlyMemory<byte> bytes)
    {
        if (JsonText.Parse(bytes, out string? fault) is not { } element)
        {
            log.Report("3dt-json", name, fault);
            return;
        }

        var root = new JsonPlace(name, element);
        if (!_shapes.Object(root, Schema))
            return;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonPlace property in root.ArrayAt("properties")?.Items() ?? [])
        {
            if (property.Number("min") > property.Number("max"))
                log.Report("3dt-geojson-range", property.Where, property.Member("min")?.Written, "≤ " + property.Member("max")?.Written);
            if (property.Text("id") is { } id && !ids.Add(id))
                log.Report("3dt-geojson-unique", property.Where, id);
        }
    }
}
