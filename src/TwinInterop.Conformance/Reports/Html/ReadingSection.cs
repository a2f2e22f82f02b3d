using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What the words of the report mean.</summary>
internal sealed class ReadingSection(ReportPage page)
{
    private static readonly LocalText Fingerprint = new(
        "Fingerprint (SHA-256): a number computed from the bytes of a file. Two files with the same fingerprint are the same; a file changed after the check has another one.",
        "Empreinte (SHA-256) : nombre calculé à partir des octets d'un fichier. Deux fichiers de même empreinte sont identiques ; un fichier modifié après le contrôle en a une autre.");

    private static readonly LocalText Repeatable = new(
        "The check can be repeated: the same files and the same set of rules give the same report. Nothing was sent over the network.",
        "Le contrôle peut être refait : les mêmes fichiers et le même jeu de règles donnent le même rapport. Rien n'a été envoyé sur le réseau.");

    private static readonly LocalText Untested = new(
        "Not tested: the requirement was not looked at, for the reason given. It never counts as passed.",
        "Non testé : l'exigence n'a pas été examinée, pour la raison donnée. Elle ne compte jamais comme réussie.");

    public void Write()
    {
        page.Begin("reading", PageWords.HowToRead);
        page.Html.Open("ul", ("class", "reading"));
        foreach (Severity severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Info])
        {
            page.Html.Open("li");
            page.Badge(severity);
            page.Html.Text(page.IsFrench ? "\u00A0: " : ": ").Text(page.Say(PageWords.MeaningOf(severity))).Close();
        }

        foreach (LocalText text in (ReadOnlySpan<LocalText>)[Untested, Fingerprint, Repeatable])
            page.Html.Element("li", page.Say(text));
        page.Html.Close().Close();
    }
}
