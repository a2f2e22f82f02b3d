using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Writes entities in a representation.</summary>
/// <param name="json">Takes the text.</param>
/// <param name="representation">The representation.</param>
internal sealed class EntityWriter(Utf8JsonWriter json, Representation representation)
{
    private readonly AttributeForms _forms = new(json, representation);

    /// <summary>Writes an entity with its context.</summary>
    public void Write(Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entity.Id);
        if (representation == Representation.GeoJson)
        {
            WriteFeature(entity);
        }
        else
        {
            WriteTypes(entity);
            WriteMembers(entity);
        }

        if (entity.Context is { } context)
        {
            json.WritePropertyName("@context"u8);
            context.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private void WriteFeature(Entity entity)
    {
        json.WriteString("type"u8, "Feature"u8);
        json.WritePropertyName("geometry"u8);
        AttributeInstance? location = entity.Find("location")?.Instances.FirstOrDefault(instance => instance.Kind == AttributeKind.GeoProperty);
        if (location is null || location.Value.ValueKind == JsonValueKind.Undefined)
            json.WriteNullValue();
        else
            location.Value.WriteTo(json);
        json.WriteStartObject("properties"u8);
        WriteTypes(entity);
        WriteMembers(entity);
        json.WriteEndObject();
    }

    private void WriteTypes(Entity entity)
    {
        if (entity.Types.Length == 1)
        {
            json.WriteString("type"u8, entity.Types[0]);
            return;
        }

        json.WriteStartArray("type"u8);
        foreach (string type in entity.Types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private void WriteMembers(Entity entity)
    {
        foreach (JsonProperty member in entity.Members)
            member.WriteTo(json);
        foreach (EntityAttribute attribute in entity.Attributes)
            _forms.Write(attribute);
    }
}
