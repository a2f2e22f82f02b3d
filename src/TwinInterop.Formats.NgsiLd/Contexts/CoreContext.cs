namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>Names of the contexts that this format writes.</summary>
internal static class CoreContext
{
    /// <summary>The core context that is written, and applied last whatever else a document names.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.4.</remarks>
    public const string Url = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld";

    /// <summary>What stands before terms that no context defines.</summary>
    public const string DefaultVocabulary = "https://uri.etsi.org/ngsi-ld/default-context/";

    /// <summary>The namespace of the classes and attributes that Smart Data Models lack.</summary>
    public const string OwnNamespace = "https://w3id.org/twininterop/ngsi-ld/";

    /// <summary>Our own context: <c>docs/ngsi-ld/context.jsonld</c>.</summary>
    public const string OwnUrl = OwnNamespace + "context.jsonld";

    /// <summary>The namespace of the Smart Data Models.</summary>
    public const string SmartDataModels = "https://smartdatamodels.org/";

    /// <summary>Whether a URL is that of a core context, of any version.</summary>
    public static bool IsCore(string url) =>
        url.StartsWith("https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context", StringComparison.Ordinal);

    /// <summary>The context of a subject of the Smart Data Models, for example <c>Building</c>.</summary>
    public static string OfSubject(string subject) =>
        $"https://raw.githubusercontent.com/smart-data-models/dataModel.{subject}/master/context.jsonld";
}
