using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Reads the metadata objects of tilesets, groups, tiles and contents.</summary>
/// <param name="schema">The schema of the tileset.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class MetadataEntityReader(MetadataSchema schema, MetadataFindings findings)
{
    /// <summary>Reads an object; values that do not fit their property are left out with a finding.</summary>
    /// <returns>Null, and a finding, where it has no class of the schema.</returns>
    public MetadataEntity? Read(JsonElement entity, string pointer)
    {
        string classId = entity.Text("class") ?? "";
        if (schema.FindClass(classId) is not { } schemaClass)
        {
            findings.Report($"{pointer}/class", "a class of the schema", classId);
            return null;
        }

        var values = ImmutableArray.CreateBuilder<(string, AttributeValue)>();
        JsonElement properties = entity.Member("properties") ?? default;
        foreach (MetadataProperty property in schemaClass.Properties)
        {
            string at = $"{pointer}/properties/{property.Id}";
            if (properties.Member(property.Id) is not { } json)
            {
                if (property.IsRequired)
                    findings.Report(at, "a value of a required property", "none");
                continue;
            }

            // Numbers in JSON are stored ones: normalisation, offset and scale apply to them as well.
            if (MetadataValueReader.Read(json, property, isRaw: true) is { } stored)
            {
                if (new ValueTransform(property).Apply(stored) is { } value)
                    values.Add((property.Id, value));
            }
            else
            {
                findings.Report(at, $"a value of type {property.Type}", json.ValueKind.ToString());
            }
        }

        return new MetadataEntity(classId, values.ToImmutable());
    }

    /// <summary>The typed attributes of an entity, in the order of its values.</summary>
    public IEnumerable<CityAttribute> AttributesOf(MetadataEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        foreach ((string id, AttributeValue value) in entity.Values)
        {
            if (schema.FindClass(entity.Class)?.Find(id) is { } property && TypedValues.Attribute(property, value) is { } attribute)
                yield return attribute;
        }
    }
}
