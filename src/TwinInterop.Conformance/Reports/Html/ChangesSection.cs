using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What became of the findings of the previous report.</summary>
internal sealed class ChangesSection(ReportPage page)
{
    public void Write()
    {
        if (page.Heading.Previous is not { } previous)
            return;
        page.Begin("changes", PageWords.Changes);
        page.BeginTable(page.Say(PageWords.Changes), "changes", PageWords.Requirement, PageWords.New, PageWords.Gone, PageWords.Remaining);
        foreach (ReportChange change in previous.Changes)
        {
            page.BeginRow(PageWords.Requirement, () =>
            {
                page.Html.Text(TitleOf(change.Rule)).Text(" ").Element("code", change.Rule, ("class", "id"));
                if (!change.IsExact)
                    page.Html.Text(" ").Element("span", page.Say(PageWords.CountsOnly), ("class", "aside"));
            });
            WriteNumbers(change.New, change.Gone, change.Remaining);
        }

        page.BeginRow(PageWords.Requirement, () => page.Html.Text(page.Say(PageWords.Total)));
        WriteNumbers(previous.Changes.Sum(c => c.New), previous.Changes.Sum(c => c.Gone), previous.Changes.Sum(c => c.Remaining));
        page.EndTable();
        page.Html.Close();
    }

    private void WriteNumbers(long fresh, long gone, long remaining)
    {
        page.Cell(PageWords.New, page.Say(fresh), fresh > 0 ? "number worse" : "number");
        page.Cell(PageWords.Gone, page.Say(gone), gone > 0 ? "number better" : "number");
        page.Cell(PageWords.Remaining, page.Say(remaining), "number");
        page.Html.Close();
    }

    /// <summary>An earlier report may name rules that this version does not have.</summary>
    private string TitleOf(string rule) =>
        RuleCatalogue.All.FirstOrDefault(known => known.Id == rule) is { } known ? known.Title.In(page.Language) : "";
}
