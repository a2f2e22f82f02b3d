using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks what an API says of its types and attributes, and what it accepts; by reading.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.7.7, 5.7.8, 6.3.2, 6.3.4, 6.3.5, 6.3.10, 6.3.14 and 6.3.20.</remarks>
[Checks("ngsild-service-type-info", "ngsild-service-attributes", "ngsild-service-limit", "ngsild-service-parameter", "ngsild-service-tenant")]
[Checks("ngsild-service-accept", "ngsild-service-ld", "ngsild-service-geojson", "ngsild-service-id-invalid")]
internal sealed class NgsiLdDiscoveryCheck(EndpointVisit visit, NgsiLdApi api)
{
    /// <summary>Checks the API by entities that it has.</summary>
    public void Check(IReadOnlyList<(string Type, JsonPlace Entity)> samples)
    {
        Uri attributes = api.Url("attributes");
        if (visit.Need(attributes, "ngsild-service-attributes", NgsiLdApi.Json) is var (answer, list) && list.ArrayAt("attributeList") is null)
            visit.Log.Report("ngsild-service-attributes", attributes.PathAndQuery, answer.Said, "attributeList");
        CheckTenant();
        if (samples.Count == 0)
        {
            visit.Log.Untested("ngsild-service", "the service has no entities");
            return;
        }

        (string type, JsonPlace entity) = samples[0];
        CheckType(type);
        CheckMedia(entity.Text("id")!); // Samples have one.
        CheckGeoJson(samples.FirstOrDefault(sample => sample.Entity.ObjectAt("location") is not null).Entity);
        Uri wrong = api.Entity("twin no URI");
        api.Refuse("ngsild-service-id-invalid", wrong.PathAndQuery, api.Get(wrong), 400, "BadRequestData");
        Uri limit = api.Url("entities", ("type", type), ("limit", "-1"));
        api.Refuse("ngsild-service-limit", limit.PathAndQuery, api.Get(limit), 400, "BadRequestData");
        Uri unknown = api.Url("entities", ("type", type), ("twinUnknownParameter", "1"));
        EndpointAnswer refused = api.Get(unknown);
        if (refused.Status != 400)
            visit.Log.Report("ngsild-service-parameter", unknown.PathAndQuery, refused.Said, "400");
        new NgsiLdTemporalCheck(visit, api).Check(type);
    }

    private void CheckType(string type)
    {
        Uri url = api.Url("types/" + Uri.EscapeDataString(type));
        if (visit.Need(url, "ngsild-service-type-info", NgsiLdApi.Json) is var (_, information)
            && (information.ArrayAt("attributeDetails") is null || information.Text("typeName") is null))
        {
            visit.Log.Report("ngsild-service-type-info", url.PathAndQuery, string.Join(", ", information.Members().Select(member => member.Name)), "typeName, attributeDetails", type);
        }
    }

    private void CheckMedia(string id)
    {
        Uri url = api.Entity(id);
        EndpointAnswer other = api.Get(url, "application/pdf");
        if (other.Status != 406)
            visit.Log.Report("ngsild-service-accept", url.PathAndQuery, other.Said, "406", id);
        EndpointAnswer linked = api.Get(url, NgsiLdApi.JsonLd);
        if (!linked.IsOk || !linked.MediaType.Equals(NgsiLdApi.JsonLd, StringComparison.OrdinalIgnoreCase) || linked.Json()?.Has("@context") != true)
            visit.Log.Report("ngsild-service-ld", url.PathAndQuery, linked.IsOk ? linked.MediaType : linked.Said, $"{NgsiLdApi.JsonLd}, @context", id);
    }

    /// <summary>An entity with a location is a feature of GeoJSON, where that is asked for.</summary>
    private void CheckGeoJson(JsonPlace? entity)
    {
        if (entity?.Text("id") is not { } id)
            return;
        Uri url = api.Entity(id);
        EndpointAnswer answer = api.Get(url, "application/geo+json");
        JsonPlace? feature = answer.IsOk ? answer.Json() : null;
        bool isFeature = feature?.Text("type") == "Feature" && feature.Text("id") == id && feature.ObjectAt("geometry") is not null && feature.ObjectAt("properties")?.Text("type") is not null;
        if (!isFeature || !answer.MediaType.Equals("application/geo+json", StringComparison.OrdinalIgnoreCase))
            visit.Log.Report("ngsild-service-geojson", url.PathAndQuery, answer.IsOk ? answer.MediaType : answer.Said, "application/geo+json: Feature, id, geometry, properties.type", id);
    }

    /// <summary>A tenant that does not exist is refused; an API without tenants refuses all of them.</summary>
    private void CheckTenant()
    {
        Uri url = api.Url("types");
        EndpointAnswer answer = api.Get(url, NgsiLdApi.Json, ("NGSILD-Tenant", "twin_no_such_tenant"));
        if (answer.Status is not (404 or 501))
            visit.Log.Report("ngsild-service-tenant", url.PathAndQuery, answer.Said, "404 NonexistentTenant | 501 NoMultiTenantSupport");
    }
}
