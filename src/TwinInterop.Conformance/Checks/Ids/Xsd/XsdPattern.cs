using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>A regular expression of XML Schema: it always means the whole of a value.</summary>
/// <remarks>
/// It is matched without backtracking, in time proportional to the value. Source: XML Schema Part 2, appendix F.
/// </remarks>
internal sealed class XsdPattern
{
    private readonly Regex? _regex;

    private XsdPattern(string text, Regex? regex, string? fault)
    {
        Text = text;
        Fault = fault;
        _regex = regex;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Why it is no expression, or none that can be matched; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>Reads an expression.</summary>
    public static XsdPattern Parse(string text)
    {
        var translator = new XsdPatternTranslator(text);
        if (translator.Translate() is not { } translated)
            return new XsdPattern(text, null, translator.Fault);
        try
        {
            return new XsdPattern(text, new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), null);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return new XsdPattern(text, null, e.Message);
        }
    }

    /// <summary>Whether the whole of a value is of the pattern; never for a faulty pattern.</summary>
    public bool Matches(string value) => _regex?.IsMatch(value) ?? false;
}
