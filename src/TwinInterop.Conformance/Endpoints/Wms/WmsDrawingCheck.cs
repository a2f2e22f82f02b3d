using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>Checks how maps are drawn: formats, transparency, the order of axes.</summary>
/// <remarks>Source: OGC 06-042, 6.7, 7.3.3.6, 7.3.3.7 and 7.3.3.9.</remarks>
[Checks("wms-service-format", "wms-service-transparent", "wms-service-axes")]
internal sealed class WmsDrawingCheck(EndpointVisit visit, WmsService service)
{
    private static readonly string[] Known = ["image/png", "image/jpeg", "image/gif", "image/tiff"];

    /// <summary>Checks layers that can be drawn.</summary>
    public void Check(IReadOnlyList<WmsLayer> layers)
    {
        if (layers.Count == 0)
            return;
        foreach (string format in service.Formats("GetMap").Intersect(Known, StringComparer.Ordinal))
            CheckFormat(layers[0], format);
        if (layers.FirstOrDefault(layer => !layer.IsOpaque && Beside(layer.Box!) is not null) is { } clear)
            CheckTransparent(clear, Beside(clear.Box!)!);
        foreach (WmsLayer layer in layers.Where(layer => service.Is130 && layer.Crs == "CRS:84" && layer.Systems.Contains("EPSG:4326")))
            CheckAxes(layer);
    }

    private void CheckFormat(WmsLayer layer, string format)
    {
        Uri url = service.Map(layer, ("format", format));
        EndpointAnswer answer = service.Get(url);
        string? kind = answer.IsOk ? WmsImage.Kind(answer.Body.Span) : null;
        if (kind != format || !answer.MediaType.Equals(format, StringComparison.OrdinalIgnoreCase))
            visit.Log.Report("wms-service-format", url.PathAndQuery, kind is null ? WmsService.Said(answer) : $"{answer.MediaType} ({kind})", format, layer.Name);
    }

    /// <summary>Beside the box of a layer nothing is drawn, which leaves all of the map transparent.</summary>
    private void CheckTransparent(WmsLayer layer, double[] box)
    {
        Uri url = service.Map(layer, ("bbox", layer.Written(box)), ("transparent", "TRUE"));
        EndpointAnswer answer = service.Get(url, WmsService.Png);
        if (!answer.IsOk || !WmsImage.HasTransparency(answer.Body.Span))
            visit.Log.Report("wms-service-transparent", url.PathAndQuery, answer.IsOk && WmsImage.Size(answer.Body.Span) is not null ? "no alpha" : WmsService.Said(answer), "alpha", layer.Name);
    }

    /// <summary>What is drawn in CRS:84 is there in EPSG:4326, too, whose first axis is the latitude.</summary>
    private void CheckAxes(WmsLayer layer)
    {
        double[] box = layer.Box!; // Layers without a box are not drawn.
        if (WmsImage.IsBlank(service.Get(service.Map(layer), WmsService.Png).Body) != false)
            return; // Nothing to compare with.
        Uri url = service.Map(layer, ("crs", "EPSG:4326"), ("bbox", WmsLayer.Write(WmsLayer.Turned(box))));
        EndpointAnswer answer = service.Get(url, WmsService.Png);
        if (!answer.IsOk || WmsImage.IsBlank(answer.Body) == true || WmsImage.Size(answer.Body.Span) is null)
            visit.Log.Report("wms-service-axes", url.PathAndQuery, answer.IsOk && WmsImage.Size(answer.Body.Span) is not null ? "an empty map" : WmsService.Said(answer), "latitude, longitude", layer.Name);
    }

    /// <summary>A box of the same size, two widths away; null where the globe has no room for it.</summary>
    private static double[]? Beside(double[] box)
    {
        double width = box[2] - box[0];
        if (box[2] + (2 * width) <= 180)
            return [box[0] + (2 * width), box[1], box[2] + (2 * width), box[3]];
        return box[0] - (2 * width) >= -180 ? [box[0] - (2 * width), box[1], box[2] - (2 * width), box[3]] : null;
    }
}
