using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>The first page: the verdict, who and when, what to correct first, and the files with their fingerprints.</summary>
internal sealed class FirstPageSection(ReportPage page)
{
    private const int FilesShown = 2;
    private const int ActionsShown = 5;

    private HtmlWriter Html => page.Html;

    private ReportSummary Summary => page.Summary;

    public void Write()
    {
        Html.Open("section", ("class", "first"), ("aria-labelledby", "title"));
        Html.Open("header").Element("h1", page.Say(PageWords.Title), ("id", "title"));
        if (page.Heading.Delivery is { } delivery)
            Html.Open("p", ("class", "delivery")).Data(delivery).Close();
        Html.Close();
        WriteVerdict();
        WriteFacts();
        WriteActions();
        WriteFiles();
        WriteContents();
        Html.Close();
    }

    private void WriteVerdict()
    {
        Html.Open("div", ("class", "verdict " + ReportPage.StyleOf(Summary.Verdict)));
        Html.Open("p", ("class", "word")).Text(page.Say(PageWords.Of(Summary.Verdict))).Close();
        Html.Element("p", page.Say(PageWords.MeaningOf(Summary.Verdict))).Close();
        Html.Open("ul", ("class", "tiles"));
        Tile(Summary.Errors > 0 ? "bad" : "good", Summary.Errors, PageWords.Errors);
        Tile(Summary.Warnings > 0 ? "warn" : "good", Summary.Warnings, PageWords.Warnings);
        Tile("grey", Summary.NotTested.Select(pair => pair.Verdict.Id).Distinct(StringComparer.Ordinal).Count(), PageWords.Untested);
        Html.Close();
    }

    private void Tile(string style, long number, LocalText label)
    {
        Html.Open("li", ("class", style)).Element("strong", page.Say(number)).Text(" ").Element("span", page.Say(label)).Close();
    }

    private void WriteFacts()
    {
        ReportHeading heading = page.Heading;
        Html.Open("dl", ("class", "facts"));
        Fact(PageWords.Supplier, heading.Supplier ?? page.Say(PageWords.NotStated));
        Fact(PageWords.Delivery, heading.Delivery ?? page.Say(PageWords.NotStated));
        Fact(PageWords.Date, heading.Date ?? page.Say(PageWords.NotStated));
        Fact(PageWords.Profile, heading.Profile ?? page.Say(PageWords.StandardsOnly));
        Fact(PageWords.Tool, heading.Tool);
        Fact(PageWords.RuleSet, RuleCatalogue.Version);
        Html.Close();
    }

    private void Fact(LocalText name, string value)
    {
        Html.Open("div").Element("dt", page.Say(name)).Open("dd").Data(value).Close().Close();
    }

    private void WriteActions()
    {
        List<BrokenRule> urgent = [.. Summary.Rules.Where(rule => rule.Rule.Severity != Severity.Info).Take(ActionsShown)];
        if (urgent.Count == 0)
            return;
        Html.Element("h2", page.Say(PageWords.ToDo), ("id", "actions-title")).Open("ol", ("class", "actions"));
        foreach (BrokenRule rule in urgent)
        {
            Html.Open("li");
            page.Badge(rule.Rule.Severity);
            Html.Text(" ").Element("strong", rule.Rule.Fix.In(page.Language)).Text(" ");
            string label = page.Say(PageWords.Requirement) + (page.IsFrench ? "\u00A0: " : ": ");
            Html.Element("span", $"{label}{rule.Rule.Title.In(page.Language)} × {page.Say(rule.Count)}", ("class", "aside"));
            Html.Text(" ").Open("span", ("class", "aside")).Data(FilesOf(rule)).Close().Close();
        }

        Html.Close();
        if (Summary.Rules.Count(rule => rule.Rule.Severity != Severity.Info) > ActionsShown)
            Html.Element("p", page.Say(PageWords.MoreActions), ("class", "aside"));
    }

    /// <summary>The names of the first files that break a rule, and how many more there are.</summary>
    private static string FilesOf(BrokenRule rule)
    {
        List<string> names = [.. rule.Findings.Select(found => Path.GetFileName(found.Subject.Input.TrimEnd('/'))).Distinct(StringComparer.Ordinal)];
        string more = names.Count > FilesShown ? string.Create(CultureInfo.InvariantCulture, $" + {names.Count - FilesShown}") : "";
        return $"({string.Join(", ", names.Take(FilesShown))}{more})";
    }

    private void WriteFiles()
    {
        Html.Element("h2", page.Say(PageWords.Files), ("id", "files-title"));
        page.BeginTable(
            page.Say(PageWords.Files), "files", PageWords.File, PageWords.Standard, PageWords.Objects, PageWords.VerdictColumn, PageWords.ErrorsColumn, PageWords.WarningsColumn);
        foreach (SubjectReport subject in Summary.Report.Subjects)
        {
            page.BeginRow(PageWords.File, () =>
            {
                Html.Data(subject.Input);
                if (subject.Sha256 is { } digest)
                    Html.Open("span", ("class", "digest")).Element("abbr", "SHA-256", ("title", page.Say(PageWords.Digest))).Text(" ").Element("code", digest).Close();
                if (subject.Reason is { } reason)
                    Html.Open("span", ("class", "aside")).Data(UntestedReasons.In(reason, page.Language)).Close();
            });
            page.Cell(PageWords.Standard, () => Html.Data(PageWords.StandardOf(subject, page.Language)));
            page.Cell(PageWords.Objects, subject.Objects is { } objects ? page.Say(objects) : "–", "number");
            page.Cell(PageWords.VerdictColumn, () => page.Badge(ReportPage.StyleOf(subject.Verdict), page.Say(PageWords.ShortOf(subject.Verdict))));
            page.Cell(PageWords.ErrorsColumn, page.Say(ReportSummary.CountOf(subject, Severity.Error)), "number");
            page.Cell(PageWords.WarningsColumn, page.Say(ReportSummary.CountOf(subject, Severity.Warning)), "number");
            Html.Close();
        }

        page.EndTable();
    }

    private void WriteContents()
    {
        Html.Open("nav", ("aria-label", page.Say(PageWords.Contents)), ("class", "contents")).Open("ul");
        Link("changes", PageWords.Changes, page.Heading.Previous is not null);
        Link("map", PageWords.MapTitle, page.HasMap);
        Link("specifications", PageWords.Specifications, SpecificationsSection.Has(Summary.Report));
        Link("requirements", PageWords.Requirements, true);
        Link("findings", PageWords.Findings, true);
        Link("not-tested", PageWords.NotTested, Summary.NotTested.Any() || Summary.WithoutObject.Any());
        Link("reading", PageWords.HowToRead, true);
        Html.Close().Close();
    }

    private void Link(string id, LocalText title, bool isThere)
    {
        if (isThere)
            Html.Open("li").Element("a", page.Say(title), ("href", "#" + id)).Close();
    }
}
