using System.Collections.Frozen;
using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>Checks the values of property attributes and property textures.</summary>
/// <remarks>Source: EXT_structural_metadata.</remarks>
[Checks("gltf-property-*")]
internal sealed class PropertyValueCheck(
    GltfDocument document, AccessorCheck accessors, TexturePixels pixels, MetadataSchema? schema, JsonPlace? root)
{
    /// <summary>Checks the references of a primitive, and the attributes that they lead to.</summary>
    public void CheckPrimitive(JsonPlace metadata, JsonPlace primitive)
    {
        foreach (JsonPlace index in metadata.ArrayAt("propertyTextures")?.Items() ?? [])
        {
            if (Find("propertyTextures", index) is { } texture)
                CheckCoordinates(texture, primitive);
        }

        foreach (JsonPlace index in metadata.ArrayAt("propertyAttributes")?.Items() ?? [])
        {
            if (Find("propertyAttributes", index) is not { } attributes || Class(attributes) is not { } properties)
                continue;
            foreach (JsonPlace stated in attributes.ObjectAt("properties")?.Members() ?? [])
            {
                if (Property(stated, properties) is { } property)
                    CheckAttribute(stated, property, primitive);
            }
        }
    }

    /// <summary>Checks the property textures themselves.</summary>
    public void CheckTextures()
    {
        foreach (JsonPlace texture in root?.ArrayAt("propertyTextures")?.Items() ?? [])
        {
            if (!texture.IsObject || Class(texture) is not { } properties)
                continue;
            foreach (JsonPlace stated in texture.ObjectAt("properties")?.Members() ?? [])
            {
                if (Property(stated, properties) is { } property)
                    CheckTexture(stated, property);
            }
        }
    }

    private JsonPlace? Find(string collection, JsonPlace index)
    {
        JsonPlace? all = root?.ArrayAt(collection);
        if (all?.Item(index.AsWhole() ?? -1) is { } found)
            return found;
        document.Fail("gltf-property-reference", index, index.Written, $"{collection}: {all?.Count ?? 0}");
        return null;
    }

    private FrozenDictionary<string, PropertyDefinition>? Class(JsonPlace place)
    {
        if (schema is null || place.Text("class") is not { } name)
            return null;
        if (schema.Classes.TryGetValue(name, out var properties))
            return properties;
        document.Fail("gltf-property-class", place, name, string.Join(" | ", schema.Classes.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    private PropertyDefinition? Property(JsonPlace stated, FrozenDictionary<string, PropertyDefinition> properties)
    {
        if (properties.TryGetValue(stated.Name, out PropertyDefinition? property))
            return property;
        document.Fail("gltf-property-unknown", stated, stated.Name);
        return null;
    }

    private void CheckCoordinates(JsonPlace texture, JsonPlace primitive)
    {
        foreach (JsonPlace stated in texture.ObjectAt("properties")?.Members() ?? [])
        {
            string name = "TEXCOORD_" + (stated.Whole("texCoord") ?? 0).ToString(CultureInfo.InvariantCulture);
            if (primitive.ObjectAt("attributes")?.Has(name) != true)
                document.Fail("gltf-property-texcoord", stated, null, name);
        }
    }

    private void CheckAttribute(JsonPlace stated, PropertyDefinition property, JsonPlace primitive)
    {
        string name = stated.Text("attribute") ?? "";
        if (primitive.ObjectAt("attributes")?.Member(name) is not { } attribute)
        {
            document.Fail("gltf-property-attribute", stated, name);
            return;
        }

        if (document.At("accessors", attribute.AsWhole()) is not { } accessor)
            return;
        if (!Fits(property, accessor))
        {
            document.Fail("gltf-property-type", stated, $"{property.Type} {property.ComponentType}{(property.IsArray ? "[]" : "")}", AttributeFormats.Written(accessor));
            return;
        }

        if (accessors.Data(attribute.AsWhole()) is not { } data)
            return;
        var values = new ValueStream(document, stated, property);
        double[] value = new double[data.Components];
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, value);
            values.Add(value);
        }

        values.Report();
    }

    private static bool Fits(PropertyDefinition property, JsonPlace accessor)
    {
        string? type = property.Type == "ENUM" ? "SCALAR" : property.Type;
        string? component = accessor.Whole("componentType") switch
        {
            5120 => "INT8",
            5121 => "UINT8",
            5122 => "INT16",
            5123 => "UINT16",
            5126 => "FLOAT32",
            _ => null,
        };
        return !property.IsArray && component is not null && component == property.ComponentType && type == accessor.Text("type");
    }

    private void CheckTexture(JsonPlace stated, PropertyDefinition property)
    {
        long index = stated.Whole("index") ?? -1;
        if (index >= document.Count("textures"))
        {
            document.Fail("gltf-property-texture", stated, $"{index}", $"< {document.Count("textures")}");
            return;
        }

        long[] channels = TexturePixels.Channels(stated);
        int size = property.Type == "BOOLEAN" ? 1 : MetadataForms.Size(property.ComponentType);
        long bytes = property.IsVariable ? 0 : size * property.NumbersPerValue;
        if (property.Type == "STRING" || bytes != channels.Length || size is 0 or > 4)
        {
            document.Fail("gltf-property-type", stated, $"{property.Type} {property.ComponentType}{(property.IsArray ? $"[{property.Count}]" : "")}", $"{channels.Length} × UINT8");
            return;
        }

        if (pixels.Of(index) is not { } image)
            return;
        if (channels.Any(channel => channel >= image.Channels))
        {
            document.Fail("gltf-property-channels", stated, string.Join(", ", channels), $"< {image.Channels}");
            return;
        }

        var values = new ValueStream(document, stated, property);
        Span<byte> raw = stackalloc byte[(int)bytes];
        double[] value = new double[property.NumbersPerValue];
        for (int pixel = 0; pixel < image.Count; pixel++)
        {
            for (int k = 0; k < raw.Length; k++)
                raw[k] = image[pixel, (int)channels[k]];
            for (int k = 0; k < value.Length; k++)
                value[k] = property.Type == "BOOLEAN" ? raw[k] : MetadataNumbers.Read(raw[(k * size)..], property.ComponentType);
            values.Add(value);
        }

        values.Report();
    }
}
