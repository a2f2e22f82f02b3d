using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>Checks what a service says of a pixel of a map.</summary>
/// <remarks>Source: OGC 06-042, 7.4; OGC 01-068r3, 7.3.</remarks>
[Checks("wms-info-*")]
internal sealed class WmsInfoCheck(EndpointVisit visit, WmsService service)
{
    private const string Class = "wms-service-info";
    private const int MostFormats = 5;

    /// <summary>Checks the layers that may be asked, and that others are refused.</summary>
    public void Check(IReadOnlyList<WmsLayer> layers)
    {
        if (!service.Has("GetFeatureInfo"))
        {
            if (layers.FirstOrDefault(layer => layer.IsQueryable) is { } promised)
                visit.Log.Report("wms-info-operation", "GetCapabilities", expected: "GetFeatureInfo", subject: promised.Name);
            else
                visit.Log.Untested(Class, "the service has no GetFeatureInfo");
            return;
        }

        visit.Log.Tested(Class);
        List<string> formats = [.. service.Formats("GetFeatureInfo").Take(MostFormats)];
        if (formats.Count == 0)
        {
            visit.Log.Report("wms-info-format", "GetCapabilities", expected: "Format");
            return;
        }

        List<WmsLayer> queryable = [.. layers.Where(layer => layer.IsQueryable)];
        if (queryable.Count == 0)
            visit.Log.Untested(Class, "no layer is queryable");
        foreach (WmsLayer layer in queryable)
            CheckAnswer(layer, formats[0]);
        if (queryable.Count > 0)
            CheckOne(queryable[0], formats);
        if (layers.FirstOrDefault(layer => !layer.IsQueryable) is { } silent)
            Refuse("wms-info-not-queryable", silent, service.Info(silent, formats[0], WmsService.Width / 2, WmsService.Height / 2), "LayerNotQueryable");
    }

    private void CheckOne(WmsLayer layer, List<string> formats)
    {
        foreach (string format in formats.Skip(1))
            CheckAnswer(layer, format);
        (int column, int row) = (WmsService.Width / 2, WmsService.Height / 2);
        Refuse("wms-info-format", layer, service.Info(layer, "text/x-twin", column, row), "InvalidFormat");
        Refuse("wms-info-layer", layer, service.Info(layer, formats[0], column, row, ("query_layers", "twin-no-such-layer")), "LayerNotDefined");
        if (service.Is130)
            Refuse("wms-info-point", layer, service.Info(layer, formats[0], WmsService.Width + 10, row), "InvalidPoint");
    }

    private void CheckAnswer(WmsLayer layer, string format)
    {
        Uri url = service.Info(layer, format, WmsService.Width / 2, WmsService.Height / 2);
        EndpointAnswer answer = service.Get(url);
        if (!answer.IsOk || WmsService.ExceptionCode(answer) is not null)
            visit.Log.Report("wms-info-answer", url.PathAndQuery, WmsService.Said(answer), "200 " + format, layer.Name);
        else if (!answer.MediaType.Equals(format.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase))
            visit.Log.Report("wms-info-type", url.PathAndQuery, answer.MediaType, format, layer.Name);
    }

    private void Refuse(string rule, WmsLayer layer, Uri url, string expected)
    {
        EndpointAnswer answer = service.Get(url);
        bool needsCode = service.Is130 || expected != "InvalidFormat"; // 1.1.1 gives none for formats of this operation.
        if (WmsService.ExceptionCode(answer) is not { } code || (needsCode && code != expected))
            visit.Log.Report(rule, url.PathAndQuery, WmsService.ExceptionCode(answer) ?? WmsService.Said(answer), expected, layer.Name);
    }
}
