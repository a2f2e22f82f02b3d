using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>The words of the page, in both languages.</summary>
internal static class PageWords
{
    public static readonly LocalText Title = new("Conformance report", "Rapport de conformité");
    public static readonly LocalText SkipToContent = new("Skip to the content", "Aller au contenu");
    public static readonly LocalText Supplier = new("Supplier", "Fournisseur");
    public static readonly LocalText Delivery = new("Delivery", "Livraison");
    public static readonly LocalText Date = new("Date of the check", "Date du contrôle");
    public static readonly LocalText Tool = new("Tool", "Outil");
    public static readonly LocalText RuleSet = new("Set of rules", "Jeu de règles");
    public static readonly LocalText Profile = new("Contract profile", "Profil du marché");
    public static readonly LocalText NotStated = new("not stated", "non précisé");
    public static readonly LocalText StandardsOnly = new("none: the standards alone", "aucun : normes seules");
    public static readonly LocalText Errors = new("errors", "erreurs");
    public static readonly LocalText Warnings = new("warnings", "avertissements");
    public static readonly LocalText Untested = new("groups of requirements not tested", "groupes d'exigences non testés");
    public static readonly LocalText Contents = new("Contents", "Sommaire");
    public static readonly LocalText Files = new("Files checked", "Fichiers contrôlés");
    public static readonly LocalText File = new("File", "Fichier");
    public static readonly LocalText FilesConcerned = new("Files", "Fichiers");
    public static readonly LocalText Standard = new("Standard", "Norme");
    public static readonly LocalText Objects = new("Objects", "Objets");
    public static readonly LocalText VerdictColumn = new("Verdict", "Verdict");
    public static readonly LocalText ErrorsColumn = new("Errors", "Erreurs");
    public static readonly LocalText WarningsColumn = new("Warnings", "Avertissements");
    public static readonly LocalText Digest = new("Digital fingerprint (SHA-256)", "Empreinte numérique (SHA-256)");
    public static readonly LocalText ToDo = new("What to correct first", "À corriger en priorité");
    public static readonly LocalText Requirements = new("Requirements checked", "Exigences contrôlées");
    public static readonly LocalText Requirement = new("Requirement", "Exigence");
    public static readonly LocalText Group = new("Group of requirements", "Groupe d'exigences");
    public static readonly LocalText Passed = new("passed", "réussi");
    public static readonly LocalText Failed = new("failed", "échoué");
    public static readonly LocalText PartlyTested = new("passed in part", "réussi en partie");
    public static readonly LocalText NotTestedOutcome = new("not tested", "non testé");
    public static readonly LocalText Findings = new("Findings and how to correct them", "Constats et corrections");
    public static readonly LocalText Level = new("Level", "Niveau");
    public static readonly LocalText Number = new("Number", "Nombre");
    public static readonly LocalText Examples = new("Examples", "Exemples");
    public static readonly LocalText Correct = new("How to correct", "Comment corriger");
    public static readonly LocalText Found = new("found", "trouvé");
    public static readonly LocalText Expected = new("expected", "attendu");
    public static readonly LocalText MapTitle = new("Where the faults are", "Où sont les défauts");
    public static readonly LocalText NotTested = new("Not tested", "Non testé");
    public static readonly LocalText NotTestedNote = new(
        "These requirements were not looked at. They count neither as passed nor as failed.",
        "Ces exigences n'ont pas été examinées. Elles ne comptent ni comme réussies ni comme échouées.");

    public static readonly LocalText NothingToTest = new("Nothing to test", "Sans objet");
    public static readonly LocalText NothingToTestWord = new("nothing to test", "sans objet");
    public static readonly LocalText NothingToTestNote = new(
        "The files hold nothing that these requirements are about, or nobody asks for it: nothing has to be done.",
        "Les fichiers ne contiennent rien que ces exigences concernent, ou personne ne le demande : aucune action n'est demandée.");

