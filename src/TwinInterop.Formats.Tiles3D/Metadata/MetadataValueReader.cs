using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Reads values in the JSON format of metadata.</summary>
internal static class MetadataValueReader
{
    /// <summary>A value of a property.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="property">The property.</param>
    /// <param name="isRaw">Whether it is a stored number, to which normalisation, offset and scale still apply.</param>
    /// <returns>Null where it is no such value.</returns>
    public static AttributeValue? Read(JsonElement json, MetadataProperty property, bool isRaw)
    {
        bool isWhole = property.ComponentType is { } type && !type.IsFloat() && (isRaw || !IsTransformed(property));
        bool isSingle = property.ComponentType == MetadataComponentType.Float32 && isRaw;
        return property.IsArray ? List(json, item => Element(item, property.Type, isWhole, isSingle)) : Element(json, property.Type, isWhole, isSingle);
    }

    /// <summary>Whether stored numbers differ from the values that they stand for.</summary>
    public static bool IsTransformed(MetadataProperty property) =>
        property.IsNormalized || property.Offset is not null || property.Scale is not null;

    private static AttributeValue? Element(JsonElement json, MetadataType type, bool isWhole, bool isSingle) => type switch
    {
        MetadataType.String or MetadataType.Enum => json.ValueKind == JsonValueKind.String && JsonMembers.TextOf(json) is { } text
            ? new TextValue(text)
            : null,
        MetadataType.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? new BooleanValue(json.GetBoolean()) : null,
        MetadataType.Scalar => Number(json, isWhole, isSingle),
        _ => List(json, item => Number(item, isWhole, isSingle)) is { } list && list.Items.Length == type.ComponentCount() ? list : null,
    };

    private static AttributeValue? Number(JsonElement json, bool isWhole, bool isSingle)
    {
        if (json.ValueKind != JsonValueKind.Number)
            return null;
        if (isWhole && JsonMembers.WholeOf(json) is { } whole)
            return new IntegerValue(whole);
        return json.TryGetDouble(out double number) && double.IsFinite(number) ? new DecimalValue(isSingle ? (float)number : number) : null;
    }

    private static ListValue? List(JsonElement json, Func<JsonElement, AttributeValue?> read)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var items = ImmutableArray.CreateBuilder<AttributeValue>(json.GetArrayLength());
        foreach (JsonElement item in json.EnumerateArray())
        {
            if (read(item) is not { } value)
                return null;
            items.Add(value);
        }

        return new ListValue(items.MoveToImmutable());
    }
}
