using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks counts, pages and the order of features.</summary>
/// <remarks>Source: OGC 09-025r2, 7.6.3.4 (startIndex), 7.6.3.6 (resultType), 7.7.4 (paging); OGC 09-026r2, 8 (sorting).</remarks>
[Checks("wfs-basic-hits", "wfs-basic-paging", "wfs-basic-next", "wfs-basic-sort")]
internal sealed class WfsPagesCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    /// <summary>Checks one type.</summary>
    /// <param name="sample">Its first features.</param>
    /// <param name="root">The collection they came in.</param>
    public void Check(WfsSample sample, XElement root)
    {
        CheckHits(root);
        if (service.Declares("ImplementsResultPaging") && sample.Features.Count > 1)
            CheckPages();
        if (service.Declares("ImplementsSorting") && sample.Numeric is { } property)
        {
            CheckSort(property, "ASC", 1);
            CheckSort(property, "DESC", -1);
        }
    }

    /// <summary>Hits are a count without features, and the count of the features themselves.</summary>
    private void CheckHits(XElement root)
    {
        Uri url = queries.Url(("resultType", "hits"));
        if (queries.Ask("wfs-basic-hits", url) is not { } hits)
            return;
        string? matched = hits.Attribute("numberMatched")?.Value;
        string? before = root.Attribute("numberMatched")?.Value;
        bool isCount = long.TryParse(matched, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (WfsFeaturesCheck.Features(hits).Any() || hits.Attribute("numberReturned")?.Value != "0")
            visit.Log.Report("wfs-basic-hits", url.PathAndQuery, $"numberReturned={hits.Attribute("numberReturned")?.Value}", "numberReturned=0", queries.Type.Text);
        else if (!isCount && matched != "unknown")
            visit.Log.Report("wfs-basic-hits", url.PathAndQuery, $"numberMatched={matched}", "numberMatched=0 …", queries.Type.Text);
        else if (isCount && before != "unknown" && before != matched)
            visit.Log.Report("wfs-basic-hits", url.PathAndQuery, $"numberMatched={matched}", $"numberMatched={before}", queries.Type.Text);
    }

    private void CheckPages()
    {
        Uri first = queries.Url(("startIndex", "0"), ("count", "1"));
        Uri second = queries.Url(("startIndex", "1"), ("count", "1"));
        if (queries.Ask("wfs-basic-paging", first) is not { } one || queries.Ask("wfs-basic-paging", second) is not { } two)
            return;
        string[] before = [.. WfsFeaturesCheck.Features(one).Select(WfsSample.IdOf)];
        string[] after = [.. WfsFeaturesCheck.Features(two).Select(WfsSample.IdOf)];
        if (before.Length != 1 || after.Length != 1 || before[0] == after[0])
            visit.Log.Report("wfs-basic-paging", second.PathAndQuery, string.Join(", ", after), "≠ " + string.Join(", ", before), queries.Type.Text);
        else
            CheckNext(first, one.Attribute("next")?.Value, after);
    }

    /// <summary>The address of the next page leads to what startIndex leads to.</summary>
    private void CheckNext(Uri first, string? next, string[] after)
    {
        if (next is null)
        {
            visit.Log.Report("wfs-basic-next", first.PathAndQuery, expected: "next", subject: queries.Type.Text);
            return;
        }

        Uri url = visit.Stated(first, next);
        if (url == first || queries.Ask("wfs-basic-next", url) is not { } followed)
            return; // Another host, which is reported.
        string[] found = [.. WfsFeaturesCheck.Features(followed).Select(WfsSample.IdOf)];
        if (!found.SequenceEqual(after, StringComparer.Ordinal))
            visit.Log.Report("wfs-basic-next", url.PathAndQuery, string.Join(", ", found), string.Join(", ", after), queries.Type.Text);
    }

    private void CheckSort(XName property, string order, int sign)
    {
        Uri url = queries.Url(("sortBy", $"{queries.Type.Reference(property)} {order}"), ("count", WfsQueries.Most.ToString(CultureInfo.InvariantCulture)));
        if (queries.Ask("wfs-basic-sort", url) is not { } root)
            return;
        double[] values = [.. WfsFeaturesCheck.Features(root).SelectMany(feature => WfsSample.Values(feature, property).Take(1)).Select(WfsSample.Number).OfType<double>()];
        for (int at = 1; at < values.Length; at++)
        {
            if (sign * values[at - 1].CompareTo(values[at]) <= 0)
                continue;
            visit.Log.Report("wfs-basic-sort", url.PathAndQuery, string.Create(CultureInfo.InvariantCulture, $"{values[at - 1]}, {values[at]}"), order, queries.Type.Text);
            return;
        }
    }
}
