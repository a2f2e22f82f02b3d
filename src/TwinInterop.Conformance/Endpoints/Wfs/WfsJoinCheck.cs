using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks queries that join features, where the service declares them: a type is joined with itself, so that the answer is known.</summary>
/// <remarks>Source: OGC 09-025r2, 7.9.2.5.3 and tests A.1.11 and A.1.12.</remarks>
[Checks("wfs-join-*")]
internal sealed class WfsJoinCheck(EndpointVisit visit, WfsService service, WfsTypeName type)
{
    private const string Class = "wfs-service-join";

    /// <summary>Checks joins by a value and by place.</summary>
    public void Check(WfsSample sample)
    {
        bool byValue = service.Declares("ImplementsStandardJoins");
        bool byPlace = service.Declares("ImplementsSpatialJoins") && service.HasSpatialOperator("Intersects");
        if (!byValue && !byPlace)
        {
            visit.Log.Untested(Class, "the service does not declare ImplementsStandardJoins or ImplementsSpatialJoins");
            return;
        }

        if (service.PostAddress("GetFeature") is null)
        {
            visit.Log.Untested(Class, "joins are asked for by POST, and the service does not declare ows:Post of GetFeature");
            return;
        }

        visit.Log.Tested(Class);
        if (byValue && sample.Simple is { } property)
            Ask("wfs-join-standard", "PropertyIsEqualTo", property, sample.Id, (one, other) => WfsSample.Values(one, property).Intersect(WfsSample.Values(other, property), StringComparer.Ordinal).Any());
        if (byPlace && sample.Geometry is var (geometry, _))
            Ask("wfs-join-spatial", "Intersects", geometry, sample.Id, (one, other) => Box(one, geometry) is not { } there || Box(other, geometry) is not { } here || there.Meets(here));
        if (service.Declares("ImplementsTemporalJoins"))
            visit.Log.Untested(Class, "joins by time are not looked at");
    }

    private void Ask(string rule, string condition, XName property, string id, Func<XElement, XElement, bool> fits)
    {
        var body = new XElement(OgcNames.Wfs + "GetFeature", new XAttribute("count", WfsQueries.Most), type.Join(FesFilter.Joined(condition, type.Reference(property))));
        if (service.Post("GetFeature", body) is not { } answer)
            return;
        string where = "POST " + answer.Url.PathAndQuery;
        List<XElement[]> tuples = [.. WfsService.Root(answer)?.Descendants(OgcNames.Wfs + "Tuple").Select(Features) ?? []];
        if (!answer.IsOk || tuples.Count == 0 || tuples.Exists(tuple => tuple.Length != 2))
            visit.Log.Report(rule, where, WfsService.Said(answer), "wfs:Tuple, 2 × wfs:member", type.Text);
        else if (tuples.Find(tuple => !fits(tuple[0], tuple[1])) is { } wrong)
            visit.Log.Report(rule, where, $"{WfsSample.IdOf(wrong[0])} × {WfsSample.IdOf(wrong[1])}", "only pairs that the condition joins", type.Text);
        else if (tuples.Count < WfsQueries.Most && !tuples.Exists(tuple => Array.TrueForAll(tuple, feature => WfsSample.IdOf(feature) == id)))
            visit.Log.Report(rule, where, $"{tuples.Count}", $"{id} × {id}", type.Text);
    }

    private static XElement[] Features(XElement tuple) => [.. tuple.Elements(OgcNames.Wfs + "member").SelectMany(member => member.Elements())];

    private static WfsBox? Box(XElement feature, XName property) =>
        feature.Element(property)?.Elements().FirstOrDefault() is { } geometry ? WfsBox.Of(geometry) : null;
}
