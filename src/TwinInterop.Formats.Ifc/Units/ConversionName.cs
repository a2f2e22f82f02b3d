namespace TwinInterop.Formats.Ifc.Units;

/// <summary>Compares the names that authoring tools give to conversion-based units.</summary>
internal static class ConversionName
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["feet"] = "foot",
        ["inches"] = "inch",
        ["degrees"] = "degree",
        ["deg"] = "degree",
        ["metricton"] = "tonne",
        ["gon"] = "grad",
        ["liter"] = "litre",
        ["ussurveyfeet"] = "ussurveyfoot",
        ["surveyfoot"] = "ussurveyfoot",
        ["footussurvey"] = "ussurveyfoot",
    };

    /// <summary>Whether both mean the same unit, whatever case, blanks and plural.</summary>
    internal static bool Same(string a, string b) => Plain(a) == Plain(b);

    private static string Plain(string name)
    {
        string plain = new([.. name.ToUpperInvariant().Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        return Synonyms.GetValueOrDefault(plain, plain);
    }
}
