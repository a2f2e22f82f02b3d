using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks that filters on values and identifiers select what they say.</summary>
/// <remarks>Source: OGC 09-026r2, 7.7, 7.10 and 7.11, tests A.4 to A.6; OGC 09-025r2, 7.9.2.</remarks>
[Checks("wfs-basic-equal", "wfs-basic-post", "wfs-basic-comparison", "wfs-basic-logical", "wfs-basic-resource-id")]
[Checks("wfs-basic-like", "wfs-basic-between", "wfs-basic-null")]
internal sealed class WfsFilterCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    private const string Class = "wfs-service-basic";
    private const string Equal = "PropertyIsEqualTo";

    private readonly FesFilter _filter = new(queries.Type);

    /// <summary>Checks filters made from a sample.</summary>
    public void Check(WfsSample sample)
    {
        CheckIdentifier(sample);
        if (sample.Simple is not { } property)
        {
            visit.Log.Untested(Class, $"no feature of type {queries.Type.Text} has a property with a simple value");
            return;
        }

        string value = WfsSample.Values(sample.First, property).First();
        CheckEqual(sample, property, value);
        queries.Filter(
            "wfs-basic-comparison",
            _filter.Of(_filter.Compare("PropertyIsNotEqualTo", property, value)),
            feature => WfsSample.Values(feature, property).Any(found => found != value),
            sample.Features.FirstOrDefault(feature => WfsSample.Values(feature, property).Any() && WfsSample.Values(feature, property).All(found => found != value)) is { } other ? WfsSample.IdOf(other) : null);
        XElement equal = _filter.Compare(Equal, property, value);
        queries.Filter("wfs-basic-logical", _filter.Of(FesFilter.And(equal, FesFilter.Not(new XElement(equal)))), _ => false, null);
        XElement nothing = _filter.Compare(Equal, property, value + "twin");
        queries.Filter("wfs-basic-logical", _filter.Of(FesFilter.Or(nothing, new XElement(equal))), feature => WfsSample.Values(feature, property).Contains(value, StringComparer.Ordinal), sample.Id);
        if (service.Declares("ImplementsStandardFilter"))
            CheckStandard(sample, property);
        if (sample.Numeric is { } numeric)
            CheckOrder(sample, numeric);
    }

    private void CheckEqual(WfsSample sample, XName property, string value)
    {
        XElement filter = _filter.Of(_filter.Compare(Equal, property, value));
        bool Fits(XElement feature) => WfsSample.Values(feature, property).Contains(value, StringComparer.Ordinal);
        queries.Filter("wfs-basic-equal", filter, Fits, sample.Id);
        if (!service.Declares("XMLEncoding"))
            return; // POST is a class of its own (OGC 09-025r2, A.1.6).
        if (queries.Post("wfs-basic-post", new XElement(filter)) is not var (root, where))
            visit.Log.Report("wfs-basic-post", "GetFeature", expected: "ows:Post", subject: queries.Type.Text);
        else if (root is not null)
            queries.Judge("wfs-basic-post", where, root, Fits, sample.Id);
    }

    /// <summary>What the standard filter has beyond the minimum, where it is declared.</summary>
    private void CheckStandard(WfsSample sample, XName property)
    {
        if (sample.Textual is { } textual)
        {
            string start = WfsSample.Values(sample.First, textual).First()[..1];
            queries.Filter(
                "wfs-basic-like",
                _filter.Of(_filter.Like(textual, start + "*")),
                feature => WfsSample.Values(feature, textual).Any(found => found.StartsWith(start, StringComparison.OrdinalIgnoreCase)),
                sample.Id);
        }

        queries.Filter("wfs-basic-null", _filter.Of(_filter.IsNull(property)), feature => WfsSample.Values(feature, property).All(found => found.Length == 0), null);
        if (sample.Numeric is not { } numeric)
            return;
        string bound = WfsSample.Values(sample.First, numeric).First();
        queries.Filter(
            "wfs-basic-between",
            _filter.Of(_filter.Between(numeric, bound, bound)),
            feature => WfsSample.Values(feature, numeric).Any(found => WfsSample.Number(found) == WfsSample.Number(bound)),
            sample.Id);
    }

    private void CheckOrder(WfsSample sample, XName property)
    {
        string value = WfsSample.Values(sample.First, property).First();
        double bound = WfsSample.Number(value)!.Value; // The property was chosen for that.
        foreach ((string comparison, Func<double, bool> fits, bool isIn) in ((string, Func<double, bool>, bool)[])
            [
                ("PropertyIsGreaterThan", number => number > bound, false),
                ("PropertyIsLessThan", number => number < bound, false),
                ("PropertyIsGreaterThanOrEqualTo", number => number >= bound, true),
                ("PropertyIsLessThanOrEqualTo", number => number <= bound, true),
            ])
        {
            queries.Filter(
                "wfs-basic-comparison",
                _filter.Of(_filter.Compare(comparison, property, value)),
                feature => WfsSample.Values(feature, property).Any(text => WfsSample.Number(text) is { } number && fits(number)),
                isIn ? sample.Id : null);
        }
    }

    private void CheckIdentifier(WfsSample sample)
    {
        Uri url = queries.Url(("resourceId", sample.Id), ("count", WfsQueries.Most.ToString(CultureInfo.InvariantCulture)));
        if (queries.Ask("wfs-basic-resource-id", url) is { } root)
            queries.Judge("wfs-basic-resource-id", url.PathAndQuery, root, IsFirst, sample.Id);
        queries.Filter("wfs-basic-resource-id", _filter.Of(FesFilter.Resource(sample.Id)), IsFirst, sample.Id);

        bool IsFirst(XElement feature) => WfsSample.IdOf(feature) == sample.Id;
    }
}
