namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>JSON for programs.</summary>
internal sealed class JsonForm : IReportForm
{
    public string Name => "json";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream) =>
        ValidationReportJson.Write(report, heading, language, stream);
}
