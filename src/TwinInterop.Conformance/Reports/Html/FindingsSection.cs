using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>A table for each group of requirements that has findings: what is asked, how often it is broken, where, and how to correct it.</summary>
internal sealed class FindingsSection(ReportPage page)
{
    private const int ExamplesShown = 3;
    private const string Whole = "."; // the place of what concerns no single file

    private static readonly LocalText WholeDelivery = new("the delivery as a whole", "la livraison dans son ensemble");

    private HtmlWriter Html => page.Html;

    public void Write()
    {
        page.Begin("findings", PageWords.Findings);
        if (page.Summary.Rules.IsEmpty)
            Html.Element("p", page.Say(PageWords.NoFindings));
        foreach (IGrouping<string, BrokenRule> group in page.Summary.Rules.GroupBy(rule => rule.Rule.ConformanceClass, StringComparer.Ordinal))
        {
            string title = ClassTitles.Find(group.Key).In(page.Language);
            Html.Open("h3").Text(title).Text(" ").Element("code", group.Key, ("class", "id")).Close();
            page.BeginTable(title, "findings", PageWords.Requirement, PageWords.Level, PageWords.Number, PageWords.Examples, PageWords.Correct);
            foreach (BrokenRule rule in group)
                WriteRow(rule);
            page.EndTable();
        }

        Html.Close();
    }

    private void WriteRow(BrokenRule broken)
    {
        Rule rule = broken.Rule;
        page.BeginRow(PageWords.Requirement, () =>
        {
            Html.Text(rule.Title.In(page.Language));
            Html.Open("span", ("class", "aside")).Element("code", rule.Id);
            if (rule.External is { } external)
                Html.Text(" · ").Text(external);
            Html.Text(" · ").Text(rule.Clause).Close();
        });
        page.Cell(PageWords.Level, () => page.Badge(rule.Severity));
        page.Cell(PageWords.Number, () =>
        {
            Html.Text(page.Say(broken.Count));
            int files = broken.Findings.Select(pair => pair.Subject).Distinct().Count();
            if (files > 1)
                Html.Element("span", page.IsFrench ? $"dans {page.Say(files)} fichiers" : $"in {page.Say(files)} files", ("class", "aside"));
        }, "number");
        page.Cell(PageWords.Examples, () => WriteExamples(broken), "examples");
        page.Cell(PageWords.Correct, rule.Fix.In(page.Language));
        Html.Close();
    }

    /// <summary>Three findings that differ where there are any: one of each file, then others.</summary>
    private void WriteExamples(BrokenRule broken)
    {
        List<(SubjectReport Subject, Finding Finding)> firsts = [.. broken.Findings.DistinctBy(pair => pair.Subject)];
        Html.Open("ul");
        foreach ((SubjectReport subject, Finding finding) in firsts.Concat(broken.Findings.Except(firsts)).Take(ExamplesShown))
        {
            Html.Open("li");
            if (finding.Subject is { } named)
                Html.Open("strong").Data(named).Close().Text(" ");
            if (finding.Where == Whole)
                Html.Text(page.Say(WholeDelivery));
            else
                Html.Data(ReportNames.Where(finding.Where, page.Language));
            Value(PageWords.Found, finding.Found);
            Value(PageWords.Expected, finding.Expected);
            if (finding.Place is { } place)
                Html.Element("span", At(place, subject.Crs), ("class", "aside"));
            Html.Close();
        }

        Html.Close();
        if (broken.Count > ExamplesShown)
        {
            string rest = page.Say(broken.Count - ExamplesShown);
            Html.Element("p", page.IsFrench ? $"et {rest} de plus" : $"and {rest} more", ("class", "aside"));
        }
    }

    /// <summary>A place to a millimetre, or to a tenth of a metre in degrees.</summary>
    private static string At(in Position place, SpatialReference crs) => crs == PlanOperation.Plan
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Y:0.000000}° N · {place.X:0.000000}° E")
        : string.Create(CultureInfo.InvariantCulture, $"x {place.X:0.###} · y {place.Y:0.###} ({crs})");

    private void Value(LocalText name, string? value)
    {
        if (value is not null)
            Html.Open("span", ("class", "value")).Text($"{page.Say(name)}{(page.IsFrench ? "\u00A0:" : ":")} ").Data(value).Close();
    }
}
