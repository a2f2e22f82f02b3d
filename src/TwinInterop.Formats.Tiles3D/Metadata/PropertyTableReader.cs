using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Reads property tables: the same in glTF and in subtrees.</summary>
/// <remarks>Source: EXT_structural_metadata, Property Tables; OGC 22-025r4, 8 (3D Metadata), Binary Table Format.</remarks>
/// <param name="schema">The schema.</param>
/// <param name="view">Gives the bytes of a buffer view; null, and a finding at the pointer, where they cannot be had.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class PropertyTableReader(
    MetadataSchema schema, Func<long, string, ReadOnlyMemory<byte>?> view, MetadataFindings findings)
{
    /// <summary>Reads a table; columns that cannot be read are left out with a finding.</summary>
    /// <returns>Null, and a finding, where it has no class or no count.</returns>
    public PropertyTable? Read(JsonElement table, string pointer)
    {
        string classId = table.Text("class") ?? "";
        long count = table.Whole("count") ?? -1;
        if (schema.FindClass(classId) is not { } schemaClass)
        {
            findings.Report($"{pointer}/class", "a class of the schema", classId);
            return null;
        }

        if (count is < 1 or > int.MaxValue)
        {
            findings.Report($"{pointer}/count", "a count of 1 or more", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        JsonElement stored = table.Member("properties") ?? default;
        ReportUnknown(stored, schemaClass, pointer);
        var columns = ImmutableArray.CreateBuilder<PropertyColumn>();
        foreach (MetadataProperty property in schemaClass.Properties)
        {
            string at = $"{pointer}/properties/{property.Id}";
            if (stored.Member(property.Id) is { } column)
            {
                if (Column(property, column, (int)count, at) is { } read)
                    columns.Add(read);
            }
            else if (property.Default is { } value)
            {
                // A property that the table leaves out has its default in every row.
                columns.Add(new PropertyColumn(property, [.. Enumerable.Repeat(value, (int)count)]));
            }
            else if (property.IsRequired)
            {
                findings.Report(at, "values of a required property", "none");
            }
        }

        return new PropertyTable(schema, schemaClass, (int)count, columns.ToImmutable()) { Name = table.Text("name") };
    }

    private void ReportUnknown(JsonElement stored, MetadataClass schemaClass, string pointer)
    {
        if (stored.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in stored.EnumerateObject().Where(member => schemaClass.Find(member.Name) is null))
            findings.Report($"{pointer}/properties/{member.Name}", $"a property of the class '{schemaClass.Id}'", member.Name);
    }

    private PropertyColumn? Column(MetadataProperty property, JsonElement column, int count, string pointer)
    {
        // A table may state its own offset and scale (EXT_structural_metadata, propertyTable.property).
        property = property with
        {
            Offset = Own(column, "offset", property) ?? property.Offset,
            Scale = Own(column, "scale", property) ?? property.Scale,
        };
        if (view(column.Whole("values") ?? -1, $"{pointer}/values") is not { } values)
            return null;
        ColumnBytes? bytes = ColumnBytes.Of(
            property, schema.FindEnum(property.EnumType), values, Offsets(column, "arrayOffsets", pointer), Offsets(column, "stringOffsets", pointer), count);
        if (bytes is null)
        {
            findings.Report(pointer, $"offsets and values of {count} rows", $"{values.Length} bytes of values that do not hold them");
            return null;
        }

        var decoded = ImmutableArray.CreateBuilder<AttributeValue?>(count);
        var transform = new ValueTransform(property);
        for (int row = 0; row < count; row++)
        {
            if (bytes.Value(row) is not { } stored)
            {
                findings.Report(pointer, "UTF-8 texts and values of the enum", $"row {row} with another");
                decoded.Add(null);
                continue;
            }

            decoded.Add(transform.Apply(stored));
        }

        if (bytes.LargestWide is { } wide)
            findings.ReportLargeInteger(pointer, wide);
        return new PropertyColumn(property, decoded.MoveToImmutable());
    }

    private static AttributeValue? Own(JsonElement column, string member, MetadataProperty property) =>
        column.Member(member) is { } json ? MetadataValueReader.Read(json, property with { Scale = new IntegerValue(1) }, isRaw: false) : null;

    private ColumnOffsets? Offsets(JsonElement column, string member, string pointer)
    {
        if (column.Whole(member) is not { } index)
            return null;
        string typeName = column.Text(member == "arrayOffsets" ? "arrayOffsetType" : "stringOffsetType") ?? "UINT32";
        MetadataComponentType? type = MetadataTypes.ComponentNamed(typeName);
        if (type is not (MetadataComponentType.UInt8 or MetadataComponentType.UInt16 or MetadataComponentType.UInt32 or MetadataComponentType.UInt64))
        {
            findings.Report($"{pointer}/{member}", "offsets of a type without sign", typeName);
            return null;
        }

        return view(index, $"{pointer}/{member}") is { } bytes ? new ColumnOffsets(bytes, type.Value) : null;
    }
}
