using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conversion;

/// <summary>Writes findings as a JSON array: those kept in full, then one entry per rule for those only counted.</summary>
internal static class DiagnosticsJson
{
    public static void Write(Utf8JsonWriter json, string name, DiagnosticLog log)
    {
        IReadOnlyList<Diagnostic> kept = log.Kept;
        json.WriteStartArray(name);
        foreach (Diagnostic diagnostic in kept)
            Write(json, diagnostic.Rule, diagnostic.Location, diagnostic.Message, 1);
        IReadOnlyDictionary<DiagnosticRule, long> counts = log.Counts;
        DiagnosticRule[] rules = [.. counts.Keys];
        Array.Sort(rules, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        foreach (DiagnosticRule rule in rules)
        {
            long more = counts[rule] - kept.Count(diagnostic => diagnostic.Rule == rule);
            if (more > 0)
                Write(json, rule, "", $"{more} more of this rule.", more);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (Diagnostic diagnostic in diagnostics)
            Write(json, diagnostic.Rule, diagnostic.Location, diagnostic.Message, 1);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DiagnosticRule rule, string where, string message, long count)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, rule.Id);
        json.WriteString("severity"u8, JsonNamingPolicy.CamelCase.ConvertName(rule.Severity.ToString()));
        json.WriteString("where"u8, where);
        json.WriteString("message"u8, message);
        json.WriteString("clause"u8, rule.Clause);
        json.WriteNumber("count"u8, count);
        json.WriteEndObject();
    }
}
