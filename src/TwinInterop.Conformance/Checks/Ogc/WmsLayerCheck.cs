using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ogc.WmsCapabilitiesCheck;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the layers of a Web Map Service with what they inherit.</summary>
/// <remarks>Source: OGC 06-042, 7.2.4; OGC 01-068r3, 7.1.4.</remarks>
[Checks("wms-layer", "wms-layer-*", "wms-axes-swapped")]
internal sealed class WmsLayerCheck(FindingLog log, string file, bool is130)
{
    private static readonly string[] Sides130 = ["westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude"];
    private static readonly string[] Sides111 = ["minx", "miny", "maxx", "maxy"];

    private readonly string _crs = is130 ? "CRS" : "SRS";
    private readonly string _box = is130 ? "EX_GeographicBoundingBox" : "LatLonBoundingBox";

    /// <summary>Checks the layers within an element.</summary>
    public void Check(XElement capability)
    {
        log.Tested("wms-layers");
        var pending = new Stack<(XElement Layer, bool HasCrs, double[]? Box)>();
        foreach (XElement layer in Layers(capability))
            pending.Push((layer, false, null));
        if (pending.Count == 0)
            log.Report("wms-layer", ServiceXml.Where(file, capability), expected: "Layer");
        while (pending.TryPop(out (XElement Layer, bool HasCrs, double[]? Box) next))
        {
            bool hasCrs = next.HasCrs || Child(next.Layer, _crs) is { Value.Length: > 0 };
            double[]? box = CheckBox(next.Layer) ?? next.Box;
            CheckLayer(next.Layer, hasCrs, box);
            foreach (XElement inner in Layers(next.Layer))
                pending.Push((inner, hasCrs, box));
        }
    }

    private static IEnumerable<XElement> Layers(XElement parent) => parent.Elements().Where(element => element.Name.LocalName == "Layer");

    /// <summary>A named layer can be asked for; one without a name only groups others.</summary>
    private void CheckLayer(XElement layer, bool hasCrs, double[]? box)
    {
        string where = ServiceXml.Where(file, layer);
        string? name = Child(layer, "Name")?.Value.Trim();
        if (string.IsNullOrWhiteSpace(Child(layer, "Title")?.Value))
            log.Report("wms-layer-title", where, expected: "Title", subject: name);
        if (name is { Length: > 0 } && box is null)
            log.Report("wms-layer-box", where, expected: _box, subject: name);
        if (name is { Length: > 0 } && !hasCrs)
            log.Report("wms-layer-crs", where, expected: _crs, subject: name);
        foreach (XElement style in layer.Elements().Where(element => element.Name.LocalName == "Style"))
        {
            if (string.IsNullOrWhiteSpace(Child(style, "Name")?.Value) || Child(style, "Title") is null)
                log.Report("wms-layer-style", ServiceXml.Where(file, style), expected: "Name, Title", subject: name);
        }

        foreach (XElement plan in layer.Elements().Where(element => element.Name.LocalName == "BoundingBox"))
            CheckPlanBox(plan, name, box);
    }

    /// <summary>The own geographic box of a layer; null for none. A box with faults counts as one.</summary>
    private double[]? CheckBox(XElement layer)
    {
        if (Child(layer, _box) is not { } box)
            return null;
        double[] sides = is130
            ? [.. Sides130.Select(side => Number(Child(box, side)?.Value))]
            : [.. Sides111.Select(side => Number(box.Attribute(side)?.Value))];
        bool isRight = sides is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && sides[0] <= sides[2] && sides[1] <= sides[3];
        if (!isRight)
            log.Report("wms-layer-box-range", ServiceXml.Where(file, box), Show(sides), "west ≤ east, south ≤ north", Child(layer, "Name")?.Value);
        return sides;
    }

    private void CheckPlanBox(XElement plan, string? layer, double[]? geographic)
    {
        double[] sides = [.. Sides111.Select(side => Number(plan.Attribute(side)?.Value))];
        string? crs = plan.Attribute(_crs)?.Value;
        string where = ServiceXml.Where(file, plan);
        if (string.IsNullOrEmpty(crs) || sides.Any(double.IsNaN) || sides[0] > sides[2] || sides[1] > sides[3])
            log.Report("wms-layer-bounds", where, $"{crs} {Show(sides)}", $"{_crs}, minx ≤ maxx, miny ≤ maxy", layer);
        else if (crs is "EPSG:4326" or "EPSG:4258" && geographic is not null && IsSwapped(sides, geographic))
            log.Report("wms-axes-swapped", where, Show(sides), Show([sides[1], sides[0], sides[3], sides[2]]), layer);
    }

    /// <summary>Whether a box lies beside the geographic one as it is, and over it with its axes the other way round.</summary>
    private bool IsSwapped(double[] sides, double[] geographic)
    {
        double[] turned = [sides[1], sides[0], sides[3], sides[2]];
        (double[] asStated, double[] other) = is130 ? (turned, sides) : (sides, turned);
        return !Meets(asStated, geographic) && Meets(other, geographic);
    }

    private static bool Meets(double[] a, double[] b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : double.NaN;

    private static string Show(double[] sides) => string.Create(CultureInfo.InvariantCulture, $"[{sides[0]}, {sides[1]}, {sides[2]}, {sides[3]}]");
}
