using System.Security.Cryptography;
using System.Text;
using TwinInterop.Conformance.Reports.Forms;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>One page that needs nothing else: for those who decide, to be read, printed and kept.</summary>
/// <remarks>
/// No script and no outside resource; a policy in the page forbids them. Structure and contrast follow WCAG 2.2, level AA.
/// </remarks>
internal sealed class HtmlForm : IReportForm
{
    private static readonly string Style = ReadStyle();

    public string Name => "html";

    public bool IsDated => true;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var page = new ReportPage(new HtmlWriter(writer), new ReportSummary(report), heading, language);
        HtmlWriter html = page.Html;
        html.Markup("<!DOCTYPE html>\n").Open("html", ("lang", language == ReportLanguage.French ? "fr" : "en")).Open("head");
        html.Void("meta", ("charset", "utf-8")).Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{DigestOf(Style)}'; base-uri 'none'; form-action 'none'"));
        html.Element("title", TitleOf(page)).Markup($"<style>{Style}</style>").Close();
        html.Open("body").Element("a", page.Say(PageWords.SkipToContent), ("class", "skip"), ("href", "#content"));
        html.Open("main", ("id", "content"), ("tabindex", "-1"));
        new FirstPageSection(page).Write();
        new ChangesSection(page).Write();
        new MapSection(page).Write();
        new SpecificationsSection(page).Write();
        new RequirementsSection(page).Write();
        new FindingsSection(page).Write();
        new NotTestedSection(page).Write();
        new ReadingSection(page).Write();
        html.Close();
        html.Open("footer").Text($"{heading.Tool} · {Rules.RuleCatalogue.Version}").Close();
        html.Close().Close();
    }

    private static string TitleOf(ReportPage page)
    {
        string title = $"{page.Say(PageWords.Title)} – {page.Say(PageWords.ShortOf(page.Summary.Verdict))}";
        return page.Heading.Delivery is { } delivery ? $"{title} – {delivery}" : title;
    }

    private static string DigestOf(string style) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

    private static string ReadStyle()
    {
        using Stream stream = typeof(HtmlForm).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("Expected the resource report.css.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
