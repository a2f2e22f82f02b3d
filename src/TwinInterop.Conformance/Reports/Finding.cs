using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">The file and the place in it, such as <c>tileset.json#/root/refine</c>.</param>
/// <param name="Subject">The object concerned, where it has a name of its own.</param>
/// <param name="Found">What stands there; null where nothing does.</param>
/// <param name="Expected">What should stand there; null where the rule says it all.</param>
public sealed record Finding(Rule Rule, string Where, string? Subject, string? Found, string? Expected)
{
    /// <summary>What others call it: the name of the specification of an IDS, else what the rule is called elsewhere; null for nothing.</summary>
    public string? External { get; init; } = Rule.External;

    /// <summary>Where it lies, in the CRS of the subject; null where the check does not know.</summary>
    public Position? Place { get; init; }

    /// <summary>How bad it is.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The requirement, what was found and what was expected.</summary>
    /// <param name="language">The language.</param>
    public string MessageIn(ReportLanguage language)
    {
        bool french = language == ReportLanguage.French;
        string message = External is null || External == Rule.External ? Rule.Title.In(language) : $"{External}{(french ? "\u00A0: " : ": ")}{Rule.Title.In(language)}";
        if (Found is not null)
            message += french ? $" Trouvé\u00A0: {Ended(Found)}" : $" Found: {Ended(Found)}";
        if (Expected is not null)
            message += french ? $" Attendu\u00A0: {Ended(Expected)}" : $" Expected: {Ended(Expected)}";
        return message;
    }

    /// <summary>A text with its full stop: what a parser says brings its own.</summary>
    private static string Ended(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>How to correct it.</summary>
    /// <param name="language">The language.</param>
    public string FixIn(ReportLanguage language) => Rule.Fix.In(language);
}
