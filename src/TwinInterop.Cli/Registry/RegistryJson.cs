using System.Text.Json;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Cli.Registry;

/// <summary>Writes what the registry tells as JSON.</summary>
internal static class RegistryJson
{
    public static void WriteShare(Utf8JsonWriter json, string name, double? share)
    {
        if (share is { } number)
            json.WriteNumber(name, Math.Round(number, 6));
    }

    public static void Write(Utf8JsonWriter json, RegistryEvent item)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence"u8, item.Sequence);
        json.WriteString("event"u8, item.EventId);
        json.WriteString("type"u8, item.Type);
        json.WriteString("actor"u8, item.Actor);
        json.WriteString("recordedAt"u8, item.RecordedAt);
        if (item.OccurredAt is { } occurred)
            json.WriteString("occurredAt"u8, occurred);
        if (item.Reason is not null)
            json.WriteString("reason"u8, item.Reason);
        if (item.Evidence is not null)
            json.WriteString("evidence"u8, item.Evidence);
        json.WritePropertyName("payload"u8);
        json.WriteRawValue(item.Payload);
        json.WriteString("hash"u8, item.Hash);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ObjectDescription item)
    {
        json.WriteStartObject();
        json.WriteString("object"u8, item.Twin.ToString());
        json.WriteString("class"u8, item.Class);
        json.WriteString("status"u8, item.Status.ToString().ToLowerInvariant());
        json.WriteNumber("version"u8, item.Version);
        json.WriteString("label"u8, item.Label);
        json.WriteString("authority"u8, item.Authority);
        if (item.ValidFrom is { } from)
            json.WriteString("validFrom"u8, from);
        if (item.ValidTo is { } to)
            json.WriteString("validTo"u8, to);
        json.WriteStartObject("identifiers"u8);
        foreach (IGrouping<string, ObjectIdentifier> scheme in item.Identifiers.GroupBy(identifier => identifier.Scheme, StringComparer.Ordinal))
            json.WriteString(scheme.Key, string.Join(' ', scheme.Select(identifier => identifier.Value)));
        json.WriteEndObject();
        json.WriteStartArray("representations"u8);
        foreach (ObjectRepresentation representation in item.Representations)
            Write(json, representation);
        json.WriteEndArray();
        WriteTwins(json, "parents", item.Parents);
        WriteTwins(json, "children", item.Children);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteStartObject();
        json.WriteString("object"u8, item.Object.ToString());
        json.WriteString("dataset"u8, item.Representation.Dataset);
        json.WriteString("id"u8, item.Representation.LocalId);
        json.WriteString("scheme"u8, item.Representation.Scheme);
        json.WriteNumber("since"u8, item.Since);
        WriteGrade(json, item.Grade);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, MatchResult result)
    {
        json.WriteStartObject();
        json.WriteStartArray("pairs"u8);
        foreach (MatchedPair pair in result.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("left"u8, pair.Left);
            json.WriteString("right"u8, pair.Right);
            json.WriteString("relation"u8, pair.Relation.ToString().ToLowerInvariant());
            json.WriteNumber("score"u8, pair.Score);
            json.WriteString("decision"u8, pair.Decision.ToString().ToLowerInvariant());
            json.WriteString("change"u8, pair.Change.ToString().ToLowerInvariant());
            json.WriteNumber("cluster"u8, pair.Cluster);
            json.WriteNumber("shareOfLeft"u8, pair.ShareOfLeft);
            json.WriteNumber("shareOfRight"u8, pair.ShareOfRight);
            json.WritePropertyName("explanation"u8);
            json.WriteRawValue(pair.Explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "removed", result.OnlyLeft);
        WriteTexts(json, "added", result.OnlyRight);
        json.WriteStartObject("registration"u8);
        json.WriteNumber("shiftX"u8, Math.Round(result.ShiftX, 3));
        json.WriteNumber("shiftY"u8, Math.Round(result.ShiftY, 3));
        json.WriteNumber("turn"u8, Math.Round(result.TurnedBy, 8));
        json.WriteEndObject();
        json.WriteNumber("candidates"u8, result.Candidates);
        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteTwins(Utf8JsonWriter json, string name, IEnumerable<TwinId> twins) =>
        WriteTexts(json, name, twins.Select(twin => twin.ToString()));

    private static void Write(Utf8JsonWriter json, ObjectRepresentation item)
    {
        json.WriteStartObject();
        json.WriteString("dataset"u8, item.Key.Dataset);
        json.WriteString("id"u8, item.Key.LocalId);
        json.WriteString("scheme"u8, item.Key.Scheme);
        json.WriteString("format"u8, item.Format);
        json.WriteString("uri"u8, item.Uri);
        json.WriteString("lods"u8, item.Lods);
        json.WriteString("firstVersion"u8, item.FirstVersion);
        json.WriteString("lastVersion"u8, item.LastVersion);
        WriteGrade(json, item.Grade);
        json.WriteEndObject();
    }

    private static void WriteGrade(Utf8JsonWriter json, LinkGrade grade)
    {
        json.WriteString("relation"u8, JsonNamingPolicy.CamelCase.ConvertName(grade.Relation.ToString()));
        json.WriteString("status"u8, grade.Status.ToString().ToLowerInvariant());
        WriteShare(json, "shareOfObject", grade.ShareOfObject);
        WriteShare(json, "shareOfRepresentation", grade.ShareOfRepresentation);
        WriteShare(json, "confidence", grade.Confidence);
        if (grade.Method is not null)
            json.WriteString("method"u8, grade.Method);
        if (grade.Explanation is not null)
        {
            json.WritePropertyName("explanation"u8);
            json.WriteRawValue(grade.Explanation);
        }
    }
}
