using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Reads the hierarchy of a batch table: instances of classes, the first of them the features, with what they are parts of.</summary>
/// <remarks>Source: 3DTILES_batch_table_hierarchy. An instance of several wholes is a part of the first.</remarks>
/// <param name="tile">The file.</param>
/// <param name="context">Takes findings.</param>
internal sealed class BatchHierarchy(LegacyTile tile, ConversionContext context)
{
    /// <summary>The instances as features.</summary>
    /// <param name="json">The hierarchy.</param>
    /// <param name="count">How many features there are.</param>
    /// <param name="plain">The columns of the batch table itself: of the features only.</param>
    public FeatureTable Read(JsonElement json, int count, List<PropertyColumn> plain)
    {
        int instances = (int)Math.Clamp(json.Whole("instancesLength") ?? 0, 0, tile.BatchJson.GetRawText().Length + (long)tile.BatchBinary.Length);
        if (Whole(json, "classIds", instances) is not { } classIds)
            return new FeatureTable(count, plain.Count == 0 ? null : BatchTableReader.TableOf(plain, count));
        int rows = Math.Max(count, instances);
        JsonElement[] classes = json.Items("classes");
        string[] names = new string[rows];
        int[] places = new int[rows];
        int[] used = new int[classes.Length];
        for (int i = 0; i < rows; i++)
        {
            int type = i < instances && classIds[i] >= 0 && classIds[i] < classes.Length ? (int)classIds[i] : -1;
            names[i] = type < 0 ? "" : classes[type].Text("name") ?? "";
            places[i] = type < 0 ? -1 : used[type]++;
        }

        List<PropertyColumn> columns = plain.ConvertAll(column => column with { Values = [.. Padded(column.Values, rows)] });
        for (int type = 0; type < classes.Length; type++)
            AddColumns(classes[type], used[type], i => i < instances && classIds[i] == type ? places[i] : -1, rows, columns);
        return new FeatureTable(rows, columns.Count == 0 ? null : BatchTableReader.TableOf(columns, rows))
        {
            Classes = names,
            Parents = Parents(json, instances, rows),
        };
    }

    private static IEnumerable<AttributeValue?> Padded(ImmutableArray<AttributeValue?> values, int rows) =>
        values.Concat(Enumerable.Repeat<AttributeValue?>(null, rows - values.Length));

    /// <summary>Properties of several classes that have one name are one column.</summary>
    private void AddColumns(JsonElement type, int length, Func<int, int> placeOf, int rows, List<PropertyColumn> columns)
    {
        if (type.Member("instances") is not { ValueKind: JsonValueKind.Object } properties || length == 0)
            return;
        var reader = new BatchTableReader(tile, context);
        foreach (JsonProperty member in properties.EnumerateObject())
        {
            if (reader.Values(member.Name, member.Value, length) is not { } values)
                continue;
            int at = columns.FindIndex(column => column.Property.Id == member.Name);
            AttributeValue?[] all = at < 0 ? new AttributeValue?[rows] : [.. columns[at].Values];
            for (int row = 0; row < rows; row++)
            {
                if (placeOf(row) is var place and >= 0)
                    all[row] = values[place];
            }

            if (at < 0)
                columns.Add(new PropertyColumn(new MetadataProperty(member.Name, MetadataType.String) { Name = member.Name }, [.. all]));
            else
                columns[at] = columns[at] with { Values = [.. all] };
        }
    }

    private int[] Parents(JsonElement json, int instances, int rows)
    {
        int[] parents = new int[rows];
        Array.Fill(parents, -1);
        long[]? counts = json.Member("parentCounts") is null ? null : Whole(json, "parentCounts", instances);
        int total = counts is null ? instances : (int)Math.Clamp(counts.Sum(), 0, int.MaxValue / 8);
        if (json.Member("parentIds") is null || Whole(json, "parentIds", total) is not { } ids)
            return parents;
        long at = 0;
        for (int i = 0; i < instances; i++)
        {
            long own = counts?[i] ?? 1;
            // An instance that names itself is a part of nothing.
            if (own > 0 && at < ids.Length && ids[at] >= 0 && ids[at] < instances && ids[at] != i)
                parents[i] = (int)ids[at];
            if (own > 1)
                context.LoseUnread(Diagnostics.BookAccount.Relations, "CityModel", tile.Location, "hierarchy/furtherParents", own - 1);
            at += own;
        }

        return parents;
    }

    private long[]? Whole(JsonElement json, string name, int count)
    {
        if (json.Member(name) is { } column && count > 0
            && new BatchTableReader(tile, context).Values(name, Typed(column), count) is { } values)
        {
            return [.. values.Select(value => value is IntegerValue integer ? integer.Number : -1)];
        }

        return null;
    }

    /// <summary>References of the hierarchy need not say that they are scalars, and are 16 bits without a type.</summary>
    private static JsonElement Typed(JsonElement column) => column.ValueKind == JsonValueKind.Array
        ? column
        : JsonSerializer.SerializeToElement(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["byteOffset"] = column.Whole("byteOffset") ?? 0,
            ["componentType"] = column.Text("componentType") ?? "UNSIGNED_SHORT",
            ["type"] = "SCALAR",
        });
}
