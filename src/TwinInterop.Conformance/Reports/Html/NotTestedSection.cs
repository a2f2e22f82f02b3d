using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What was not tested, and why: apart, so that nobody takes it for passed.</summary>
internal sealed class NotTestedSection(ReportPage page)
{
    private const int FilesShown = 3;

    public void Write()
    {
        if (!page.Summary.NotTested.Any() && !page.Summary.WithoutObject.Any())
            return;
        page.Begin("not-tested", PageWords.NotTested);
        if (page.Summary.NotTested.Any())
        {
            page.Html.Element("p", page.Say(PageWords.NotTestedNote));
            WriteTable(PageWords.NotTested, page.Summary.NotTested);
        }

        if (page.Summary.WithoutObject.Any())
        {
            page.Html.Element("h3", page.Say(PageWords.NothingToTest)).Element("p", page.Say(PageWords.NothingToTestNote));
            WriteTable(PageWords.NothingToTest, page.Summary.WithoutObject);
        }

        page.Html.Close();
    }

    private void WriteTable(LocalText title, IEnumerable<(SubjectReport Subject, ClassVerdict Verdict)> verdicts)
    {
        page.BeginTable(page.Say(title), "untested", PageWords.Group, PageWords.Reason, PageWords.FilesConcerned);
        foreach (var group in verdicts.GroupBy(pair => (pair.Verdict.Id, pair.Verdict.Reason)))
        {
            page.BeginRow(PageWords.Group, () => page.Html.Text(ClassTitles.Find(group.Key.Id).In(page.Language)).Text(" ").Element("code", group.Key.Id, ("class", "id")));
            page.Cell(PageWords.Reason, () => page.Html.Data(UntestedReasons.In(group.Key.Reason ?? "", page.Language)));
            page.Cell(PageWords.FilesConcerned, () => WriteFiles([.. group.Select(pair => pair.Subject.Input)]));
            page.Html.Close();
        }

        page.EndTable();
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
