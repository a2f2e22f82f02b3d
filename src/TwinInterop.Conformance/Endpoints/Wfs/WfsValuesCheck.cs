using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks that values of properties can be had without their features.</summary>
/// <remarks>Source: OGC 09-025r2, 10, test A.1.2.</remarks>
[Checks("wfs-basic-property-value", "wfs-basic-property-empty")]
internal sealed class WfsValuesCheck(EndpointVisit visit, WfsService service, WfsTypeName type)
{
    /// <summary>Checks identifiers and values of a property.</summary>
    /// <param name="sample">Features whose values are known.</param>
    /// <param name="isWhole">Whether these are all features of the type.</param>
    public void Check(WfsSample sample, bool isWhole)
    {
        CheckValues("@gml:id", [.. sample.Features.Select(WfsSample.IdOf)], isWhole);
        if (sample.Simple is { } property)
            CheckValues(type.Reference(property), [.. sample.Features.SelectMany(feature => WfsSample.Values(feature, property)).Where(value => value.Length > 0)], isWhole);
        Uri url = Url("");
        EndpointAnswer answer = service.Get(url);
        XElement? root = WfsService.Root(answer);
        string? code = root?.Elements(OgcNames.Ows + "Exception").FirstOrDefault()?.Attribute("exceptionCode")?.Value;
        if (code is not ("InvalidParameterValue" or "MissingParameterValue"))
            visit.Log.Report("wfs-basic-property-empty", url.PathAndQuery, code ?? WfsService.Said(answer), "InvalidParameterValue", type.Text);
        else if (answer.Status < 400)
            visit.Log.Report("wfs-service-status", url.PathAndQuery, answer.Status.ToString(CultureInfo.InvariantCulture), "4xx", type.Text);
    }

    private void CheckValues(string reference, List<string> known, bool isWhole)
    {
        Uri url = Url(reference);
        EndpointAnswer answer = service.Get(url);
        if (!answer.IsOk || WfsService.Root(answer) is not { } root || root.Name != OgcNames.Wfs + "ValueCollection")
        {
            visit.Log.Report("wfs-basic-property-value", url.PathAndQuery, WfsService.Said(answer), "ValueCollection", type.Text);
            return;
        }

        List<string> values = [.. root.Elements(OgcNames.Wfs + "member").Select(member => member.Value.Trim())];
        bool isSame = !isWhole || values.Order(StringComparer.Ordinal).SequenceEqual(known.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        if (values.Count == 0 || values.Contains("", StringComparer.Ordinal) || !isSame)
            visit.Log.Report("wfs-basic-property-value", url.PathAndQuery, string.Join(", ", values), string.Join(", ", known), type.Text);
    }

    private Uri Url(string reference) => service.Url(
        "GetPropertyValue", [("typeNames", type.Text), ("valueReference", reference), ("count", WfsQueries.Most.ToString(CultureInfo.InvariantCulture)), .. type.Parameters]);
}
