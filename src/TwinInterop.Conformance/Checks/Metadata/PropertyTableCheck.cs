using System.Globalization;
using System.Text.Unicode;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Checks a property table and its binary columns.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata, Binary table format; EXT_structural_metadata, property tables.</remarks>
[Checks("3dt-table-*")]
internal sealed class PropertyTableCheck(FindingLog log, IBufferViews views)
{
    private const int MaxPadding = 8;

    private static readonly FaultRules Faults = new("3dt-table-");

    /// <summary>Checks a table.</summary>
    public void Check(JsonPlace table, MetadataSchema? schema)
    {
        log.Tested("metadata");
        if (!new ShapeCheck(Faults, log).Object(table, SchemaShapes.Table) || schema is null)
            return;
        string name = table.Text("class") ?? "";
        if (!schema.Classes.TryGetValue(name, out var properties))
        {
            log.Report("3dt-table-class-unknown", table.At("/class"), name, string.Join(" | ", schema.Classes.Keys.Order(StringComparer.Ordinal)));
            return;
        }

        long rows = table.Whole("count") ?? 0;
        foreach (JsonPlace column in table.ObjectAt("properties")?.Members() ?? [])
        {
            if (properties.TryGetValue(column.Name, out PropertyDefinition? property))
                CheckColumn(column, property, rows);
            else
                log.Report("3dt-table-property-unknown", column.Where, column.Name);
        }

        foreach (PropertyDefinition property in properties.Values.Where(p => p.IsRequired).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (table.ObjectAt("properties")?.Has(property.Name) != true)
                log.Report("3dt-table-column-missing", table.Where, null, property.Name);
        }
    }

    private void CheckColumn(JsonPlace column, PropertyDefinition property, long rows)
    {
        if (!LimitsFit(column, property) || !(Known(column, "values") & Known(column, "arrayOffsets") & Known(column, "stringOffsets")))
            return;
        if (property.IsVariable && !column.Has("arrayOffsets"))
        {
            Fail("3dt-table-offsets-missing", column, null, "arrayOffsets");
            return;
        }

        if (property.Type == "STRING" && !column.Has("stringOffsets"))
        {
            Fail("3dt-table-offsets-missing", column, null, "stringOffsets");
            return;
        }

        long? elements = rows;
        if (property.IsVariable)
            elements = Offsets(column, "arrayOffsets", rows);
        else if (property.IsArray)
            elements = rows * property.Count;
        if (elements is not { } count)
            return;
        if (property.Type == "STRING")
            CheckStrings(column, count);
        else if (views.Bytes(column.Whole("values") ?? -1) is { } bytes)
            CheckValues(column, property, rows, count, bytes);
    }

    private bool LimitsFit(JsonPlace column, PropertyDefinition property)
    {
        bool sound = true;
        foreach (string name in (ReadOnlySpan<string>)["offset", "scale", "min", "max"])
        {
            if (!column.Has(name))
                continue;
            if (!property.IsNumeric)
                sound = Fail("3dt-table-limits-type", column, name, property.Type);
            else if (property.IsVariable)
                sound = Fail("3dt-table-variable-array", column, name);
            else if (Numbers.Flatten(column.Member(name))?.Length != property.NumbersPerValue)
                sound = Fail("3dt-table-limits-type", column, column.Member(name)?.Written, property.Type);
        }

        return sound;
    }

    private bool Known(JsonPlace column, string name)
    {
        if (column.Whole(name) is not { } index || index < views.Count)
            return true;
        log.Report("3dt-table-view-unknown", column.At("/" + name), Text(index), "< " + Text(views.Count));
        return false;
    }

    private long? Offsets(JsonPlace column, string name, long count)
    {
        string type = column.Text(name[..^1] + "Type") ?? "UINT32";
        int size = MetadataForms.Size(type);
        if (views.Bytes(column.Whole(name) ?? -1) is not { } bytes)
            return null;
        Aligned(column, name, size);
        if (count > long.MaxValue / size - 1 || bytes.Length < (count + 1) * size)
        {
            Fail("3dt-table-length", column, $"{name}: {bytes.Length}", $"({Text(count)} + 1) × {size}");
            return null;
        }

        ulong last = 0;
        for (long i = 0; i <= count; i++)
        {
            ulong offset = MetadataNumbers.Unsigned(bytes.Span[(int)(i * size)..], type);
            if (offset < last)
            {
                Fail("3dt-table-offset-order", column, $"{name}[{Text(i)}] {offset}", "≥ " + last);
                return null;
            }

            last = offset;
        }

        return last > int.MaxValue ? long.MaxValue / 64 : (long)last;
    }

    private void CheckStrings(JsonPlace column, long count)
    {
        if (Offsets(column, "stringOffsets", count) is not { } length || views.Bytes(column.Whole("values") ?? -1) is not { } bytes)
            return;
        if (bytes.Length < length)
            Fail("3dt-table-length", column, $"values: {bytes.Length}", Text(length));
        else if (!Utf8.IsValid(bytes.Span[..(int)length]))
            Fail("3dt-table-utf8", column);
    }

    private void CheckValues(JsonPlace column, PropertyDefinition property, long rows, long count, ReadOnlyMemory<byte> bytes)
    {
        int size = MetadataForms.Size(property.ComponentType);
        Aligned(column, "values", Math.Max(1, size));
        decimal needed = property.Type == "BOOLEAN" ? Math.Ceiling((decimal)count / 8) : (decimal)count * property.Components * size;
        if (bytes.Length < needed || bytes.Length >= needed + MaxPadding)
        {
            Fail("3dt-table-length", column, $"values: {bytes.Length}", needed.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (property.Enum is { } values)
            CheckEnums(column, property, [.. values.Values], bytes.Span[..(int)needed]);
        var limits = new ValueLimits(property, column);
        if (!limits.HasLimits || property.IsVariable)
            return;
        double[] row = new double[property.NumbersPerValue];
        for (long i = 0; i < rows; i++)
        {
            for (int k = 0; k < row.Length; k++)
                row[k] = MetadataNumbers.Read(bytes.Span[(int)(((i * row.Length) + k) * size)..], property.ComponentType);
            limits.Add(row);
        }

        limits.Report(log, column);
    }

    private void CheckEnums(JsonPlace column, PropertyDefinition property, HashSet<long> known, ReadOnlySpan<byte> bytes)
    {
        int size = MetadataForms.Size(property.ComponentType);
        for (int at = 0; size > 0 && at + size <= bytes.Length; at += size)
        {
            double value = MetadataNumbers.Read(bytes[at..], property.ComponentType);
            if (known.Contains((long)value))
                continue;
            Fail("3dt-table-enum", column, value.ToString(CultureInfo.InvariantCulture), string.Join(" | ", known.Order()));
            return;
        }
    }

    private void Aligned(JsonPlace column, string name, int size)
    {
        long offset = views.Offset(column.Whole(name) ?? -1);
        if (offset % size != 0)
            Fail("3dt-table-alignment", column, $"{name}: {Text(offset)}", $"{size} × n");
    }

    private bool Fail(string rule, JsonPlace place, string? found = null, string? expected = null)
    {
        log.Report(rule, place.Where, found, expected);
        return false;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
