using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>Checks an entity by the rules of the standard, and the context that it names.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5 to 4.7, 4.18 and 5.5.4.</remarks>
[Checks("ngsild-entity-*", "ngsild-attribute-*", "ngsild-context-*")]
internal sealed class EntityCheck(FindingLog log, LinkedDataOptions linkedData)
{
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NGSILD0020"] = "ngsild-root",
        ["NGSILD0021"] = "ngsild-entity-id",
        ["NGSILD0022"] = "ngsild-entity-id-uri",
        ["NGSILD0023"] = "ngsild-entity-type",
        ["NGSILD0024"] = "ngsild-entity-type-name",
        ["NGSILD0025"] = "ngsild-attribute-name",
        ["NGSILD0026"] = "ngsild-attribute-value",
        ["NGSILD0027"] = "ngsild-attribute-foreign-value",
        ["NGSILD0028"] = "ngsild-attribute-object",
        ["NGSILD0029"] = "ngsild-attribute-time",
        ["NGSILD0030"] = "ngsild-entity-scope",
        ["NGSILD0031"] = "ngsild-attribute-instances",
        ["NGSILD0032"] = "ngsild-attribute-uri",
        ["NGSILD0033"] = "ngsild-attribute-text",
        ["NGSILD0034"] = "ngsild-attribute-geometry",
        ["NGSILD0035"] = "ngsild-attribute-language",
        ["NGSILD0036"] = "ngsild-attribute-vocab",
        ["NGSILD0037"] = "ngsild-attribute-list",
        ["NGSILD0038"] = "ngsild-attribute-null",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ContextResolver _contexts = new(linkedData with { AllowedHosts = [] }); // A check fetches nothing.

    /// <summary>Checks an entity.</summary>
    /// <param name="entity">A JSON object.</param>
    /// <param name="context">The context of the collection that it is in; null for none.</param>
    public void Check(JsonPlace entity, JsonPlace? context)
    {
        log.Tested("ngsild-entity");
        log.Tested("ngsild-context");
        string? id = entity.Text("id");
        foreach (EntityFinding finding in EntityValidation.Check(entity.Element))
        {
            if (Rules.TryGetValue(finding.Rule.Id, out string? rule))
                log.Report(rule, entity.At(finding.Path), Show(finding), subject: id);
        }

        if (entity.Text("type") == "Feature" && entity.Member("geometry") is { Kind: not JsonValueKind.Null } geometry && !GeometryShape.IsValid(geometry.Element))
            log.Report("ngsild-entity-feature", geometry.Where, EntityParser.Show(geometry.Element), "Point | LineString | …", id);
        if ((entity.Member("@context") ?? context) is { } named)
            CheckContext(named);
    }

    private void CheckContext(JsonPlace context)
    {
        try
        {
            _contexts.Resolve(context.Element);
        }
        catch (ContextNotAvailableException fault)
        {
            log.Report("ngsild-context-available", context.Where, fault.Url);
        }
        catch (FormatException)
        {
            log.Report("ngsild-context-form", context.Where, EntityParser.Show(context.Element));
        }
    }

    private static string? Show(EntityFinding finding) => finding.Arguments.IsDefaultOrEmpty
        ? null
        : string.Join(", ", finding.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)));
}
