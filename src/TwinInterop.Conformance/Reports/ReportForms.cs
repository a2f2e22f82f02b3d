using System.Collections.Immutable;
using TwinInterop.Conformance.Reports.Forms;
using TwinInterop.Conformance.Reports.Html;

namespace TwinInterop.Conformance.Reports;

/// <summary>The forms in which a report can be written, by name.</summary>
public static class ReportForms
{
    private static readonly ImmutableArray<IReportForm> All =
        [new TextForm(), new JsonForm(), new HtmlForm(), new JUnitForm(), new SarifForm(), new CsvForm(), new EarlForm(), new BcfForm()];

    /// <summary>The names, the form for people at a terminal first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(form => form.Name)];

    /// <summary>Whether a report of this form is a document that bears a date even where nobody states one.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static bool IsDated(string name) => Find(name).IsDated;

    /// <summary>Writes a report.</summary>
    /// <param name="name">The form, one of <see cref="Names"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="heading">What stands over it.</param>
    /// <param name="language">The language of what people read.</param>
    /// <param name="stream">Takes UTF-8.</param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static void Write(string name, ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(stream);
        Find(name).Write(report, heading, language, stream);
    }

    private static IReportForm Find(string name) => All.FirstOrDefault(form => form.Name == name)
        ?? throw new ArgumentException($"Expected one of {string.Join(", ", Names)}, found '{name}'.", nameof(name));
}
