namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>Plain text for people.</summary>
internal sealed class TextForm : IReportForm
{
    public string Name => "text";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream) =>
        ValidationReportText.Write(report, heading, language, stream, hasColours: false);
}
