using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ogc.WmsCapabilitiesCheck;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks a Web Map Service: that it draws its layers, in the size asked for, and refuses what is wrong.</summary>
/// <remarks>Source: OGC 06-042, 6.11 and 7.3; OGC 01-068r3, 6.7 and 7.2.</remarks>
[Checks("wms-service-map", "wms-service-size", "wms-service-refusal")]
internal sealed class WmsEndpoint(EndpointVisit visit, Uri address, XElement capabilities)
{
    private const string Class = "wms-service";
    private const string Png = "image/png";
    private const int Width = 64;
    private const int Height = 48;
    private static readonly string[] Sides = ["westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude"];

    private readonly bool _is130 = capabilities.Name.LocalName == "WMS_Capabilities";

    /// <summary>Checks the service whose capabilities were read.</summary>
    public void Check()
    {
        visit.Log.Tested(Class);
        bool hasPng = capabilities.Descendants().Any(element => element.Name.LocalName == "GetMap" && element.Elements().Any(format => format.Name.LocalName == "Format" && format.Value.Trim() == Png));
        if (!hasPng)
        {
            visit.Log.Untested(Class, "the service offers no image/png");
            return;
        }

        List<XElement> layers = [.. capabilities.Descendants().Where(element => element.Name.LocalName == "Layer" && Child(element, "Name") is { Value.Length: > 0 })];
        if (layers.Count > visit.Options.MaxCollections)
            visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {layers.Count} layers were looked at");
        try
        {
            foreach (XElement layer in layers.Take(visit.Options.MaxCollections))
                CheckMap(layer);
            CheckRefusal();
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
        }
    }

    /// <summary>A layer is drawn over its geographic box in CRS:84, which every layer with such a box has, or in EPSG:4326.</summary>
    private void CheckMap(XElement layer)
    {
        string name = Child(layer, "Name")!.Value.Trim(); // Only layers with a name come here.
        if (Box(layer) is not { } box)
            return; // Reported of the capabilities.
        HashSet<string> systems = [.. layer.AncestorsAndSelf().Elements().Where(element => element.Name.LocalName is "CRS" or "SRS").SelectMany(element => element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        bool isLatitudeFirst = _is130 && !systems.Contains("CRS:84");
        string crs = _is130 && !isLatitudeFirst ? "CRS:84" : "EPSG:4326";
        if (!systems.Contains(crs))
        {
            visit.Log.Untested(Class, $"layer {name} is in neither CRS:84 nor EPSG:4326");
            return;
        }

        double[] sides = isLatitudeFirst ? [box[1], box[0], box[3], box[2]] : box;
        Uri url = Map(name, crs, string.Join(',', sides.Select(side => side.ToString("0.########", CultureInfo.InvariantCulture))));
        EndpointAnswer answer = visit.Connection.Get(url, Png);
        if (!answer.IsOk || Size(answer.Body.Span) is not var (width, height))
            visit.Log.Report("wms-service-map", url.PathAndQuery, ExceptionReportCheck.Told(ServiceXml.Read(answer.Body, out _)?.Root) ?? answer.Said, Png, name);
        else if (width != Width || height != Height)
            visit.Log.Report("wms-service-size", url.PathAndQuery, $"{width} × {height}", $"{Width} × {Height}", name);
    }

    private void CheckRefusal()
    {
        Uri url = Map("twin-no-such-layer", "EPSG:4326", _is130 ? "45,4,46,5" : "4,45,5,46");
        EndpointAnswer answer = visit.Connection.Get(url, "*/*");
        XElement? root = answer.Fault is null ? ServiceXml.Read(answer.Body, out _)?.Root : null;
        if (root?.Name.LocalName != "ServiceExceptionReport")
            visit.Log.Report("wms-service-refusal", url.PathAndQuery, root?.Name.ToString() ?? answer.Said, "ServiceExceptionReport");
    }

    private double[]? Box(XElement layer)
    {
        XElement? box = layer.AncestorsAndSelf().Select(around => Child(around, _is130 ? "EX_GeographicBoundingBox" : "LatLonBoundingBox")).FirstOrDefault(found => found is not null);
        IEnumerable<string?> texts = _is130
            ? Sides.Select(side => Child(box, side)?.Value)
            : ((string[])["minx", "miny", "maxx", "maxy"]).Select(side => box?.Attribute(side)?.Value);
        double[]? sides = WfsCapabilitiesCheck.Coordinates(string.Join(' ', texts));
        return sides is { Length: 4 } && sides[0] < sides[2] && sides[1] < sides[3] ? sides : null;
    }

    private Uri Map(string layer, string crs, string box)
    {
        XElement? operation = capabilities.Descendants().FirstOrDefault(element => element.Name.LocalName == "GetMap");
        Uri at = visit.Stated(address, operation is null ? null : Address(operation));
        return EndpointVisit.With(
            at,
            ("service", "WMS"),
            ("version", _is130 ? "1.3.0" : "1.1.1"),
            ("request", "GetMap"),
            ("layers", layer),
            ("styles", ""),
            (_is130 ? "crs" : "srs", crs),
            ("bbox", box),
            ("width", $"{Width}"),
            ("height", $"{Height}"),
            ("format", Png));
    }

    /// <summary>The size that the header of a PNG states (ISO/IEC 15948, 11.2.2); null where it is none.</summary>
    private static (uint Width, uint Height)? Size(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[1..4].SequenceEqual("PNG"u8)
        ? (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
        : null;
}
