using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks that boxes and areas select the features in them.</summary>
/// <remarks>Source: OGC 09-026r2, 7.8, tests A.7 and A.8; OGC 09-025r2, 7.9.2 (bbox).</remarks>
[Checks("wfs-basic-bbox", "wfs-basic-filter-bbox", "wfs-basic-intersects")]
internal sealed class WfsSpatialCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    private const string Class = "wfs-service-basic";

    /// <summary>Checks boxes made from the geometry of a sample.</summary>
    public void Check(WfsSample sample)
    {
        if (sample.Geometry is not var (property, box))
        {
            visit.Log.Untested(Class, $"no feature of type {queries.Type.Text} has a geometry with positions and srsName");
            return;
        }

        WfsBox around = box.Grown();
        bool Fits(XElement feature) => Meets(feature, property, around);
        CheckParameter(sample, around, Fits);
        CheckParameter(null, around.Beside(), feature => WfsSample.IdOf(feature) != sample.Id);
        var filter = new FesFilter(queries.Type);
        queries.Filter("wfs-basic-filter-bbox", filter.Of(filter.Box(property, around)), Fits, sample.Id);
        if (service.HasSpatialOperator("Intersects"))
            queries.Filter("wfs-basic-intersects", filter.Of(filter.Intersects(property, around)), Fits, sample.Id);
    }

    private void CheckParameter(WfsSample? sample, WfsBox box, Func<XElement, bool> fits)
    {
        Uri url = queries.Url(("bbox", box.ToString()), ("count", WfsQueries.Most.ToString(CultureInfo.InvariantCulture)));
        if (queries.Ask("wfs-basic-bbox", url) is { } root)
            queries.Judge("wfs-basic-bbox", url.PathAndQuery, root, fits, sample?.Id);
    }

    /// <summary>A feature with other geometries or in another reference system is not judged.</summary>
    private static bool Meets(XElement feature, XName property, WfsBox around)
    {
        IEnumerable<WfsBox?> boxes = feature.Elements(property).Elements().Where(element => element.Name.Namespace == OgcNames.Gml).Select(WfsBox.Of);
        List<WfsBox> known = [.. boxes.OfType<WfsBox>().Where(box => box.Crs == around.Crs)];
        return known.Count == 0 || feature.Elements().Count(element => element.Elements().Any(inner => inner.Name.Namespace == OgcNames.Gml)) > 1 || known.Exists(box => box.Meets(around));
    }
}
