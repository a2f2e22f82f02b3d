using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Reads batch tables: columns in JSON and in binary, and the hierarchy of classes.</summary>
/// <remarks>Source: OGC 18-053r2, 8; 3DTILES_batch_table_hierarchy.</remarks>
/// <param name="tile">The file.</param>
/// <param name="context">Takes findings.</param>
internal sealed class BatchTableReader(LegacyTile tile, ConversionContext context)
{
    private const string Hierarchy = "3DTILES_batch_table_hierarchy";

    /// <summary>The features with what is said of them.</summary>
    /// <param name="count">How many features there are.</param>
    public FeatureTable Read(int count)
    {
        JsonElement json = tile.BatchJson;
        var columns = new List<PropertyColumn>();
        JsonElement forms = json.Member("extras")?.Member("attributes") ?? default;
        foreach (JsonProperty member in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            if (member.Name is "extensions" or "extras" or "HIERARCHY")
                continue;
            if (Values(member.Name, member.Value, count) is { } values)
                columns.Add(new PropertyColumn(PropertyOf(member.Name, values, forms), values));
        }

        JsonElement? hierarchy = json.Extension(Hierarchy) ?? json.Member("HIERARCHY");
        if (hierarchy is { } stated)
            return new BatchHierarchy(tile, context).Read(stated, count, columns);
        return new FeatureTable(count, columns.Count == 0 ? null : TableOf(columns, count));
    }

    /// <summary>Columns as a table.</summary>
    public static PropertyTable TableOf(IReadOnlyList<PropertyColumn> columns, int count)
    {
        var type = new MetadataClass("batchTable", [.. columns.Select(column => column.Property)]);
        return new PropertyTable(new MetadataSchema("batchTable", [type], []), type, count, [.. columns]);
    }

    /// <summary>The values of a column; null, and a finding, where they cannot be had.</summary>
    public ImmutableArray<AttributeValue?>? Values(string name, JsonElement column, int count)
    {
        string pointer = $"{tile.Location}#/{name}";
        if (column.ValueKind == JsonValueKind.Array)
        {
            if (column.GetArrayLength() >= count)
                return [.. column.EnumerateArray().Take(count).Select(AttributeJsonReader.ValueOrNull)];
            context.Report(Tiles3DDiagnostics.Binary, pointer, $"{count} values", column.GetArrayLength());
            return null;
        }

        long offset = column.Whole("byteOffset") ?? -1;
        string type = column.Text("componentType") ?? "";
        int components = ComponentTypes.Components(column.Text("type"));
        int size = LegacyTable.SizeOf(type);
        if (offset < 0 || size == 0 || components == 0 || offset > tile.BatchBinary.Length
            || (long)count * components * size > tile.BatchBinary.Length - offset)
        {
            context.Report(Tiles3DDiagnostics.Binary, pointer, $"{count} values within {tile.BatchBinary.Length} bytes", Shown(column));
            return null;
        }

        var values = ImmutableArray.CreateBuilder<AttributeValue?>(count);
        for (int i = 0; i < count; i++)
        {
            AttributeValue[] numbers = new AttributeValue[components];
            for (int k = 0; k < components; k++)
                numbers[k] = Number(tile.BatchBinary.Span[((int)offset + (((i * components) + k) * size))..], type);
            values.Add(components == 1 ? numbers[0] : new ListValue([.. numbers]));
        }

        return values.MoveToImmutable();
    }

    private static AttributeValue Number(ReadOnlySpan<byte> from, string type) => type is "FLOAT" or "DOUBLE"
        ? new DecimalValue(LegacyTable.Read(from, type))
        : new IntegerValue((long)LegacyTable.Read(from, type));

    private static string Shown(JsonElement column)
    {
        string text = column.GetRawText();
        return text.Length <= 200 ? text : text[..200];
    }

    private static MetadataProperty PropertyOf(string name, ImmutableArray<AttributeValue?> values, JsonElement forms)
    {
        AttributeForm? form = forms.Member(name) is { } stated ? AttributeFormJson.ReadForm(stated) : null;
        return new MetadataProperty(name, values.Any(value => value is TextValue) ? MetadataType.String : MetadataType.Scalar)
        {
            IsArray = values.Any(value => value is ListValue),
            Name = name,
            Form = form,
        };
    }
}
