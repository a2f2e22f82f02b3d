using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Asks for features of one type, and judges whether they are those that were asked for.</summary>
internal sealed class WfsQueries(EndpointVisit visit, WfsService service, WfsTypeName type)
{
    /// <summary>How many features are asked for: an answer of fewer is the whole.</summary>
    public const int Most = 100;

    private static readonly XName Collection = OgcNames.Wfs + "FeatureCollection";

    /// <summary>The name of the type.</summary>
    public WfsTypeName Type => type;

    /// <summary>The URL of a query.</summary>
    public Uri Url(params (string, string)[] parameters) => service.Url("GetFeature", [("typeNames", type.Text), .. type.Parameters, .. parameters]);

    /// <summary>The collection that is answered; null where it is none, which is reported.</summary>
    public XElement? Ask(string rule, Uri url)
    {
        EndpointAnswer answer = service.Get(url);
        return Collected(rule, url.PathAndQuery, answer);
    }

    /// <summary>The features that a filter selects, asked for by POST; null where they are none.</summary>
    public (XElement? Root, string Where)? Post(string rule, XElement filter)
    {
        var body = new XElement(OgcNames.Wfs + "GetFeature", new XAttribute("count", Most), type.Query(filter));
        if (service.Post("GetFeature", body) is not { } answer)
            return null;
        string where = "POST " + answer.Url.PathAndQuery;
        return (Collected(rule, where, answer), where);
    }

    /// <summary>Asks with a filter, and holds each feature of the answer against it.</summary>
    /// <param name="rule">The rule that is broken where the answer is not as it should be.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="fits">Whether a feature may be in the answer.</param>
    /// <param name="wanted">The identifier of a feature that has to be in the answer; null for none.</param>
    public void Filter(string rule, XElement filter, Func<XElement, bool> fits, string? wanted)
    {
        Uri url = Url(("filter", filter.ToString(SaveOptions.DisableFormatting)), ("count", Most.ToString(CultureInfo.InvariantCulture)));
        if (Ask(rule, url) is { } root)
            Judge(rule, url.PathAndQuery, root, fits, wanted);
    }

    /// <summary>Reports a feature that should not be there, or one that is missing.</summary>
    public void Judge(string rule, string where, XElement root, Func<XElement, bool> fits, string? wanted)
    {
        List<XElement> found = [.. WfsFeaturesCheck.Features(root)];
        if (found.Find(feature => !fits(feature)) is { } wrong)
            visit.Log.Report(rule, where, WfsSample.IdOf(wrong), "only features that the condition selects", type.Text);
        else if (wanted is { Length: > 0 } && found.Count < Most && root.Attribute("next") is null && !found.Exists(feature => WfsSample.IdOf(feature) == wanted))
            visit.Log.Report(rule, where, found.Count.ToString(CultureInfo.InvariantCulture), wanted, type.Text);
    }

    private XElement? Collected(string rule, string where, EndpointAnswer answer)
    {
        if (answer.IsOk && WfsService.Root(answer) is { } root && root.Name == Collection)
            return root;
        visit.Log.Report(rule, where, WfsService.Said(answer), Collection.LocalName, type.Text);
        return null;
    }
}
