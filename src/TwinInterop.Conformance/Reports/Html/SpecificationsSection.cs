using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>How the models stand to each specification of the documents (IDS) that they were held against, those that failed first.</summary>
internal sealed class SpecificationsSection(ReportPage page)
{
    private const int RequirementsShown = 3;

    private static readonly LocalText Specification = new("Specification", "Spécification");
    private static readonly LocalText Concerned = new("Objects concerned", "Objets concernés");
    private static readonly LocalText Wrong = new("At fault", "En défaut");
    private static readonly LocalText Asked = new("What is asked and not met", "Ce qui est demandé et manque");
    private static readonly LocalText NoObject = new("no object concerned", "aucun objet concerné");

    private static readonly LocalText Explanation = new(
        "Each specification says which objects it concerns, and what these must have. One that concerns no object is neither passed nor failed.",
        "Chaque spécification dit quels objets elle concerne et ce qu'ils doivent porter. Celle qui ne concerne aucun objet n'est ni réussie ni échouée.");

    /// <summary>Whether a report has any.</summary>
    public static bool Has(ValidationReport report) => report.Subjects.Any(subject => !subject.Specifications.IsEmpty);

    public void Write()
    {
        if (!Has(page.Summary.Report))
            return;
        page.Begin("specifications", PageWords.Specifications);
        page.Html.Element("p", page.Say(Explanation));
        bool hasSeveral = page.Summary.Report.Subjects.Count(subject => !subject.Specifications.IsEmpty) > 1;
        page.BeginTable(page.Say(PageWords.Specifications), "specifications", Specification, PageWords.VerdictColumn, Concerned, Wrong, Asked);
        foreach ((SubjectReport subject, SpecificationResult result) in page.Summary.Report.Subjects
            .SelectMany(subject => subject.Specifications.Select(result => (subject, result)))
            .OrderBy(pair => RankOf(pair.result.Outcome)))
        {
            WriteRow(result, hasSeveral ? subject.Input : null);
        }

        page.EndTable();
        page.Html.Close();
    }

    private static int RankOf(SpecificationOutcome outcome) => outcome switch
    {
        SpecificationOutcome.Failed => 0,
        SpecificationOutcome.NothingApplicable => 1,
        _ => 2,
    };

    private void WriteRow(SpecificationResult result, string? input)
    {
        page.BeginRow(Specification, () =>
        {
            page.Html.Data(result.Name).Open("span", ("class", "aside")).Data(input is null ? result.Document : $"{result.Document} · {input}").Close();
        });
        (string style, LocalText word) = result.Outcome switch
        {
            SpecificationOutcome.Failed => ("bad", PageWords.Failed),
            SpecificationOutcome.Passed => ("good", PageWords.Passed),
            _ => ("grey", NoObject),
        };
        page.Cell(PageWords.VerdictColumn, () => page.Badge(style, page.Say(word)));
        page.Cell(Concerned, page.Say(result.Applicable), "number");
        page.Cell(Wrong, result.Failed == 0 ? "–" : page.Say(result.Failed), "number");
        page.Cell(Asked, () => WriteRequirements(result));
        page.Html.Close();
    }

    private void WriteRequirements(SpecificationResult result)
    {
        List<RequirementResult> broken = [.. result.Requirements.Where(requirement => requirement.Failed > 0)];
        if (broken.Count == 0)
        {
            page.Html.Text("–");
            return;
        }

        page.Html.Open("ul");
        foreach (RequirementResult requirement in broken.Take(RequirementsShown))
        {
            page.Html.Open("li").Text($"{page.Say(NameOf(requirement))} ").Data(requirement.Wanted).Text($" × {page.Say(requirement.Failed)}");
            if (requirement.Instructions is { } instructions)
                page.Html.Open("span", ("class", "aside")).Data(instructions).Close();
            page.Html.Close();
        }

        page.Html.Close();
        if (broken.Count > RequirementsShown)
        {
            string rest = page.Say(broken.Count - RequirementsShown);
            page.Html.Element("p", page.IsFrench ? $"et {rest} de plus" : $"and {rest} more", ("class", "aside"));
        }
    }

    private static LocalText NameOf(RequirementResult requirement)
    {
        LocalText facet = requirement.Facet switch
        {
            "entity" => new("class", "classe"),
            "attribute" => new("attribute", "attribut"),
            "property" => new("property", "propriété"),
            "classification" => new("classification", "classification"),
            "material" => new("material", "matériau"),
            _ => new("part of", "partie de"),
        };
        return requirement.Cardinality == "prohibited" ? new LocalText($"not allowed: {facet.English}", $"interdit : {facet.French}") : facet;
    }
}
