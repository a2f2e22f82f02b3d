using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Reads schemas: the same in glTF and in tilesets.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class MetadataSchemaReader(MetadataFindings findings)
{
    /// <summary>Reads a schema object; null, and a finding, where it is none.</summary>
    public MetadataSchema? Read(JsonElement schema, string pointer)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            findings.Report(pointer, "a schema object", schema.ValueKind.ToString());
            return null;
        }

        ImmutableArray<MetadataEnum> enums =
            [.. Members(schema, "enums").Select(member => Enum(member, $"{pointer}/enums/{member.Name}")).OfType<MetadataEnum>()];
        return new MetadataSchema(
            schema.Text("id") ?? "",
            [.. Members(schema, "classes").Select(member => Class(member, $"{pointer}/classes/{member.Name}", enums))],
            enums)
        {
            Name = schema.Text("name"),
            Description = schema.Text("description"),
            Version = schema.Text("version"),
        };
    }

    private MetadataClass Class(JsonProperty member, string pointer, ImmutableArray<MetadataEnum> enums) => new(
        member.Name,
        [
            .. Members(member.Value, "properties")
                .Select(property => Property(property, $"{pointer}/properties/{property.Name}", enums))
                .OfType<MetadataProperty>(),
        ])
    {
        Name = member.Value.Text("name"),
        Description = member.Value.Text("description"),
    };

    private MetadataProperty? Property(JsonProperty member, string pointer, ImmutableArray<MetadataEnum> enums)
    {
        JsonElement value = member.Value;
        if (MetadataTypes.TypeNamed(value.Text("type")) is not { } type)
        {
            findings.Report($"{pointer}/type", "a type of 3D Metadata", value.Text("type") ?? "none");
            return null;
        }

        MetadataComponentType? component = type.IsNumeric() ? MetadataTypes.ComponentNamed(value.Text("componentType")) : null;
        if (type.IsNumeric() && component is null)
        {
            findings.Report($"{pointer}/componentType", "a component type", value.Text("componentType") ?? "none");
            return null;
        }

        string? enumType = type == MetadataType.Enum ? value.Text("enumType") : null;
        if (type == MetadataType.Enum && !enums.Any(item => string.Equals(item.Id, enumType, StringComparison.Ordinal)))
        {
            findings.Report($"{pointer}/enumType", "an enum of the schema", enumType ?? "none");
            return null;
        }

        var property = new MetadataProperty(member.Name, type)
        {
            Name = value.Text("name"),
            Description = value.Text("description"),
            Semantic = value.Text("semantic"),
            ComponentType = component,
            EnumType = enumType,
            IsArray = value.IsTrue("array"),
            Count = value.Whole("count") is { } count and >= 1 and <= int.MaxValue ? (int)count : null,
            IsNormalized = value.IsTrue("normalized") && component is { } stored && !stored.IsFloat(),
            IsRequired = value.IsTrue("required"),
            Form = value.Member("extras") is { } extras ? AttributeFormJson.Read(extras) : null,
        };
        return WithValues(property, value, pointer);
    }

    private MetadataProperty WithValues(MetadataProperty property, JsonElement value, string pointer) => property with
    {
        Offset = Value(value, "offset", property, isRaw: false, pointer),
        Scale = Value(value, "scale", property, isRaw: false, pointer),
        Min = Value(value, "min", property, isRaw: false, pointer),
        Max = Value(value, "max", property, isRaw: false, pointer),
        NoData = Value(value, "noData", property, isRaw: true, pointer),
        Default = Value(value, "default", property, isRaw: false, pointer),
    };

    private AttributeValue? Value(JsonElement holder, string member, MetadataProperty property, bool isRaw, string pointer)
    {
        if (holder.Member(member) is not { } json)
            return null;
        AttributeValue? value = MetadataValueReader.Read(json, property, isRaw);
        if (value is null)
            findings.Report($"{pointer}/{member}", $"a value of type {property.Type}", json.ValueKind.ToString());
        return value;
    }

    private MetadataEnum? Enum(JsonProperty member, string pointer)
    {
        var values = ImmutableArray.CreateBuilder<MetadataEnumValue>();
        foreach (JsonElement value in member.Value.Items("values"))
        {
            if (value.Text("name") is { } name && value.Whole("value") is { } number)
                values.Add(new MetadataEnumValue(name, number, value.Text("description")));
            else
                findings.Report($"{pointer}/values", "a name and a whole number", value.GetRawText());
        }

        string typeName = member.Value.Text("valueType") ?? "UINT16";
        if (MetadataTypes.ComponentNamed(typeName) is { } type && !type.IsFloat())
        {
            return new MetadataEnum(member.Name, values.ToImmutable())
            {
                Name = member.Value.Text("name"),
                Description = member.Value.Text("description"),
                ValueType = type,
            };
        }

        findings.Report($"{pointer}/valueType", "a type of whole numbers", typeName);
        return null;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement holder, string member) =>
        holder.Member(member) is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default;
}
