using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Conformance.Reports;

/// <summary>Writes how a model stands to the specifications of IDS documents.</summary>
internal static class SpecificationsJson
{
    /// <summary>Writes the member <c>specifications</c>; nothing where there is none.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<SpecificationResult> specifications)
    {
        if (specifications.IsEmpty)
            return;
        json.WriteStartArray("specifications"u8);
        foreach (SpecificationResult specification in specifications)
        {
            json.WriteStartObject();
            json.WriteString("document"u8, specification.Document);
            json.WriteString("name"u8, specification.Name);
            json.WriteString("identifier"u8, specification.Identifier);
            json.WriteString("verdict"u8, NameOf(specification.Outcome));
            json.WriteNumber("applicable"u8, specification.Applicable);
            json.WriteNumber("passed"u8, specification.Passed);
            json.WriteNumber("failed"u8, specification.Failed);
            json.WriteStartArray("requirements"u8);
            foreach (RequirementResult requirement in specification.Requirements)
                Write(json, requirement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RequirementResult requirement)
    {
        json.WriteStartObject();
        json.WriteString("facet"u8, requirement.Facet);
        json.WriteString("cardinality"u8, requirement.Cardinality);
        json.WriteString("wanted"u8, requirement.Wanted);
        json.WriteString("instructions"u8, requirement.Instructions);
        json.WriteNumber("passed"u8, requirement.Passed);
        json.WriteNumber("failed"u8, requirement.Failed);
        json.WriteEndObject();
    }

    private static string NameOf(SpecificationOutcome outcome) => outcome switch
    {
        SpecificationOutcome.Passed => "passed",
        SpecificationOutcome.Failed => "failed",
        _ => "nothing-applicable",
    };
}
