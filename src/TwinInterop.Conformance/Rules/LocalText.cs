using TwinInterop.Conformance.Reports;

namespace TwinInterop.Conformance.Rules;

/// <summary>A sentence in the languages of the reports.</summary>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
public sealed record LocalText(string English, string French)
{
    /// <summary>The sentence in French, set as it is printed.</summary>
    public string French { get; init; } = FrenchTypography.Of(French);

    /// <summary>The sentence in a language.</summary>
    public string In(ReportLanguage language) => language == ReportLanguage.French ? French : English;
}
