using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Attribute forms in <c>extras</c>.</summary>
internal static class AttributeFormJson
{
    /// <summary>The form that a property's type tells by itself.</summary>
    public static AttributeForm Implied(MetadataProperty property) => new(property.Type switch
    {
        MetadataType.Boolean => AttributeKind.Boolean,
        MetadataType.String or MetadataType.Enum => AttributeKind.Text,
        _ => property.ComponentType is { } type && !type.IsFloat() ? AttributeKind.Integer : AttributeKind.Decimal,
    });

    /// <summary>The name of a kind in JSON.</summary>
    public static string NameOf(AttributeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The form that a property's <c>extras</c> state; null where they state none.</summary>
    public static AttributeForm? Read(JsonElement extras)
    {
        if (extras.ValueKind != JsonValueKind.Object
            || !extras.TryGetProperty("attribute", out JsonElement form)
            || form.ValueKind != JsonValueKind.Object
            || Text(form, "kind") is not { } kindName)
        {
            return null;
        }

        foreach (AttributeKind kind in Enum.GetValues<AttributeKind>())
        {
            if (!string.Equals(NameOf(kind), kindName, StringComparison.Ordinal))
                continue;
            return new AttributeForm(kind)
            {
                Unit = Text(form, "unit"),
                CodeSpace = Text(form, "codeSpace"),
                TimeKind = Enum.TryParse(Text(form, "time"), out TimeKind time) && Enum.IsDefined(time) ? time : default,
                Name = Text(form, "name"),
                IsGeneric = form.TryGetProperty("generic", out JsonElement generic) && generic.ValueKind == JsonValueKind.True,
                IsSinglePlain = string.Equals(Text(form, "single"), "plain", StringComparison.Ordinal),
                IsMissingNull = string.Equals(Text(form, "missing"), "null", StringComparison.Ordinal),
            };
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
