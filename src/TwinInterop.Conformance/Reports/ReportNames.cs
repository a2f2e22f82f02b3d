using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports;

/// <summary>What verdicts and severities are called, for programs and for people.</summary>
internal static class ReportNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Where a finding lies, for people.</summary>
    public static string Where(string where, ReportLanguage language) => language != ReportLanguage.French ? where
        : where.Replace("#line ", "#ligne ", StringComparison.Ordinal).Replace(", column ", ", colonne ", StringComparison.Ordinal);

    /// <summary>The colon of a language.</summary>
    public static string Colon(ReportLanguage language) => language == ReportLanguage.French ? "\u00A0: " : ": ";

    public static string Of(Severity severity, ReportLanguage language) => severity switch
    {
        _ when language != ReportLanguage.French => Of(severity),
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "info",
    };

    public static string Of(Verdict verdict, ReportLanguage language) => verdict switch
    {
        _ when language != ReportLanguage.French => ValidationReportJson.NameOf(verdict),
        Verdict.Conformant => "conforme",
        Verdict.ConformantWithWarnings => "conforme avec avertissements",
        Verdict.NonConformant => "non conforme",
        _ => "illisible",
    };

    public static string Of(ClassOutcome outcome, ReportLanguage language) => outcome switch
    {
        _ when language != ReportLanguage.French => ValidationReportJson.NameOf(outcome),
        ClassOutcome.Passed => "réussi",
        ClassOutcome.Failed => "échoué",
        _ => "non testé",
    };
}
