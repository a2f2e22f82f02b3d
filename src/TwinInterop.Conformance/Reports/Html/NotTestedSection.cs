using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What was not tested, and why: apart, so that nobody takes it for passed.</summary>
internal sealed class NotTestedSection(ReportPage page)
{
    private const int FilesShown = 3;

    public void Write()
    {
        if (!page.Summary.NotTested.Any())
            return;
        page.Begin("not-tested", PageWords.NotTested);
        page.Html.Element("p", page.Say(PageWords.NotTestedNote));
        page.BeginTable(page.Say(PageWords.NotTested), "untested", PageWords.Group, PageWords.Reason, PageWords.FilesConcerned);
        foreach (var group in page.Summary.NotTested.GroupBy(pair => (pair.Verdict.Id, pair.Verdict.Reason)))
        {
            page.BeginRow(PageWords.Group, () => page.Html.Text(ClassTitles.Find(group.Key.Id).In(page.Language)).Text(" ").Element("code", group.Key.Id, ("class", "id")));
            page.Cell(PageWords.Reason, () => page.Html.Data(UntestedReasons.In(group.Key.Reason ?? "", page.Language)));
            page.Cell(PageWords.FilesConcerned, () => WriteFiles([.. group.Select(pair => pair.Subject.Input)]));
            page.Html.Close();
        }

        page.EndTable();
        page.Html.Close();
    }

    private void WriteFiles(List<string> files)
    {
        page.Html.Open("ul");
        foreach (string file in files.Take(FilesShown))
            page.Html.Open("li").Data(file).Close();
        page.Html.Close();
        if (files.Count > FilesShown)
        {
            string rest = page.Say(files.Count - FilesShown);
            page.Html.Element("p", page.IsFrench ? $"et {rest} de plus" : $"and {rest} more", ("class", "aside"));
        }
    }
}
