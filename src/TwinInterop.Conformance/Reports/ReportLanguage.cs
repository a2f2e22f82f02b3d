namespace TwinInterop.Conformance.Reports;

/// <summary>The language of messages; names, codes and verdicts are the same in all.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
