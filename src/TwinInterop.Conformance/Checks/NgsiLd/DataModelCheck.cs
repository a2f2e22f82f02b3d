using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>Holds entities in their key-values form against the schema of their Smart Data Model.</summary>
/// <remarks>
/// The model is that of the type; where several subjects have it, that of the subject whose context is named. Source:
/// Smart Data Models, each model's <c>schema.json</c>.
/// </remarks>
[Checks("ngsild-model-*")]
internal sealed class DataModelCheck(CheckSubject subject)
{
    private const string Class = "ngsild-model";

    private static readonly HashSet<string> AttributeTypes = new(StringComparer.Ordinal)
    {
        "Property", "Relationship", "GeoProperty", "LanguageProperty", "VocabProperty", "JsonProperty", "ListProperty", "ListRelationship",
    };

    private readonly FindingLog _log = subject.Log;
    private readonly JsonSchemaFolder? _schemas = subject.Options.SchemaFolder is { } folder ? JsonSchemaFolder.Open(folder) : null;

    /// <summary>Checks an entity.</summary>
    /// <param name="entity">A JSON object.</param>
    /// <param name="context">The context that holds for it; null for none.</param>
    public void Check(JsonPlace entity, JsonPlace? context)
    {
        if (_schemas is null)
        {
            _log.Untested(Class, "no copy of the schemas was given (--schemas DIR)");
            return;
        }

        if (entity.Text("type") is not { } type)
            return;
        string[] named = [.. SubjectsOf(context)];
        string[] subjects = [.. _schemas.SubjectsOf(type)];
        if (subjects.Length == 0)
        {
            bool isPlain = named.Length > 0 && !HasOtherContext(context) && named.All(_schemas.HasSubject) && !IsCollectionOrFeature(type);
            if (subject.Options.JudgesDataModelsOnly || isPlain)
                _log.Report("ngsild-model-type", entity.At("/type"), type, string.Join(", ", named), entity.Text("id"));
            else
                _log.Untested(Class, $"no model of the type {type}");
            return;
        }

        if (entity.Members().Any(IsNormalized) || (!subject.Options.JudgesDataModelsOnly && entity.Members().Any(IsConcise)))
        {
            _log.Untested(Class, "the schemas are for the key-values form");
            return;
        }

        string[] meant = [.. subjects.Where(candidate => named.Contains(candidate, StringComparer.Ordinal))];
        Judge(_schemas, entity, meant.Length > 0 ? meant : subjects, type);
    }

    /// <summary>An entity that does not say which of several models it means has to fit one of them.</summary>
    private void Judge(JsonSchemaFolder schemas, JsonPlace entity, string[] subjects, string type)
    {
        _log.Tested(Class);
        try
        {
            SchemaFault? first = null;
            foreach (string candidate in subjects)
            {
                if (new JsonSchemaJudge(schemas).Judge(schemas.Model(candidate, type), entity.Element) is not { } fault)
                    return;
                first ??= fault;
            }

            if (first is not null)
                _log.Report("ngsild-model-schema", entity.At(first.Pointer), first.Found, first.Expected, entity.Text("id"));
        }
        catch (Exception fault) when (fault is JsonSchemaException or InvalidOperationException)
        {
            _log.Untested(Class, $"the schema of {type} cannot be judged by: {fault.Message}"); // A keyword of another JSON type throws the latter.
        }
    }

    private static bool IsCollectionOrFeature(string type) => type is "Feature" or "FeatureCollection";

    private static bool IsNormalized(JsonPlace member) =>
        member.Element.ValueKind == JsonValueKind.Object && member.Text("type") is { } type && AttributeTypes.Contains(type);

    /// <summary>Whether a member is an attribute whose type its value tells.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.2.3 and the like.</remarks>
    private static bool IsConcise(JsonPlace member) => member.IsObject && !member.Has("type")
        && (member.Has("value") || member.Has("object") || member.Has("languageMap") || member.Has("vocab") || member.Has("json")
            || member.Has("valueList") || member.Has("objectList"));

    private static IEnumerable<string> UrlsOf(JsonPlace? context) => context switch
    {
        null => [],
        { IsArray: true } => context.Items().SelectMany(UrlsOf),
        _ => [context.AsText() ?? "{}"],
    };

    /// <summary>The subjects whose contexts are named, for example <c>dataModel.Building</c>.</summary>
    private static IEnumerable<string> SubjectsOf(JsonPlace? context) =>
        UrlsOf(context).SelectMany(url => url.Split('/')).Where(step => step.StartsWith("dataModel.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a context may define further types: one that is neither the core context nor that of a subject.</summary>
    private static bool HasOtherContext(JsonPlace? context) => UrlsOf(context).Any(url =>
        !url.Contains("/dataModel.", StringComparison.Ordinal) && !url.StartsWith("https://uri.etsi.org/ngsi-ld/", StringComparison.Ordinal));
}
