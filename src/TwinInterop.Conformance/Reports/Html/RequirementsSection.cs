using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>One line for each group of requirements: in how many files it passed, failed or was not tested.</summary>
internal sealed class RequirementsSection(ReportPage page)
{
    private static readonly LocalText PassedIn = new("Passed in", "Réussi dans");
    private static readonly LocalText FailedIn = new("Failed in", "Échoué dans");
    private static readonly LocalText NotTestedIn = new("Not tested in", "Non testé dans");

    public void Write()
    {
        page.Begin("requirements", PageWords.Requirements);
        page.BeginTable(page.Say(PageWords.Requirements), "requirements", PageWords.Group, PageWords.VerdictColumn, PassedIn, FailedIn, NotTestedIn);
        foreach ((string id, List<(SubjectReport Subject, ClassVerdict Verdict)> verdicts) in page.Summary.Classes)
        {
            int passed = verdicts.Count(pair => pair.Verdict.Outcome == ClassOutcome.Passed);
            int failed = verdicts.Count(pair => pair.Verdict.Outcome == ClassOutcome.Failed);
            page.BeginRow(PageWords.Group, () => page.Html.Text(ClassTitles.Find(id).In(page.Language)).Text(" ").Element("code", id, ("class", "id")));
            int empty = verdicts.Count(pair => UntestedReasons.IsNothingToTest(pair.Verdict));
            page.Cell(PageWords.VerdictColumn, () => Badge(passed, failed, empty, verdicts.Count));
            page.Cell(PassedIn, Files(passed), "number");
            page.Cell(FailedIn, Files(failed), "number");
            page.Cell(NotTestedIn, Files(verdicts.Count - passed - failed - empty), "number");
            page.Html.Close();
        }

        page.EndTable();
        page.Html.Close();
    }

    private void Badge(int passed, int failed, int empty, int all)
    {
        (string style, LocalText word) = 0 switch
        {
            _ when failed > 0 => ("bad", PageWords.Failed),
            _ when empty == all => ("grey", PageWords.NothingToTestWord),
            _ when passed + empty == all => ("good", PageWords.Passed),
            _ when passed > 0 => ("grey", PageWords.PartlyTested),
            _ => ("grey", PageWords.NotTestedOutcome),
        };
        page.Badge(style, page.Say(word));
    }

    private string Files(int count) => (count, page.IsFrench) switch
    {
        (0, _) => "–",
        (1, true) => "1 fichier",
        (1, false) => "1 file",
        (_, true) => $"{page.Say(count)} fichiers",
        _ => $"{page.Say(count)} files",
    };
}
