using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports;

/// <summary>Reasons of the suite for not reading or not testing, in the languages of the reports.</summary>
internal static class UntestedReasons
{
    /// <summary>Beginnings of reasons; what follows them is a name or a message, and stays.</summary>
    private static readonly LocalText[] Beginnings =
    [
        new("nothing of this kind in the input", "le fichier ne contient rien de ce type"),
        new("a texture with values is no PNG of 8 bits a channel", "une texture de valeurs n'est pas un PNG à 8 bits par canal"),
        new("the schema could not be read", "le schéma n'a pas pu être lu"),
        new("a reference leads to another place, which is not fetched", "une référence mène ailleurs ; rien n'est téléchargé"),
        new("a reference leads out of the folder of the input, which is not followed", "une référence sort du dossier livré ; elle n'est pas suivie"),
        new("no copy of the schemas was given (--schemas DIR)", "aucune copie des schémas n'a été fournie (--schemas DOSSIER)"),
        new("no schema for the namespaces of the file", "aucun schéma pour les espaces de noms du fichier"),
        new("no schema for ", "aucun schéma pour "),
        new("the schemas do not compile: ", "les schémas ne se compilent pas : "),
        new("the file is not well-formed", "le fichier n'est pas bien formé"),
        new("the file cannot be read to its end", "le fichier ne peut pas être lu jusqu'au bout"),
        new("the geometry of ", "la géométrie de "),
        new("no model of the type ", "aucun modèle du type "),
        new("the schemas are for the key-values form", "les schémas sont ceux de la forme « key-values »"),
        new("the schema of ", "le schéma de "),
        new("the profile does not ask for it", "le profil ne le demande pas"),
        new("the profile does not count it", "le profil n'en tient pas compte"),
        new("the suite has no rules for this format", "l'outil n'a pas de règles pour ce format"),
        new("no registry was given (--registry URI)", "aucun registre n'a été fourni (--registry URI)"),
        new("heights are above different surfaces: ", "les altitudes n'ont pas la même surface de référence : "),
        new("a grid is missing that brings heights to one surface: ", "il manque une grille pour ramener les altitudes à la même surface : "),
        new("code lists were not given (--code-lists FOLDER): ", "des listes de codes n'ont pas été fournies (--code-lists DOSSIER) : "),
        new("no code names its list", "aucun code ne nomme sa liste"),
        new("the delivery holds no building model", "la livraison ne contient pas de maquette"),
        new("the model does not use this part of the schema", "le modèle n'emploie pas cette partie du schéma"),
        new("no information delivery specification was given (--ids FILE)", "aucune spécification IDS n'a été fournie (--ids FICHIER)"),
        new("this is the specification; a model is held against it with --ids", "ceci est la spécification ; une maquette se contrôle avec --ids"),
        new("writing was not allowed (--allow-writes)", "l'écriture n'a pas été autorisée (--allow-writes)"),
        new("no address for notifications was given (--notify-url URL)", "aucune adresse de notification n'a été fournie (--notify-url URL)"),
        new("the service does not declare ", "le service ne déclare pas "),
        new("the service offers no ", "le service n'offre pas "),
        new("the service has no temporal interface", "le service n'a pas d'interface temporelle"),
        new("the service has no registrations of context sources", "le service n'a pas d'enregistrements de sources de contexte"),
        new("a context source could not be registered: ", "une source de contexte n'a pas pu être enregistrée : "),
        new("joins are asked for by POST, and the service does not declare ", "les jointures se demandent par POST, et le service ne déclare pas "),
        new("joins by time are not looked at", "les jointures temporelles ne sont pas contrôlées"),
        new("no feature type has a text that could mark what the check writes", "aucun type d'objet n'a de texte qui pourrait marquer ce que le contrôle écrit"),
        new("no feature of type ", "aucun objet du type "),
        new("the service has no GetFeatureInfo", "le service n'a pas GetFeatureInfo"),
        new("the service has no entities", "le service n'a pas d'entités"),
        new("the service was asked for ", "le service a été interrogé pendant "),
        new("no layer is queryable", "aucune couche n'est interrogeable"),
        new("no feature with an id of type ", "aucun objet identifié du type "),
        new("entities cannot be created", "aucune entité ne peut être créée"),
        new("an entity could not be created: ", "une entité n'a pas pu être créée : "),
        new("a subscription could not be created: ", "un abonnement n'a pas pu être créé : "),
        new("notifications cannot be received at ", "aucune notification ne peut être reçue à "),
        new("the document cannot be read", "le document ne peut pas être lu"),
        new("expected a file or a folder, found nothing", "un fichier ou un dossier était attendu, rien n'a été trouvé"),
        new("of no standard that the suite knows", "d'aucune norme que l'outil connaisse"),
        new("a folder without files of a standard that the suite knows", "un dossier sans fichier d'une norme que l'outil connaisse"),
        new("of no service that the suite knows", "d'aucun service que l'outil connaisse"),
    ];

    /// <summary>Reasons for which nothing was left out: there is nothing that could be tested, or nobody asks for it.</summary>
    private static readonly string[] NothingToTest =
    [
        "nothing of this kind in the input", "the profile does not ask for it", "the profile does not count it",
        "the delivery holds no building model", "the model does not use this part of the schema", "no code names its list",
        "no information delivery specification was given (--ids FILE)", "this is the specification; a model is held against it with --ids",
    ];

    /// <summary>Whether a class was not tested because there is nothing to test.</summary>
    public static bool IsNothingToTest(ClassVerdict verdict) =>
        verdict.Outcome == ClassOutcome.NotTested && verdict.Reason is { } reason && NothingToTest.Contains(reason, StringComparer.Ordinal);

    /// <summary>The reason in a language; as it is where no translation is known.</summary>
    public static string In(string reason, ReportLanguage language)
    {
        if (language != ReportLanguage.French)
            return reason;
        foreach (LocalText beginning in Beginnings)
        {
            if (reason.StartsWith(beginning.English, StringComparison.Ordinal))
                return beginning.French + reason[beginning.English.Length..];
        }

        return reason;
    }
}
