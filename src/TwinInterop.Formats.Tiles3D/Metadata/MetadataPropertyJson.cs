using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Writes properties of classes as JSON.</summary>
internal static class MetadataPropertyJson
{
    /// <summary>Writes a member of a class's <c>properties</c>.</summary>
    public static void Write(Utf8JsonWriter writer, MetadataProperty property)
    {
        writer.WriteStartObject(property.Id);
        WriteText(writer, "name", property.Name);
        WriteText(writer, "description", property.Description);
        writer.WriteString("type", property.Type.JsonName());
        if (property.ComponentType is { } component)
            writer.WriteString("componentType", component.JsonName());
        WriteText(writer, "enumType", property.EnumType);
        WriteTrue(writer, "array", property.IsArray);
        if (property.Count is { } count)
            writer.WriteNumber("count", count);
        WriteTrue(writer, "normalized", property.IsNormalized);
        WriteValue(writer, "offset", property.Offset);
        WriteValue(writer, "scale", property.Scale);
        WriteValue(writer, "max", property.Max);
        WriteValue(writer, "min", property.Min);
        WriteTrue(writer, "required", property.IsRequired);
        WriteValue(writer, "noData", property.NoData);
        WriteValue(writer, "default", property.Default);
        WriteText(writer, "semantic", property.Semantic);
        if (property.Form is { } form)
            WriteForm(writer, property, form);
        writer.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter writer, MetadataProperty property, AttributeForm form)
    {
        if (form == AttributeFormJson.Implied(property))
            return;
        writer.WriteStartObject("extras");
        writer.WritePropertyName("attribute");
        AttributeFormJson.WriteForm(writer, form);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is { Length: > 0 })
            writer.WriteString(name, text);
    }

    private static void WriteTrue(Utf8JsonWriter writer, string name, bool isTrue)
    {
        if (isTrue)
            writer.WriteBoolean(name, true);
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, AttributeValue? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        MetadataJson.WriteValue(writer, value);
    }
}