    public static readonly LocalText Specifications = new("Specifications (IDS)", "Spécifications (IDS)");
    public static readonly LocalText Reason = new("Reason", "Raison");
    public static readonly LocalText Changes = new("Since the previous report", "Depuis le rapport précédent");
    public static readonly LocalText New = new("New", "Nouveaux");
    public static readonly LocalText Gone = new("Corrected", "Corrigés");
    public static readonly LocalText Remaining = new("Remaining", "Restants");
    public static readonly LocalText Total = new("Total", "Total");
    public static readonly LocalText CountsOnly = new("compared by number only", "comparé par le nombre seulement");
    public static readonly LocalText HowToRead = new("How to read this report", "Lire ce rapport");
    public static readonly LocalText NoFindings = new("No finding.", "Aucun constat.");
    public static readonly LocalText MoreActions = new("The other findings are in the tables below.", "Les autres constats sont dans les tableaux ci-dessous.");

    /// <summary>What people call the standard of an input, with its version.</summary>
    public static string StandardOf(SubjectReport subject, ReportLanguage language)
    {
        string? name = subject.Standard switch
        {
            "3dtiles" => "3D Tiles",
            "gltf" => "glTF",
            "geojson" => "GeoJSON",
            "citygml" => "CityGML",
            "cityjson" => "CityJSON",
            "ngsi-ld" => "NGSI-LD",
            "ogc" => "OGC",
            "ids" => "IDS",
            "ifc" => subject.Version?.StartsWith("IFC", StringComparison.OrdinalIgnoreCase) == true ? "" : "IFC",
            "delivery" => new LocalText("Contract profile", "Profil du marché").In(language),
            { } other => other,
            null => "",
        };
        return $"{name} {subject.Version}".Trim();
    }

    public static LocalText Of(Severity severity) => severity switch
    {
        Severity.Error => new("Error", "Erreur"),
        Severity.Warning => new("Warning", "Avertissement"),
        _ => new("Note", "Remarque"),
    };

    public static LocalText MeaningOf(Severity severity) => severity switch
    {
        Severity.Error => new("a requirement is not met: the supplier corrects it before acceptance.", "une exigence n'est pas respectée : le fournisseur corrige avant la réception."),
        Severity.Warning => new("the data can be used, but something in them may mislead: the supplier corrects it or explains it.", "les données sont utilisables, mais un point peut induire en erreur : le fournisseur corrige ou justifie."),
        _ => new("good to know; nothing has to be done.", "pour information ; aucune action n'est demandée."),
    };

    public static LocalText Of(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => new("CONFORMANT", "CONFORME"),
        Verdict.ConformantWithWarnings => new("CONFORMANT WITH RESERVATIONS", "CONFORME AVEC RÉSERVES"),
        Verdict.NonConformant => new("NOT CONFORMANT", "NON CONFORME"),
        _ => new("NOT CHECKED IN FULL", "CONTRÔLE INCOMPLET"),
    };

    public static LocalText MeaningOf(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => new("All that was tested meets the requirements.", "Tout ce qui a été testé respecte les exigences."),
        Verdict.ConformantWithWarnings => new(
            "No requirement is broken, but some points need an answer from the supplier.",
            "Aucune exigence n'est enfreinte, mais certains points appellent une réponse du fournisseur."),
        Verdict.NonConformant => new(
            "At least one requirement is not met: the supplier has to correct the files and deliver them again.",
            "Au moins une exigence n'est pas respectée : le fournisseur doit corriger les fichiers et les livrer de nouveau."),
        _ => new(
            "At least one file could not be read, so that nothing is said about it.",
            "Au moins un fichier n'a pas pu être lu : rien ne peut être dit à son sujet."),
    };

    public static LocalText ShortOf(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => new("conformant", "conforme"),
        Verdict.ConformantWithWarnings => new("with reservations", "avec réserves"),
        Verdict.NonConformant => new("not conformant", "non conforme"),
        _ => new("unreadable", "illisible"),
    };
}
