using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Rules on the values of attributes.</summary>
/// <param name="path">Where the parser stands.</param>
/// <param name="report">Takes what is wrong at that place.</param>
internal sealed class ValueRules(JsonPath path, AttributeParser.Reporter report)
{
    /// <summary>Checks that the value is one of its kind.</summary>
    public void Check(AttributeInstance instance)
    {
        JsonElement value = instance.Value;
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            if (!instance.Members.Any(IsAggregate))
                report(NgsiLdDiagnostics.ValueMissing, instance.Kind, AttributeKinds.ValueNameOf(instance.Kind));
            return;
        }

        if (instance.IsTemporalValues)
        {
            CheckArray(instance.ValueName, value);
            return;
        }

        switch (instance.Kind)
        {
            case AttributeKind.Property when value.ValueKind == JsonValueKind.Null:
                report(NgsiLdDiagnostics.NullValue);
                break;
            case AttributeKind.Relationship:
                CheckObject(value);
                break;
            case AttributeKind.GeoProperty:
                CheckGeometry(value);
                break;
            case AttributeKind.LanguageProperty:
                CheckLanguageMap(value);
                break;
            case AttributeKind.VocabProperty:
                CheckVocab(value);
                break;
            case AttributeKind.ListProperty:
                CheckArray(instance.ValueName, value);
                break;
            case AttributeKind.ListRelationship:
                CheckObjectList(value);
                break;
        }
    }

    /// <summary>Reports a value member that belongs to another kind.</summary>
    public void ReportForeign(AttributeKind kind, string name)
    {
        path.Push(name);
        report(NgsiLdDiagnostics.ForeignValue, kind, name);
        path.Pop();
    }

    /// <summary>Checks a member that is no sub-attribute.</summary>
    public void CheckMetadata(JsonProperty member)
    {
        bool isTime = member.NameEquals("observedAt"u8) || member.NameEquals("createdAt"u8) || member.NameEquals("modifiedAt"u8)
            || member.NameEquals("deletedAt"u8) || member.NameEquals("expiresAt"u8);
        bool isUri = member.NameEquals("datasetId"u8) || member.NameEquals("instanceId"u8);
        bool isText = member.NameEquals("unitCode"u8) || member.NameEquals("lang"u8);
        string? text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
        path.Push(member.Name);
        if (isTime && !(text is not null && LexicalRules.IsUtcDateTime(text)))
            report(NgsiLdDiagnostics.NotDateTime, member.Name, EntityParser.Show(member.Value));
        else if (isUri && !(text is not null && (LexicalRules.IsUri(text) || text == "@none")))
            report(NgsiLdDiagnostics.NotUri, member.Name, EntityParser.Show(member.Value));
        else if (isText && text is null)
            report(NgsiLdDiagnostics.NotText, member.Name, EntityParser.Show(member.Value));
        path.Pop();
    }

    private static bool IsAggregate(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array;

    private void CheckObject(JsonElement value)
    {
        bool isList = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0;
        if (isList ? value.EnumerateArray().All(IsUri) : IsUri(value))
            return;
        report(NgsiLdDiagnostics.ObjectNotUri, EntityParser.Show(isList ? value.EnumerateArray().First(item => !IsUri(item)) : value));
    }

    private void CheckObjectList(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            CheckArray("objectList", value);
            return;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            JsonElement target = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("object"u8, out JsonElement inner) ? inner : item;
            if (!IsUri(target))
                report(NgsiLdDiagnostics.ObjectNotUri, EntityParser.Show(target));
        }
    }

    private static bool IsUri(JsonElement value) => value.ValueKind == JsonValueKind.String && LexicalRules.IsUri(value.GetString()!); // a string has a text

    private void CheckGeometry(JsonElement value)
    {
        // A geometry may stand as a text of JSON (GS CIM 009, 4.7.2), or as the null of a deletion.
        if (value.ValueKind != JsonValueKind.String && !GeometryShape.IsValid(value))
            report(NgsiLdDiagnostics.Geometry, EntityParser.Show(value));
    }

    private void CheckLanguageMap(JsonElement value)
    {
        bool isMap = value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(item =>
            item.Value.ValueKind == JsonValueKind.String
            || (item.Value.ValueKind == JsonValueKind.Array && item.Value.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)));
        if (!isMap)
            report(NgsiLdDiagnostics.LanguageMap, EntityParser.Show(value));
    }

    private void CheckVocab(JsonElement value)
    {
        bool isVocab = value.ValueKind == JsonValueKind.String
            || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String));
        if (!isVocab)
            report(NgsiLdDiagnostics.Vocab, EntityParser.Show(value));
    }

    private void CheckArray(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            report(NgsiLdDiagnostics.NotAList, name, EntityParser.Show(value));
    }
}
