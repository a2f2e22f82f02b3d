using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>Groups the findings of a model to issues: one a specification, else one a rule.</summary>
internal static class BcfTopics
{
    private const int ObjectsSelected = 1_000;
    private const int FindingsQuoted = 20;

    /// <summary>The issues of a model, errors first.</summary>
    public static ImmutableArray<BcfTopic> Of(SubjectReport subject, BcfModel? model, ReportLanguage language) =>
    [
        .. subject.Findings
            .Where(finding => finding.Severity != Severity.Info)
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Severity)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Topic(subject, group.Key, [.. group], model, language)),
    ];

    private static bool IsSpecified(Finding finding) => finding.Rule.Standard == "ids" && finding.External is not null;

    private static string KeyOf(Finding finding) => IsSpecified(finding) ? "ids|" + finding.External : finding.Rule.Id;

    private static BcfTopic Topic(SubjectReport subject, string key, ImmutableArray<Finding> findings, BcfModel? model, ReportLanguage language)
    {
        Finding first = findings[0];
        string file = subject.Sha256 ?? subject.Input;
        ImmutableArray<string> objects =
        [
            .. findings.Select(finding => BcfGuid.In(finding.Subject)).OfType<string>().Distinct(StringComparer.Ordinal).Take(ObjectsSelected),
        ];
        return new BcfTopic(
            BcfGuid.Of(file, key),
            BcfGuid.Of(file, key, "viewpoint"),
            BcfGuid.Of(file, key, "comment"),
            IsSpecified(first) ? first.External! : first.Rule.Title.In(language), // not null: IsSpecified
            first.Severity.ToString(),
            IsSpecified(first) ? "IDS" : first.External ?? first.Rule.Id,
            Describe(subject, findings, language),
            Quote(findings, language),
            objects,
            model?.BoxOf(objects) ?? Geometry.BoundingBox.Empty);
    }

    private static string Describe(SubjectReport subject, ImmutableArray<Finding> findings, ReportLanguage language)
    {
        var text = new StringBuilder();
        foreach (IGrouping<Rules.Rule, Finding> group in findings.GroupBy(finding => finding.Rule))
        {
            long more = IsSpecified(group.First()) ? 0 : subject.Unlisted.GetValueOrDefault(group.Key.Id);
            text.Append(CultureInfo.InvariantCulture, $"{group.Key.Title.In(language)} × {group.Count() + more}\n{group.Key.Fix.In(language)} [{group.Key.Clause}]\n");
        }

        if (subject.Specifications.FirstOrDefault(result => IsSpecified(findings[0]) && result.Name == findings[0].External) is { } specification)
        {
            text.Append(CultureInfo.InvariantCulture, $"{specification.Document}: {specification.Passed} / {specification.Applicable}\n");
            if (specification.Instructions is { Length: > 0 } told)
                text.Append(told).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Quote(ImmutableArray<Finding> findings, ReportLanguage language)
    {
        IEnumerable<string> lines = findings.Take(FindingsQuoted).Select(finding => $"{finding.Where}: {finding.MessageIn(language)}");
        string rest = findings.Length > FindingsQuoted ? string.Create(CultureInfo.InvariantCulture, $"\n… + {findings.Length - FindingsQuoted}") : "";
        return string.Join('\n', lines) + rest;
    }
}
