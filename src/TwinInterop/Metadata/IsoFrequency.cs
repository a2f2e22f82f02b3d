namespace TwinInterop.Metadata;

/// <summary>Frequencies of updates in the words of ISO 19115 and of the EU's authority list.</summary>
internal static class IsoFrequency
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CONT"] = "continual",
        ["UPDATE_CONT"] = "continual",
        ["DAILY"] = "daily",
        ["WEEKLY"] = "weekly",
        ["BIWEEKLY"] = "fortnightly",
        ["MONTHLY"] = "monthly",
        ["QUARTERLY"] = "quarterly",
        ["ANNUAL_2"] = "biannually",
        ["ANNUAL"] = "annually",
        ["IRREG"] = "irregular",
        ["NEVER"] = "notPlanned",
        ["continual"] = "continual",
        ["fortnightly"] = "fortnightly",
        ["biannually"] = "biannually",
        ["annually"] = "annually",
        ["asNeeded"] = "asNeeded",
        ["irregular"] = "irregular",
        ["notPlanned"] = "notPlanned",
    };

    /// <summary>The code of MD_MaintenanceFrequencyCode; <c>unknown</c> for any other text, which a note then holds.</summary>
    /// <param name="frequency">As the user says it.</param>
    public static string Of(string frequency) => Codes.GetValueOrDefault(frequency, "unknown");
}
