using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What the sections of a page have in common.</summary>
/// <param name="Html">Takes the page.</param>
/// <param name="Summary">What is reported.</param>
/// <param name="Heading">What stands over it.</param>
/// <param name="Language">The language.</param>
internal sealed record ReportPage(HtmlWriter Html, ReportSummary Summary, ReportHeading Heading, ReportLanguage Language)
{
    /// <summary>Where objects and faults lie.</summary>
    public ReportPlaces Places { get; } = ReportPlaces.Of(Summary.Report);

    /// <summary>Whether there is anything to draw.</summary>
    public bool HasMap => !Places.Boxes.IsEmpty || !Places.Faults.IsEmpty;

    public bool IsFrench => Language == ReportLanguage.French;

    public string Say(LocalText text) => text.In(Language);

    /// <summary>A number with its thousands apart, as the language has it.</summary>
    public string Say(long number)
    {
        string digits = SafeText.Of(number);
        for (int at = digits.Length - 3; at > 0; at -= 3)
            digits = digits.Insert(at, IsFrench ? "\u202F" : ",");
        return digits;
    }

    /// <summary>Begins a section with its heading.</summary>
    public void Begin(string id, LocalText title)
    {
        Html.Open("section", ("id", id), ("aria-labelledby", id + "-title"));
        Html.Element("h2", Say(title), ("id", id + "-title"));
    }

    /// <summary>Begins a table; on narrow screens rows become cards, so that roles are stated.</summary>
    public void BeginTable(string caption, string style, params ReadOnlySpan<LocalText> columns)
    {
        Html.Open("table", ("role", "table"), ("class", style)).Element("caption", caption);
        Html.Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (LocalText column in columns)
            Html.Element("th", Say(column), ("scope", "col"), ("role", "columnheader"));
        Html.Close().Close().Open("tbody", ("role", "rowgroup"));
    }

    public void EndTable() => Html.Close().Close();

    /// <summary>Begins a row; its first cell, which <paramref name="cell"/> fills, names it.</summary>
    public void BeginRow(LocalText column, Action cell)
    {
        Html.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader"), ("data-label", Say(column)));
        cell();
        Html.Close();
    }

    /// <summary>A cell.</summary>
    public void Cell(LocalText column, Action fill, string? style = null)
    {
        Html.Open("td", ("role", "cell"), ("data-label", Say(column)), ("class", style)).Open("div");
        fill();
        Html.Close().Close();
    }

    /// <summary>A cell with text of the report itself.</summary>
    public void Cell(LocalText column, string text, string? style = null) => Cell(column, () => Html.Text(text), style);

    /// <summary>A label with a colour and a sign, so that the colour is not needed.</summary>
    public void Badge(string style, string text) => Html.Element("span", text, ("class", "badge " + style));

    public void Badge(Severity severity) => Badge(StyleOf(severity), Say(PageWords.Of(severity)));

    public static string StyleOf(Severity severity) => severity switch
    {
        Severity.Error => "bad",
        Severity.Warning => "warn",
        _ => "note",
    };

    public static string StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => "good",
        Verdict.ConformantWithWarnings => "warn",
        Verdict.NonConformant => "bad",
        _ => "grey",
    };
}
