namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>A form in which a report is written.</summary>
internal interface IReportForm
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Whether it bears a date even where nobody states one.</summary>
    bool IsDated { get; }

    /// <summary>Writes a report as UTF-8.</summary>
    void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream);
}
