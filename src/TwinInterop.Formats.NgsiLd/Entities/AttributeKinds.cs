using System.Collections.Frozen;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Names that belong to each kind of attribute.</summary>
internal static class AttributeKinds
{
    private static readonly string[] Names = Enum.GetNames<AttributeKind>();

    private static readonly JsonEncodedText[] EncodedNames = [.. Names.Select(name => JsonEncodedText.Encode(name))];

    private static readonly JsonEncodedText[] ValueNames =
    [
        JsonEncodedText.Encode("value"), JsonEncodedText.Encode("object"), JsonEncodedText.Encode("value"),
        JsonEncodedText.Encode("languageMap"), JsonEncodedText.Encode("vocab"), JsonEncodedText.Encode("json"),
        JsonEncodedText.Encode("valueList"), JsonEncodedText.Encode("objectList"),
    ];

    /// <summary>Members that hold a value, with the kind that they tell where no type is written; temporal ones included.</summary>
    private static readonly FrozenDictionary<string, AttributeKind> ByMember = new Dictionary<string, AttributeKind>(StringComparer.Ordinal)
    {
        ["value"] = AttributeKind.Property,
        ["values"] = AttributeKind.Property,
        ["object"] = AttributeKind.Relationship,
        ["objects"] = AttributeKind.Relationship,
        ["languageMap"] = AttributeKind.LanguageProperty,
        ["languageMaps"] = AttributeKind.LanguageProperty,
        ["vocab"] = AttributeKind.VocabProperty,
        ["vocabs"] = AttributeKind.VocabProperty,
        ["json"] = AttributeKind.JsonProperty,
        ["jsons"] = AttributeKind.JsonProperty,
        ["valueList"] = AttributeKind.ListProperty,
        ["valueLists"] = AttributeKind.ListProperty,
        ["objectList"] = AttributeKind.ListRelationship,
        ["objectsLists"] = AttributeKind.ListRelationship,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Members of an attribute that are no sub-attributes.</summary>
    private static readonly FrozenSet<string> Metadata = FrozenSet.Create(
        StringComparer.Ordinal,
        "observedAt", "unitCode", "datasetId", "createdAt", "modifiedAt", "deletedAt", "expiresAt", "instanceId", "lang", "objectType",
        "entity", "entityList", "previousValue", "previousObject", "previousLanguageMap", "previousVocab", "previousJson",
        "previousValueList", "previousObjectList", "totalCount", "distinctCount", "sum", "avg", "min", "max", "stddev", "sumsq");

    public static JsonEncodedText NameOf(AttributeKind kind) => EncodedNames[(int)kind];

    /// <summary>The member that holds the value of a kind.</summary>
    public static JsonEncodedText ValueNameOf(AttributeKind kind) => ValueNames[(int)kind];

    /// <summary>The kind that a type names; null for any other type.</summary>
    public static AttributeKind? Parse(JsonElement type)
    {
        if (type.ValueKind != JsonValueKind.String)
            return null;
        if (type.ValueEquals("Property"u8))
            return AttributeKind.Property;
        int index = Array.IndexOf(Names, type.GetString());
        return index < 0 ? null : (AttributeKind)index;
    }

    /// <summary>The kind that a member tells which holds a value; null for any other member.</summary>
    public static AttributeKind? OfMember(string name) => ByMember.TryGetValue(name, out AttributeKind kind) ? kind : null;

    public static bool IsMetadata(string name) => Metadata.Contains(name);

    /// <summary>Whether a value is a GeoJSON geometry by its type.</summary>
    public static bool IsGeometry(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("type"u8, out JsonElement type) && type.ValueKind == JsonValueKind.String
        && (value.TryGetProperty("coordinates"u8, out _) || value.TryGetProperty("geometries"u8, out _))
        && GeometryTypes.Any(name => type.ValueEquals(name));

    /// <summary>The geometry types of GeoJSON.</summary>
    public static IReadOnlyList<string> GeometryTypes { get; } =
        ["Point", "Polygon", "MultiPolygon", "LineString", "MultiLineString", "MultiPoint", "GeometryCollection"];

    /// <summary>Whether a value, were it to stand alone, would be taken for an attribute and not for its value.</summary>
    public static bool LooksLikeAttribute(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && ((value.TryGetProperty("type"u8, out JsonElement type) && Parse(type) is not null)
            || value.EnumerateObject().Any(member => OfMember(member.Name) is not null));
}
