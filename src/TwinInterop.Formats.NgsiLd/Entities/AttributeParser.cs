using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Reads attributes in any representation.</summary>
/// <param name="path">Where the parser stands.</param>
/// <param name="report">Takes what is wrong at that place.</param>
internal sealed class AttributeParser(JsonPath path, AttributeParser.Reporter report)
{
    private const int MaxDepth = 16;

    private readonly ValueRules _rules = new(path, report);

    /// <summary>Takes a finding.</summary>
    internal delegate void Reporter(DiagnosticRule rule, params ImmutableArray<object> arguments);

    /// <summary>Reads an attribute.</summary>
    public EntityAttribute Parse(string name, JsonElement value, int depth = 0)
    {
        path.Push(name);
        if (!LexicalRules.IsName(name))
            report(NgsiLdDiagnostics.AttributeName, name);
        bool isList = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && AreAttributes(value);
        ImmutableArray<AttributeInstance> instances = isList ? ParseInstances(name, value, depth) : [ParseInstance(value, depth)];
        path.Pop();
        return new EntityAttribute(name, instances, value) { IsList = isList };
    }

    private ImmutableArray<AttributeInstance> ParseInstances(string name, JsonElement value, int depth)
    {
        var instances = ImmutableArray.CreateBuilder<AttributeInstance>(value.GetArrayLength());
        foreach (JsonElement item in value.EnumerateArray())
        {
            path.Push(instances.Count);
            instances.Add(ParseInstance(item, depth));
            path.Pop();
        }

        CheckDatasets(name, instances);
        return instances.MoveToImmutable();
    }

    private static bool AreAttributes(JsonElement list)
    {
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!AttributeKinds.LooksLikeAttribute(item))
                return false;
        }

        return true;
    }

    /// <summary>Several instances of one dataset are values over time, or a fault.</summary>
    private void CheckDatasets(string name, IReadOnlyList<AttributeInstance> instances)
    {
        foreach (IGrouping<string?, AttributeInstance> dataset in instances.GroupBy(instance => instance.DatasetId, StringComparer.Ordinal))
        {
            bool isTemporal = dataset.All(instance => instance.ObservedAt is not null || instance.Members.Any(IsInstanceMark));
            if (dataset.Skip(1).Any() && !isTemporal)
                report(NgsiLdDiagnostics.TwoDefaults, name, dataset.Key is null ? "" : $" with {dataset.Key}");
        }
    }

    private static bool IsInstanceMark(JsonProperty member) =>
        member.NameEquals("instanceId"u8) || member.NameEquals("createdAt"u8) || member.NameEquals("modifiedAt"u8) || member.NameEquals("deletedAt"u8);

    private AttributeInstance ParseInstance(JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("type"u8, out JsonElement type) && AttributeKinds.Parse(type) is { } kind)
                return ParseObject(value, kind, depth);
            if (ImpliedKind(value) is { } implied)
                return ParseObject(value, implied, depth);
            if (AttributeKinds.IsGeometry(value))
                return Check(new AttributeInstance(AttributeKind.GeoProperty, "value", value, [], []));
        }

        return Check(new AttributeInstance(AttributeKind.Property, "value", value, [], []));
    }

    /// <summary>The concise representation leaves out the type: the member that holds the value tells it.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.2.3.</remarks>
    private static AttributeKind? ImpliedKind(JsonElement value)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (AttributeKinds.OfMember(member.Name) is { } kind)
                return kind == AttributeKind.Property && AttributeKinds.IsGeometry(member.Value) ? AttributeKind.GeoProperty : kind;
        }

        return null;
    }

    private AttributeInstance ParseObject(JsonElement value, AttributeKind kind, int depth)
    {
        string valueName = "";
        JsonElement held = default;
        ImmutableArray<JsonProperty>.Builder? members = null;
        ImmutableArray<EntityAttribute>.Builder? subAttributes = null;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (member.NameEquals("type"u8))
                continue;
            if (kind is AttributeKind.Property or AttributeKind.GeoProperty && member.NameEquals("value"u8))
            {
                (valueName, held) = ("value", member.Value); // the commonest by far
                continue;
            }

            string name = member.Name;
            if (AttributeKinds.OfMember(name) is { } told)
            {
                if (Fits(told, kind))
                    (valueName, held) = (name, member.Value);
                else
                    _rules.ReportForeign(kind, name);
            }
            else if (AttributeKinds.IsMetadata(name))
            {
                _rules.CheckMetadata(member);
                (members ??= ImmutableArray.CreateBuilder<JsonProperty>()).Add(member);
            }
            else if (depth < MaxDepth)
            {
                (subAttributes ??= ImmutableArray.CreateBuilder<EntityAttribute>()).Add(Parse(name, member.Value, depth + 1));
            }
        }

        return Check(new AttributeInstance(
            kind, valueName, held, members?.DrainToImmutable() ?? [], subAttributes?.DrainToImmutable() ?? []));
    }

    private static bool Fits(AttributeKind told, AttributeKind kind) =>
        told == kind || (told == AttributeKind.Property && kind == AttributeKind.GeoProperty);

    private AttributeInstance Check(AttributeInstance instance)
    {
        _rules.Check(instance);
        return instance;
    }
}
