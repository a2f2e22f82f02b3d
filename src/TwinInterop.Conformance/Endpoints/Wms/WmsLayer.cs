using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using static TwinInterop.Conformance.Checks.Ogc.WmsCapabilitiesCheck;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>A layer that can be asked for, with what it inherits.</summary>
/// <remarks>Source: OGC 06-042, 7.2.4.6 to 7.2.4.8; OGC 01-068r3, 7.1.4.</remarks>
internal sealed class WmsLayer
{
    private static readonly string[] Sides = ["westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude"];

    private readonly XElement _layer;

    /// <param name="layer">The element, which has a name.</param>
    /// <param name="is130">Whether it is of version 1.3.0.</param>
    public WmsLayer(XElement layer, bool is130)
    {
        _layer = layer;
        Name = Child(layer, "Name")!.Value.Trim(); // Only layers with a name come here.
        Systems = [.. layer.AncestorsAndSelf().Elements().Where(element => element.Name.LocalName is "CRS" or "SRS").SelectMany(element => element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        Styles = [.. layer.AncestorsAndSelf().Elements().Where(element => element.Name.LocalName == "Style").Select(style => Child(style, "Name")?.Value.Trim()).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        IsLatitudeFirst = is130 && !Systems.Contains("CRS:84");
        Crs = is130 && !IsLatitudeFirst ? "CRS:84" : "EPSG:4326";
        Box = BoxOf(layer, is130);
        Dimensions = [.. WmsDimension.Of(layer)];
    }

    /// <summary>What it is asked for by.</summary>
    public string Name { get; }

    /// <summary>The reference systems that it is offered in.</summary>
    public HashSet<string> Systems { get; }

    /// <summary>The names of its styles.</summary>
    public IReadOnlyList<string> Styles { get; }

    /// <summary>The reference system in which it is asked for: CRS:84, which every layer with such a box has, or EPSG:4326.</summary>
    public string Crs { get; }

    /// <summary>Whether <see cref="Crs"/> has latitude before longitude.</summary>
    public bool IsLatitudeFirst { get; }

    /// <summary>West, south, east, north in degrees; null where there is none that can be asked for.</summary>
    public double[]? Box { get; }

    /// <summary>Its dimensions beside the plane: time, elevation and others.</summary>
    public IReadOnlyList<WmsDimension> Dimensions { get; }

    /// <summary>Whether GetFeatureInfo may be asked of it.</summary>
    public bool IsQueryable => Flag("queryable") == "1";

    /// <summary>Whether it covers all of its area.</summary>
    public bool IsOpaque => Flag("opaque") == "1";

    /// <summary>Whether it comes in one size only.</summary>
    public bool HasFixedSize => Flag("fixedWidth") is not (null or "0") || Flag("fixedHeight") is not (null or "0") || Flag("noSubsets") == "1";

    /// <summary>A box as the parameter has it, in <see cref="Crs"/>.</summary>
    public string Written(double[] box) => Write(IsLatitudeFirst ? Turned(box) : box);

    /// <summary>A box with latitude before longitude.</summary>
    public static double[] Turned(double[] box) => [box[1], box[0], box[3], box[2]];

    /// <summary>Four numbers as the parameter <c>bbox</c> has them.</summary>
    public static string Write(double[] box) => string.Join(',', box.Select(side => side.ToString("0.########", CultureInfo.InvariantCulture)));

    /// <summary>An attribute of the layer, or of the nearest around it (OGC 06-042, table 5).</summary>
    private string? Flag(string name) => _layer.AncestorsAndSelf().Where(element => element.Name.LocalName == "Layer")
        .Select(element => element.Attribute(name)?.Value).FirstOrDefault(value => value is not null) is { } value ? (value == "true" ? "1" : value) : null;

    private static double[]? BoxOf(XElement layer, bool is130)
    {
        XElement? box = layer.AncestorsAndSelf().Select(around => Child(around, is130 ? "EX_GeographicBoundingBox" : "LatLonBoundingBox")).FirstOrDefault(found => found is not null);
        IEnumerable<string?> texts = is130
            ? Sides.Select(side => Child(box, side)?.Value)
            : ((string[])["minx", "miny", "maxx", "maxy"]).Select(side => box?.Attribute(side)?.Value);
        double[]? sides = WfsCapabilitiesCheck.Coordinates(string.Join(' ', texts));
        return sides is { Length: 4 } && sides[0] < sides[2] && sides[1] < sides[3] ? sides : null;
    }
}
