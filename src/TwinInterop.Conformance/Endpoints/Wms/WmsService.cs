using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using static TwinInterop.Conformance.Checks.Ogc.WmsCapabilitiesCheck;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>A Web Map Service by its capabilities.</summary>
/// <param name="visit">The check.</param>
/// <param name="address">The address that was given.</param>
/// <param name="capabilities">What the service says of itself.</param>
internal sealed class WmsService(EndpointVisit visit, Uri address, XElement capabilities)
{
    /// <summary>How wide maps are asked for.</summary>
    public const int Width = 64;

    /// <summary>How high maps are asked for.</summary>
    public const int Height = 48;

    /// <summary>The format that maps are asked for in.</summary>
    public const string Png = "image/png";

    /// <summary>Whether it is of version 1.3.0.</summary>
    public bool Is130 { get; } = capabilities.Name.LocalName == "WMS_Capabilities";

    /// <summary>The layers that can be asked for.</summary>
    public IEnumerable<WmsLayer> Layers => capabilities.Descendants()
        .Where(element => element.Name.LocalName == "Layer" && Child(element, "Name") is { Value.Length: > 0 })
        .Select(element => new WmsLayer(element, Is130));

    /// <summary>Whether the service has an operation.</summary>
    public bool Has(string operation) => Operation(operation) is not null;

    /// <summary>The formats of an operation or of exceptions.</summary>
    public IReadOnlyList<string> Formats(string operation) =>
        [.. (Operation(operation)?.Elements() ?? []).Where(element => element.Name.LocalName == "Format").Select(format => format.Value.Trim())];

    /// <summary>A map of a layer over its box; the values given stand in for those that are usual.</summary>
    public Uri Map(WmsLayer layer, params (string Name, string Value)[] other) => Url("GetMap", Parameters(layer), other);

    /// <summary>What is at a pixel of the map of a layer.</summary>
    public Uri Info(WmsLayer layer, string format, int column, int row, params (string Name, string Value)[] other) => Url(
        "GetFeatureInfo",
        [
            .. Parameters(layer), ("query_layers", layer.Name), ("info_format", format),
            (Is130 ? "i" : "x", $"{column}"), (Is130 ? "j" : "y", $"{row}"),
        ],
        other);

    /// <summary>The name of the parameter of reference systems.</summary>
    public string CrsParameter => Is130 ? "crs" : "srs";

    /// <summary>Asks the service.</summary>
    public EndpointAnswer Get(Uri url, string accept = "*/*") => visit.Connection.Get(url, accept);

    /// <summary>The code of the first exception of an answer, empty where it states none; null where it is no exception report.</summary>
    public static string? ExceptionCode(EndpointAnswer answer) => Root(answer) is { Name.LocalName: "ServiceExceptionReport" } report
        ? report.Elements().FirstOrDefault(element => element.Name.LocalName == "ServiceException")?.Attribute("code")?.Value ?? ""
        : null;

    /// <summary>The answer in a few words: what its exception says, where it is one.</summary>
    public static string Said(EndpointAnswer answer) => ExceptionReportCheck.Told(Root(answer)) ?? (answer.IsOk ? "200 " + answer.MediaType : answer.Said);

    /// <summary>The root of an answer; null where it is no XML.</summary>
    public static XElement? Root(EndpointAnswer answer) => answer.Fault is null ? ServiceXml.Read(answer.Body, out _)?.Root : null;

    private XElement? Operation(string name) => capabilities.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private (string Name, string Value)[] Parameters(WmsLayer layer) =>
    [
        ("layers", layer.Name),
        ("styles", ""),
        (CrsParameter, layer.Crs),
        ("bbox", layer.Written(layer.Box ?? [4, 45, 5, 46])),
        ("width", $"{Width}"),
        ("height", $"{Height}"),
        ("format", Png),
        .. layer.Dimensions.Where(dimension => !dimension.HasDefault).Select(dimension => (dimension.Parameter, dimension.First)),
    ];

    private Uri Url(string operation, (string Name, string Value)[] usual, (string Name, string Value)[] other)
    {
        Uri at = visit.Stated(address, Operation(operation) is { } stated ? Address(stated) : null);
        HashSet<string> names = [.. other.Select(parameter => parameter.Name)];
        return EndpointVisit.With(
            at, [("service", "WMS"), ("version", Is130 ? "1.3.0" : "1.1.1"), ("request", operation), .. usual.Where(parameter => !names.Contains(parameter.Name)), .. other.Where(parameter => parameter.Value != Absent)]);
    }

    /// <summary>Stands for a parameter that is left out.</summary>
    public const string Absent = "\0";
}
