using System.CommandLine;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Reports.Bcf;
using TwinInterop.Conversion;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>The options of <c>twin validate</c> that say what report is written, and how.</summary>
internal sealed class ReportOptionSet
{
    private const string Text = "text";
    private const string Bcf = "bcf";
    private const string Bcf21 = "2.1";
    private const string Bcf30 = "3.0";

    private readonly Option<string> _format = new("--format")
    {
        Description = $"The form of the report: {string.Join(", ", ReportForms.Names)}.",
        DefaultValueFactory = _ => Text,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to this file.", HelpName = "FILE" };
    private readonly Option<string> _language = new("--lang") { Description = "The language of messages: en or fr.", DefaultValueFactory = _ => "en" };
    private readonly Option<string?> _date = new("--date") { Description = "The date in the report; the same date and files give the same bytes. Of HTML and EARL: today.", HelpName = "DATE" };
    private readonly Option<string?> _supplier = new("--supplier") { Description = "Who delivered, for the report.", HelpName = "NAME" };
    private readonly Option<string?> _delivery = new("--delivery") { Description = "The name of the delivery, for the report.", HelpName = "NAME" };
    private readonly Option<string?> _previous = new("--previous") { Description = "An earlier report (--format json) to compare with: new, corrected, remaining.", HelpName = "REPORT.json" };
    private readonly Option<string> _bcfVersion = new("--bcf-version") { Description = "The version of --format bcf: 2.1 or 3.0.", DefaultValueFactory = _ => Bcf21 };
    private readonly Option<string?> _places = new("--geojson") { Description = "Write the places of the faults to this GeoJSON file.", HelpName = "FILE" };

    public ReportOptionSet()
    {
        _format.AcceptOnlyFromAmong([.. ReportForms.Names]);
        _language.AcceptOnlyFromAmong("en", "fr");
        _bcfVersion.AcceptOnlyFromAmong(Bcf21, Bcf30);
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (ReadOnlySpan<Option>)[_format, _output, _language, _date, _supplier, _delivery, _previous, _places, _bcfVersion])
            command.Add(option);
    }

    /// <summary>Writes the report, and the places of faults where they are asked for.</summary>
    /// <param name="parsed">What the user said.</param>
    /// <param name="report">The report.</param>
    /// <param name="profile">The profile that was held against the delivery; null for none.</param>
    /// <param name="clock">Gives today, where the report bears a date that nobody states.</param>
    public void Write(ParseResult parsed, ValidationReport report, string? profile, TimeProvider clock)
    {
        string form = parsed.GetRequiredValue(_format);
        ReportLanguage language = LanguageOf(parsed);
        var heading = new ReportHeading
        {
            Tool = ConversionReportJson.Tool,
            Date = parsed.GetValue(_date) ?? (ReportForms.IsDated(form) ? clock.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null),
            Supplier = parsed.GetValue(_supplier),
            Delivery = parsed.GetValue(_delivery),
            Profile = profile,
            BcfVersion = parsed.GetValue(_bcfVersion) == Bcf30 ? BcfVersion.V30 : BcfVersion.V21,
            Previous = Compare(parsed.GetValue(_previous), report),
        };
        string? output = parsed.GetValue(_output);
        if (form == Bcf && output is null)
            throw new ArgumentException("Expected -o FILE.bcfzip with --format bcf, which is an archive, found none.", nameof(parsed));
        using (var document = new MemoryStream())
        {
            if (form == Text && output is null && HasColours)
                ValidationReportText.Write(report, heading, language, document, hasColours: true);
            else
                ReportForms.Write(form, report, heading, language, document);
            Send(document, output);
        }

        if (parsed.GetValue(_places) is not { } places)
            return;
        using var faults = new MemoryStream();
        FaultPlacesGeoJson.Write(report, language, faults);
        Send(faults, places);
    }

    /// <summary>The language asked for.</summary>
    public ReportLanguage LanguageOf(ParseResult parsed) =>
        parsed.GetValue(_language) == "fr" ? ReportLanguage.French : ReportLanguage.English;

    /// <remarks>See no-color.org.</remarks>
    private static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static ReportComparison? Compare(string? path, ValidationReport report)
    {
        if (path is null)
            return null;
        try
        {
            using FileStream stream = File.OpenRead(path);
            return ReportComparison.Of(stream, report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <summary>To standard output, or beside the file and then in its place, so that nobody finds half a report.</summary>
    private static void Send(MemoryStream document, string? path)
    {
        document.Position = 0;
        if (path is null)
        {
            using Stream standard = Console.OpenStandardOutput();
            document.CopyTo(standard);
            return;
        }

        using DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true);
        document.CopyTo(target.OpenWrite());
        target.Commit();
    }
}
