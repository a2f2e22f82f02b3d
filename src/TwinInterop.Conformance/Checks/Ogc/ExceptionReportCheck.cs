using System.Xml.Linq;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Says what a service refused: an exception report where data was expected is no fault of its text.</summary>
/// <remarks>Source: OGC 06-042, 6.11 and annex E.2; OGC 06-121r3, 8.</remarks>
[Checks("wms-service-exception", "wfs-exception-report")]
internal static class ExceptionReportCheck
{
    private const int Shown = 20;

    /// <summary>Whether a document is an exception report, of either kind.</summary>
    public static bool IsReport(XElement root) => root.Name.LocalName is "ServiceExceptionReport" or "ExceptionReport";

    /// <summary>Reports each exception; one that is empty is reported too.</summary>
    public static void Check(XElement root, FindingLog log, string file)
    {
        bool isOws = root.Name.LocalName == "ExceptionReport";
        string rule = isOws ? "wfs-exception-report" : "wms-service-exception";
        List<XElement> exceptions = [.. root.Elements().Where(element => element.Name.LocalName is "ServiceException" or "Exception").Take(Shown)];
        if (exceptions.Count == 0)
            log.Report(rule, file, root.Name.LocalName);
        foreach (XElement exception in exceptions)
            log.Report(rule, ServiceXml.Where(file, exception), Said(exception));
    }

    /// <summary>What the first exception of a report says; null where a document is none.</summary>
    public static string? Told(XElement? root) =>
        root is not null && IsReport(root) ? Said(root.Elements().FirstOrDefault(element => element.Name.LocalName is "ServiceException" or "Exception") ?? root) : null;

    /// <summary>The code, the place and the text of the first exception of a report.</summary>
    public static string Said(XElement exception)
    {
        string?[] parts =
        [
            (exception.Attribute("exceptionCode") ?? exception.Attribute("code"))?.Value,
            exception.Attribute("locator")?.Value,
            exception.Value.Trim(),
        ];
        return string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
