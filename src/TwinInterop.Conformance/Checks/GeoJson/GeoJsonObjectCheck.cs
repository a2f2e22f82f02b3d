using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks feature collections, features and the root of the document.</summary>
/// <remarks>Source: RFC 7946, 3, 3.2 and 3.3.</remarks>
/// <param name="log">Takes the findings.</param>
/// <param name="judgesRange">Whether positions must be degrees: not where another standard asked for something else.</param>
/// <param name="defined">Members that another standard defines at any object.</param>
[Checks("geojson-root", "geojson-features", "geojson-feature-type", "geojson-geometry-required", "geojson-properties", "geojson-id")]
[Checks("geojson-duplicate-id")]
internal sealed class GeoJsonObjectCheck(FindingLog log, bool judgesRange = true, params string[] defined)
{
    private readonly MemberCheck _members = new(log, defined);
    private readonly BoxCheck _boxes = new(log);
    private readonly RangeCheck _range = new(log);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private GeometryCheck? _geometries;

    private GeometryCheck Geometries => _geometries ??= new GeometryCheck(log, _members, _boxes, _range);

    /// <summary>Checks a document.</summary>
    public void Check(JsonPlace root)
    {
        string? type = root.Text("type");
        bool hasOtherCrs = root.IsObject && CrsCheck.Check(root, log);
        switch (type)
        {
            case "FeatureCollection":
                CheckCollection(root);
                break;
            case "Feature":
                CheckFeature(root);
                break;
            case not null when GeometryCheck.IsGeometry(type):
                Geometries.Check(root, isInCollection: false);
                break;
            default:
                log.Report("geojson-root", root.Where, root.IsObject ? root.Member("type")?.Written : root.Kind.ToString(), "FeatureCollection | Feature | …");
                return;
        }

        if (!hasOtherCrs && judgesRange)
            _range.Report(root);
    }

    private void CheckCollection(JsonPlace root)
    {
        _members.Check(root, GeoJsonObjectKind.FeatureCollection);
        PlanBox box = PlanBox.Empty;
        if (root.Member("features") is not { IsArray: true } features)
        {
            log.Report("geojson-features", root.Where, root.Member("features")?.Kind.ToString(), "array");
        }
        else
        {
            foreach (JsonPlace feature in features.Items())
                box = box.Union(CheckFeature(feature));
        }

        _boxes.Check(root, box);
    }

    private PlanBox CheckFeature(JsonPlace feature)
    {
        if (feature.Text("type") != "Feature")
        {
            log.Report("geojson-feature-type", feature.Where, feature.IsObject ? feature.Member("type")?.Written : feature.Kind.ToString(), "Feature");
            return PlanBox.Empty;
        }

        _members.Check(feature, GeoJsonObjectKind.Feature);
        JsonPlace? properties = feature.Member("properties");
        if (properties is not { Kind: JsonValueKind.Object or JsonValueKind.Null })
            log.Report("geojson-properties", feature.Where, properties?.Kind.ToString(), "object | null");
        CheckId(feature);
        PlanBox box = CheckGeometryOf(feature);
        log.Ground.Add(box.IsEmpty ? BoundingBox.Empty : new BoundingBox(new Position(box.West, box.South), new Position(box.East, box.North)));
        _boxes.Check(feature, box);
        return box;
    }

    private PlanBox CheckGeometryOf(JsonPlace feature)
    {
        JsonPlace? geometry = feature.Member("geometry");
        switch (geometry?.Kind)
        {
            case null:
                log.Report("geojson-geometry-required", feature.Where, null, "geometry");
                return PlanBox.Empty;
            case JsonValueKind.Null:
                return PlanBox.Empty;
            default:
                return Geometries.Check(geometry, isInCollection: false);
        }
    }

    private void CheckId(JsonPlace feature)
    {
        if (feature.Member("id") is not { } id)
            return;
        if (id.Kind is not (JsonValueKind.String or JsonValueKind.Number))
            log.Report("geojson-id", id.Where, id.Written, "string | number");
        else if (!_ids.Add(id.Written))
            log.Report("geojson-duplicate-id", id.Where, id.Written, subject: id.AsText() ?? id.Written);
    }
}
