using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>Checks that requests for maps that cannot be are refused with the code that the standard gives them.</summary>
/// <remarks>Source: OGC 06-042, 7.3.3 and annex E.2, table E.1; OGC 01-068r3, annex A.3.</remarks>
[Checks("wms-service-refusal", "wms-refusal-*", "wms-service-exceptions")]
internal sealed class WmsRefusalCheck(EndpointVisit visit, WmsService service)
{
    private static readonly string[] Drawn = ["INIMAGE", "BLANK", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank"];

    /// <summary>Checks the service by one of its layers.</summary>
    public void Check(IReadOnlyList<WmsLayer> layers)
    {
        const string NoLayer = "twin-no-such-layer";
        if (layers.Count == 0)
            return; // Reported, or there is none.
        WmsLayer layer = layers[0];
        Uri url = service.Map(layer, ("layers", NoLayer));
        EndpointAnswer answer = service.Get(url);
        if (WmsService.ExceptionCode(answer) is null)
            visit.Log.Report("wms-service-refusal", url.PathAndQuery, WmsService.Root(answer)?.Name.ToString() ?? answer.Said, "ServiceExceptionReport");
        Refuse("wms-refusal-style", layer, ["StyleNotDefined"], ("styles", "twin-no-such-style"));
        Refuse("wms-refusal-crs", layer, service.Is130 ? ["InvalidCRS"] : ["InvalidSRS"], (service.CrsParameter, "EPSG:9999999"));
        Refuse("wms-refusal-format", layer, ["InvalidFormat"], ("format", "image/x-twin"));
        double[] box = layer.Box!; // Layers without a box are not drawn.
        foreach (double[] wrong in (double[][])[[box[2], box[1], box[0], box[3]], [box[0], box[3], box[2], box[1]], [box[0], box[1], box[0], box[3]], [box[0], box[1], box[2], box[1]]])
            Refuse("wms-refusal-box", layer, [], ("bbox", layer.Written(wrong)));
        foreach (string form in service.Formats("Exception").Intersect(Drawn, StringComparer.Ordinal))
            CheckDrawn(service.Map(layer, ("layers", NoLayer), ("exceptions", form)), form);
        foreach (WmsLayer other in layers)
            CheckDimensions(other);
    }

    private void CheckDimensions(WmsLayer layer)
    {
        foreach (WmsDimension dimension in layer.Dimensions)
        {
            if (dimension.Name is "time" or "elevation") // Values of others may be any text.
                Refuse("wms-refusal-dimension", layer, ["InvalidDimensionValue"], (dimension.Parameter, "twin"));
            if (!dimension.HasDefault)
                Refuse("wms-refusal-dimension-missing", layer, ["MissingDimensionValue"], (dimension.Parameter, WmsService.Absent));
        }
    }

    /// <param name="rule">The rule that is broken where the request is not refused.</param>
    /// <param name="layer">What is asked for.</param>
    /// <param name="codes">The codes that the standard gives; none where it gives none.</param>
    /// <param name="wrong">What is wrong in the request.</param>
    private void Refuse(string rule, WmsLayer layer, string[] codes, (string Name, string Value) wrong)
    {
        Uri url = service.Map(layer, wrong);
        EndpointAnswer answer = service.Get(url);
        string? code = WmsService.ExceptionCode(answer);
        if (code is null || (codes.Length > 0 && !codes.Contains(code, StringComparer.Ordinal)))
            visit.Log.Report(rule, url.PathAndQuery, code ?? WmsService.Said(answer), codes.Length > 0 ? string.Join(" | ", codes) : "ServiceExceptionReport", layer.Name);
    }

    private void CheckDrawn(Uri url, string form)
    {
        EndpointAnswer answer = service.Get(url);
        if (WmsImage.Kind(answer.Body.Span) is null)
            visit.Log.Report("wms-service-exceptions", url.PathAndQuery, WmsService.Said(answer), $"{WmsService.Png}: {form}");
    }
}
