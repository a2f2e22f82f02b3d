using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>Checks a Web Map Service: that it draws its layers, says what is in them, and refuses what is wrong.</summary>
/// <remarks>Source: OGC 06-042, 6.11 and 7.3; OGC 01-068r3, 6.7 and 7.2.</remarks>
[Checks("wms-service-map", "wms-service-size", "wms-service-style", "wms-service-dimension")]
internal sealed class WmsEndpoint(EndpointVisit visit, WmsService service)
{
    private const string Class = "wms-service";
    private const int MostStyles = 3;

    /// <summary>Checks the service whose capabilities were read.</summary>
    public void Check()
    {
        visit.Log.Tested(Class);
        if (!service.Formats("GetMap").Contains(WmsService.Png, StringComparer.Ordinal))
        {
            visit.Log.Untested(Class, "the service offers no image/png");
            return;
        }

        List<WmsLayer> layers = [.. service.Layers];
        if (layers.Count > visit.Options.MaxCollections)
            visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {layers.Count} layers were looked at");
        try
        {
            List<WmsLayer> drawn = [.. layers.Take(visit.Options.MaxCollections).Where(CheckMap)];
            new WmsRefusalCheck(visit, service).Check(drawn);
            new WmsDrawingCheck(visit, service).Check(drawn);
            new WmsInfoCheck(visit, service).Check(drawn);
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
            visit.Log.Untested("wms-service-info", limit.Message);
        }
    }

    /// <summary>A layer is drawn over its geographic box.</summary>
    /// <returns>Whether it is drawn.</returns>
    private bool CheckMap(WmsLayer layer)
    {
        if (layer.Box is null)
            return false; // Reported of the capabilities.
        if (!layer.Systems.Contains(layer.Crs))
        {
            visit.Log.Untested(Class, $"layer {layer.Name} is in neither CRS:84 nor EPSG:4326");
            return false;
        }

        Uri url = service.Map(layer);
        EndpointAnswer answer = service.Get(url, WmsService.Png);
        if (!answer.IsOk || WmsImage.Size(answer.Body.Span) is not var (width, height))
        {
            visit.Log.Report("wms-service-map", url.PathAndQuery, WmsService.Said(answer), WmsService.Png, layer.Name);
            return false;
        }

        if (!layer.HasFixedSize && (width != WmsService.Width || height != WmsService.Height))
            visit.Log.Report("wms-service-size", url.PathAndQuery, $"{width} × {height}", $"{WmsService.Width} × {WmsService.Height}", layer.Name);
        foreach (string style in layer.Styles.Take(MostStyles))
            Draw(layer, "wms-service-style", ("styles", style));
        foreach (WmsDimension dimension in layer.Dimensions.Where(dimension => dimension.HasDefault))
            Draw(layer, "wms-service-dimension", (dimension.Parameter, dimension.First));
        return true;
    }

    private void Draw(WmsLayer layer, string rule, (string Name, string Value) parameter)
    {
        Uri url = service.Map(layer, parameter);
        EndpointAnswer answer = service.Get(url, WmsService.Png);
        if (!answer.IsOk || WmsImage.Size(answer.Body.Span) is null)
            visit.Log.Report(rule, url.PathAndQuery, WmsService.Said(answer), $"{WmsService.Png}: {parameter.Name}={parameter.Value}", layer.Name);
    }
}
