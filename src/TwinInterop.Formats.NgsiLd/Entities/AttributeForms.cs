using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Writes attributes that were read, in a representation.</summary>
/// <param name="json">Takes the text.</param>
/// <param name="representation">The representation.</param>
internal sealed class AttributeForms(Utf8JsonWriter json, Representation representation)
{
    /// <summary>Writes an attribute with all its instances.</summary>
    public void Write(EntityAttribute attribute)
    {
        json.WritePropertyName(attribute.Name);
        if (!attribute.IsList || (attribute.Instances.Length == 1 && representation == Representation.Simplified))
        {
            WriteInstance(attribute.Instances[0]);
            return;
        }

        if (representation == Representation.Simplified)
        {
            WriteDatasets(attribute);
            return;
        }

        json.WriteStartArray();
        foreach (AttributeInstance instance in attribute.Instances)
            WriteWrapped(instance);
        json.WriteEndArray();
    }

    /// <summary>Several instances of the simplified representation: an object by datasetId; of values over time the last.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.4.</remarks>
    private void WriteDatasets(EntityAttribute attribute)
    {
        ILookup<string, AttributeInstance> byDataset =
            attribute.Instances.ToLookup(instance => instance.DatasetId ?? "@none", StringComparer.Ordinal);
        if (byDataset.Count == 1)
        {
            WriteSimplified(attribute.Instances.MaxBy(instance => instance.ObservedAt, StringComparer.Ordinal)!); // there are several
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("dataset"u8);
        foreach (IGrouping<string, AttributeInstance> dataset in byDataset)
        {
            json.WritePropertyName(dataset.Key);
            WriteSimplified(dataset.MaxBy(instance => instance.ObservedAt, StringComparer.Ordinal)!); // a group has members
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInstance(AttributeInstance instance)
    {
        if (representation == Representation.Simplified)
            WriteSimplified(instance);
        else if (representation == Representation.Concise && instance.IsBare && StandsAlone(instance))
            instance.Value.WriteTo(json);
        else
            WriteWrapped(instance);
    }

    private void WriteSimplified(AttributeInstance instance)
    {
        if (instance.Value.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNullValue();
            return;
        }

        bool isWrapped = instance.Kind is AttributeKind.LanguageProperty or AttributeKind.VocabProperty or AttributeKind.JsonProperty
            || instance.IsTemporalValues;
        if (!isWrapped)
        {
            instance.Value.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName(instance.ValueName);
        instance.Value.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>Whether the value alone would be read as the same attribute.</summary>
    private static bool StandsAlone(AttributeInstance instance) => instance.ValueName == "value" && instance.Kind switch
    {
        AttributeKind.GeoProperty => AttributeKinds.IsGeometry(instance.Value),
        AttributeKind.Property => instance.Value.ValueKind switch
        {
            JsonValueKind.Object => !AttributeKinds.LooksLikeAttribute(instance.Value) && !AttributeKinds.IsGeometry(instance.Value),
            JsonValueKind.Array => !instance.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object),
            JsonValueKind.Null or JsonValueKind.Undefined => false,
            _ => true,
        },
        _ => false,
    };

    private void WriteWrapped(AttributeInstance instance)
    {
        json.WriteStartObject();
        if (representation != Representation.Concise || !IsTypeImplied(instance))
            json.WriteString("type"u8, AttributeKinds.NameOf(instance.Kind));
        if (instance.Value.ValueKind != JsonValueKind.Undefined)
        {
            json.WritePropertyName(instance.ValueName);
            instance.Value.WriteTo(json);
        }

        foreach (JsonProperty member in instance.Members)
            member.WriteTo(json);
        foreach (EntityAttribute attribute in instance.SubAttributes)
            Write(attribute);
        json.WriteEndObject();
    }

    private static bool IsTypeImplied(AttributeInstance instance) => instance.Kind switch
    {
        _ when instance.Value.ValueKind == JsonValueKind.Undefined => false,
        AttributeKind.Property => !AttributeKinds.IsGeometry(instance.Value),
        AttributeKind.GeoProperty => AttributeKinds.IsGeometry(instance.Value),
        _ => true,
    };
}
