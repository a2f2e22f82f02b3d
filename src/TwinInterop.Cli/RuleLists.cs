using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Cli;

/// <summary>What <c>twin validate</c> knows: its rules, and the profiles that come with it.</summary>
internal static class RuleLists
{
    /// <summary>One line a rule: id, severity, conformance class, requirement, clause; with tabs between.</summary>
    public static int WriteRules(ReportLanguage language)
    {
        foreach (Rule rule in RuleCatalogue.All)
            Console.Out.WriteLine(string.Join('\t', rule.Id, rule.Severity.ToString().ToLowerInvariant(), rule.ConformanceClass, rule.Title.In(language), rule.Clause));
        return ExitCode.Done;
    }

    /// <summary>One line a profile: its name and its title.</summary>
    public static int WriteProfiles(ReportLanguage language)
    {
        foreach (string name in DeliveryProfile.Shipped)
            Console.Out.WriteLine($"{name}\t{DeliveryProfile.Load(name).Title.In(language)}");
        return ExitCode.Done;
    }
}
