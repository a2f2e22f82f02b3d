using System.Collections.Immutable;
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
        return extras.ValueKind == JsonValueKind.Object && extras.TryGetProperty("attribute", out JsonElement form)
            ? ReadForm(form)
            : null;
    }

    /// <summary>The form that an object states; null where it states none.</summary>
    public static AttributeForm? ReadForm(JsonElement form)
    {
        if (form.ValueKind != JsonValueKind.Object || Text(form, "kind") is not { } kindName)
            return null;

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
                IsGeneric = IsTrue(form, "generic"),
                IsSinglePlain = string.Equals(Text(form, "single"), "plain", StringComparison.Ordinal),
                HasIntegers = string.Equals(Text(form, "whole"), "integer", StringComparison.Ordinal),
                Role = Text(form, "role"),
                Path = ReadPath(form),
                IsMissingNull = string.Equals(Text(form, "missing"), "null", StringComparison.Ordinal),
            };
        }

        return null;
    }

    /// <summary>Writes a form as an object.</summary>
    public static void WriteForm(Utf8JsonWriter writer, AttributeForm form)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", NameOf(form.Kind));
        WriteText(writer, "unit", form.Unit);
        WriteText(writer, "codeSpace", form.CodeSpace);
        WriteText(writer, "time", form.Kind == AttributeKind.Time ? form.TimeKind.ToString() : null);
        WriteText(writer, "name", form.Name);
        if (form.IsGeneric)
            writer.WriteBoolean("generic", true);
        WriteText(writer, "single", form.IsSinglePlain ? "plain" : null);
        WriteText(writer, "missing", form.IsMissingNull ? "null" : null);
        WriteText(writer, "whole", form.HasIntegers ? "integer" : null);
        WriteText(writer, "role", form.Role);
        if (!form.Path.IsEmpty)
            WritePath(writer, form.Path);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, ImmutableArray<NestingLevel> path)
    {
        writer.WriteStartArray("path");
        foreach (NestingLevel level in path)
        {
            writer.WriteStartObject();
            writer.WriteString("name", level.Name);
            WriteText(writer, "type", level.TypeName);
            if (level.IsSet)
                writer.WriteBoolean("set", true);
            if (level.IsGeneric)
                writer.WriteBoolean("generic", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<NestingLevel> ReadPath(JsonElement form)
    {
        if (!form.TryGetProperty("path", out JsonElement path) || path.ValueKind != JsonValueKind.Array)
            return [];
        return
        [
            .. path.EnumerateArray().Where(level => level.ValueKind == JsonValueKind.Object).Select(level => new NestingLevel(
                Text(level, "name") ?? "", Text(level, "type"), IsTrue(level, "set"), IsTrue(level, "generic"))),
        ];
    }

    private static bool IsTrue(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
