using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks that filters on time select what they say, where the service declares them.</summary>
/// <remarks>Source: OGC 09-026r2, 7.9, tests A.9 and A.10.</remarks>
[Checks("wfs-basic-during", "wfs-basic-temporal")]
internal sealed class WfsTemporalCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    private const string Class = "wfs-service-basic";
    private static readonly TimeSpan Margin = TimeSpan.FromDays(3);

    /// <summary>Dates without a zone are those of the service: a day is let pass.</summary>
    private static readonly TimeSpan Zone = TimeSpan.FromDays(1);

    private readonly FesFilter _filter = new(queries.Type);

    /// <summary>Checks filters made from a sample.</summary>
    public void Check(WfsSample sample)
    {
        if (!service.Declares("ImplementsMinTemporalFilter") && !service.Declares("ImplementsTemporalFilter"))
            return; // Nobody promised it.
        if (sample.Moment is not { } property || Time(WfsSample.Values(sample.First, property).First()) is not { } moment)
        {
            visit.Log.Untested(Class, $"no feature of type {queries.Type.Text} has a time");
            return;
        }

        DateTimeOffset begin = moment - Margin;
        DateTimeOffset end = moment + Margin;
        queries.Filter("wfs-basic-during", _filter.Of(_filter.During(property, begin, end)), Fits(time => time > begin - Zone && time < end + Zone), sample.Id);
        if (service.HasTemporalOperator("After"))
            queries.Filter("wfs-basic-temporal", _filter.Of(_filter.At("After", property, end)), Fits(time => time > end - Zone), null);
        if (service.HasTemporalOperator("Before"))
            queries.Filter("wfs-basic-temporal", _filter.Of(_filter.At("Before", property, end)), Fits(time => time < end + Zone), sample.Id);

        Func<XElement, bool> Fits(Func<DateTimeOffset, bool> isIn) => feature => WfsSample.Values(feature, property).Any(text => Time(text) is { } time && isIn(time));
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : null;
}
