using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Reads entities in any representation, and finds what is wrong with them on the way.</summary>
/// <remarks>
/// Normalized, concise and simplified attributes may stand side by side: each is recognised by itself.
/// Source: ETSI GS CIM 009 V1.8.1, 4.5 (representations).
/// </remarks>
internal sealed class EntityParser
{
    private readonly List<EntityFinding> _findings = [];
    private readonly JsonPath _path = new();
    private readonly AttributeParser _attributes;

    public EntityParser() => _attributes = new AttributeParser(_path, Report);

    /// <summary>What is wrong with the entity parsed last.</summary>
    public IReadOnlyList<EntityFinding> Findings => _findings;

    /// <summary>Reads an entity; null where it is none at all. What is wrong is in <see cref="Findings"/>.</summary>
    public Entity? Parse(JsonElement element)
    {
        _findings.Clear();
        _path.Clear();
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(NgsiLdDiagnostics.NotAnEntity, Show(element));
            return null;
        }

        bool isFeature = element.TryGetProperty("type"u8, out JsonElement type) && type.ValueKind == JsonValueKind.String
            && type.ValueEquals("Feature"u8) && element.TryGetProperty("properties"u8, out JsonElement properties)
            && properties.ValueKind == JsonValueKind.Object;
        return isFeature ? ParseFeature(element) : ParseMembers(element, IdOf(element), ContextOf(element));
    }

    /// <summary>The GeoJSON representation: attributes are properties, the geometry is a copy of one of them.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.16.</remarks>
    private Entity? ParseFeature(JsonElement feature)
    {
        string? id = IdOf(feature);
        JsonElement? context = ContextOf(feature);
        _path.Push("properties");
        Entity? entity = ParseMembers(feature.GetProperty("properties"u8), id, context);
        _path.Pop();
        return entity;
    }

    private Entity? ParseMembers(JsonElement owner, string? id, JsonElement? context)
    {
        ImmutableArray<string> types = [];
        bool hasType = false;
        var attributes = ImmutableArray.CreateBuilder<EntityAttribute>();
        ImmutableArray<JsonProperty>.Builder? members = null;
        foreach (JsonProperty member in owner.EnumerateObject())
        {
            string name = member.Name;
            switch (name)
            {
                case "id" or "@id" or "@context":
                    break;
                case "type" or "@type":
                    hasType = true;
                    types = TypesOf(member.Value);
                    break;
                case "scope" or "createdAt" or "modifiedAt" or "deletedAt" or "expiresAt":
                    CheckMember(member);
                    (members ??= ImmutableArray.CreateBuilder<JsonProperty>()).Add(member);
                    break;
                default:
                    attributes.Add(_attributes.Parse(name, member.Value));
                    break;
            }
        }

        if (!hasType)
            Report(NgsiLdDiagnostics.NoType);
        return id is null || types.IsEmpty
            ? null
            : new Entity(id, types, attributes.DrainToImmutable()) { Context = context, Members = members?.DrainToImmutable() ?? [] };
    }

    private string? IdOf(JsonElement owner)
    {
        if (!owner.TryGetProperty("id"u8, out JsonElement id) && !owner.TryGetProperty("@id"u8, out id))
        {
            Report(NgsiLdDiagnostics.NoId);
            return null;
        }

        if (id.ValueKind == JsonValueKind.String && id.GetString() is { } text && LexicalRules.IsUri(text))
            return text;
        Report("id", NgsiLdDiagnostics.IdNotUri, Show(id));
        return null;
    }

    private static JsonElement? ContextOf(JsonElement owner) => owner.TryGetProperty("@context"u8, out JsonElement context) ? context : null;

    private ImmutableArray<string> TypesOf(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.String && LexicalRules.IsName(type.GetString()!)) // a string has a text
            return [type.GetString()!];

        if (type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0
            && type.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && LexicalRules.IsName(item.GetString()!)))
        {
            return [.. type.EnumerateArray().Select(item => item.GetString()!)];
        }

        Report("type", NgsiLdDiagnostics.TypeName, Show(type));
        return [];
    }

    private void CheckMember(JsonProperty member)
    {
        if (!member.NameEquals("scope"u8))
        {
            // A temporal representation may state the times of the system as it states attributes.
            if (member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)
                && !(member.Value.ValueKind == JsonValueKind.String && LexicalRules.IsUtcDateTime(member.Value.GetString()!)))
            {
                Report(member.Name, NgsiLdDiagnostics.NotDateTime, member.Name, Show(member.Value));
            }

            return;
        }

        JsonElement[] scopes = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
        foreach (JsonElement scope in scopes)
        {
            bool isTemporal = scope.ValueKind == JsonValueKind.Object;
            if (!isTemporal && !(scope.ValueKind == JsonValueKind.String && LexicalRules.IsScope(scope.GetString()!)))
                Report("scope", NgsiLdDiagnostics.Scope, Show(scope));
        }
    }

    private void Report(string name, DiagnosticRule rule, params ImmutableArray<object> arguments)
    {
        _path.Push(name);
        Report(rule, arguments);
        _path.Pop();
    }

    private void Report(DiagnosticRule rule, params ImmutableArray<object> arguments) =>
        _findings.Add(new EntityFinding(rule, _path.ToString(), arguments));

    /// <summary>A short form of a value for a message.</summary>
    internal static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Undefined => "nothing",
        _ => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText(),
    };
}
