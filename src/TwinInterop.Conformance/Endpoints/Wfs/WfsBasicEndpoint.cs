using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks what Basic WFS adds to Simple WFS, where a service declares it: queries of its own, and values of properties.</summary>
/// <remarks>Source: OGC 09-025r2, A.1.2; 7.9.2 (queries), 10 (GetPropertyValue), 11 (GetFeature).</remarks>
[Checks("wfs-basic-schema", "wfs-basic-refusal")]
internal sealed class WfsBasicEndpoint(EndpointVisit visit, WfsService service)
{
    private const string Class = "wfs-service-basic";
    private const int MostTypes = 5;
    private static readonly string[] Further = [Class, "wfs-service-join", "wfs-service-transaction", "wfs-service-query"];
    private static readonly string[] Refusals = ["InvalidParameterValue", "OperationParsingFailed", "OperationProcessingFailed", "InvalidValue"];

    private readonly List<(WfsQueries Queries, WfsSample Sample)> _samples = [];

    /// <summary>Checks the first feature types.</summary>
    public void Check(IReadOnlyList<XElement> types)
    {
        if (!service.Declares("ImplementsBasicWFS"))
        {
            foreach (string untested in Further)
                visit.Log.Untested(untested, "the service does not declare ImplementsBasicWFS");
            return;
        }

        visit.Log.Tested(Class);
        if (types.Count > MostTypes)
            visit.Log.Untested(Class, $"only the first {MostTypes} of {types.Count} feature types were looked at");
        try
        {
            foreach (XElement type in types.Take(MostTypes))
            {
                if (type.Element(OgcNames.Wfs + "Name")?.Value.Trim() is { Length: > 0 } name)
                    CheckType(new WfsTypeName(type, name));
            }

            if (_samples.Count > 0)
                new WfsJoinCheck(visit, service, _samples[0].Queries.Type).Check(_samples[0].Sample);
            new WfsWriting(visit, service).Check(_samples);
        }
        catch (RequestLimitException limit)
        {
            foreach (string untested in Further)
                visit.Log.Untested(untested, limit.Message);
        }
    }

    private void CheckType(WfsTypeName type)
    {
        var queries = new WfsQueries(visit, service, type);
        Uri url = queries.Url(("count", WfsQueries.Most.ToString(CultureInfo.InvariantCulture)));
        if (queries.Ask("wfs-service-features", url) is not { } root)
            return;
        List<XElement> features = [.. WfsFeaturesCheck.Features(root)];
        if (features.Count == 0 || WfsSample.IdOf(features[0]).Length == 0)
        {
            visit.Log.Untested(Class, $"no feature with an id of type {type.Text}");
            return;
        }

        XElement? schema = WfsService.Root(service.Get(service.Url("DescribeFeatureType", [("typeName", type.Text), .. type.Parameters])));
        var sample = new WfsSample(features, schema);
        _samples.Add((queries, sample));
        CheckSchema(sample, type);
        new WfsPagesCheck(visit, service, queries).Check(sample, root);
        new WfsFilterCheck(visit, service, queries).Check(sample);
        new WfsSpatialCheck(visit, service, queries).Check(sample);
        new WfsTemporalCheck(visit, service, queries).Check(sample);
        new WfsValuesCheck(visit, service, type).Check(sample, isWhole: features.Count < WfsQueries.Most && root.Attribute("next") is null);
        CheckRefusals(queries);
    }

    /// <summary>What is returned has to be what the schema describes.</summary>
    private void CheckSchema(WfsSample sample, WfsTypeName type)
    {
        if (!sample.IsSchemaWhole)
        {
            visit.Log.Untested(Class, $"the schema of {type.Text} is in several documents");
            return;
        }

        List<string> missing = [.. sample.Undeclared()];
        if (missing.Count > 0)
            visit.Log.Report("wfs-basic-schema", service.Url("DescribeFeatureType", ("typeName", type.Text)).PathAndQuery, expected: string.Join(", ", missing), subject: type.Text);
    }

    private void CheckRefusals(WfsQueries queries)
    {
        var filter = new FesFilter(queries.Type);
        XElement unknown = filter.Of(filter.Compare("PropertyIsEqualTo", queries.Type.Namespace + "twinNoSuchProperty", "1"));
        Refuse(queries.Url(("filter", unknown.ToString(SaveOptions.DisableFormatting)), ("count", "1")), queries.Type);
        Refuse(queries.Url(("filter", "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"><fes:PropertyIsEqualTo>"), ("count", "1")), queries.Type);
    }

    private void Refuse(Uri url, WfsTypeName type)
    {
        EndpointAnswer answer = service.Get(url);
        XElement? root = WfsService.Root(answer);
        string? code = root?.Name == OgcNames.Ows + "ExceptionReport" ? root.Elements(OgcNames.Ows + "Exception").FirstOrDefault()?.Attribute("exceptionCode")?.Value : null;
        if (code is null || !Refusals.Contains(code, StringComparer.Ordinal))
            visit.Log.Report("wfs-basic-refusal", url.PathAndQuery, code ?? WfsService.Said(answer), string.Join(" | ", Refusals), type.Text);
        else if (answer.Status < 400)
            visit.Log.Report("wfs-service-status", url.PathAndQuery, answer.Status.ToString(CultureInfo.InvariantCulture), "4xx", type.Text);
    }
}
