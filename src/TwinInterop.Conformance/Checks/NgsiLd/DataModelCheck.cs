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
            if (named.Length > 0 && !HasOtherContext(context) && named.All(_schemas.HasSubject) && !IsCollectionOrFeature(type))
                _log.Report("ngsild-model-type", entity.At("/type"), type, string.Join(", ", named), entity.Text("id"));
            else
                _log.Untested(Class, $"no model of the type {type}");
            return;
        }

        if (entity.Members().Any(IsNormalized))
        {
            _log.Untested(Class, "the schemas are for the key-values form");
            return;
        }

        string chosen = Array.Find(subjects, candidate => named.Contains(candidate, StringComparer.Ordinal)) ?? subjects[0];
        Judge(entity, chosen, type);
    }

    private void Judge(JsonPlace entity, string chosen, string type)
    {
        _log.Tested(Class);
        try
        {
            if (new JsonSchemaJudge(_schemas!).Judge(_schemas!.Model(chosen, type), entity.Element) is { } fault) // Check looked.
                _log.Report("ngsild-model-schema", entity.At(fault.Pointer), fault.Found, fault.Expected, entity.Text("id"));
        }
        catch (Exception fault) when (fault is JsonSchemaException or InvalidOperationException)
        {
            _log.Untested(Class, $"the schema of {type} cannot be judged by: {fault.Message}"); // A keyword of another JSON type throws the latter.
        }
    }

    private static bool IsCollectionOrFeature(string type) => type is "Feature" or "FeatureCollection";

    private static bool IsNormalized(JsonPlace member) =>
        member.Element.ValueKind == JsonValueKind.Object && member.Text("type") is { } type && AttributeTypes.Contains(type);

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
