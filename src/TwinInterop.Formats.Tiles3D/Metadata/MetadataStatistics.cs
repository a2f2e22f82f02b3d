using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Statistics of the entities of a tileset, gathered table by table.</summary>
/// <remarks>
/// Source: OGC 22-025r4, 7.2.10.4 (Statistics). Single numbers and enums only; no median, which would need all values at
/// once. Add tables in the same order for the same digits. Not safe for several threads.
/// </remarks>
internal sealed class MetadataStatistics
{
    private readonly SortedDictionary<string, ClassStatistics> _classes = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of a table.</summary>
    public void Add(PropertyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!_classes.TryGetValue(table.Class.Id, out ClassStatistics? statistics))
            _classes.Add(table.Class.Id, statistics = new ClassStatistics());
        statistics.Count += table.Count;
        foreach (PropertyColumn column in table.Columns.Where(column => !column.Property.IsArray))
        {
            PropertyStatistics property = statistics.Of(column.Property.Id);
            foreach (Model.AttributeValue? value in column.Values)
                property.Add(column.Property, value);
        }
    }

    /// <summary>The statistics of a property; null where no row had it.</summary>
    public PropertyStatistics? Find(string classId, string propertyId) =>
        _classes.GetValueOrDefault(classId)?.Properties.GetValueOrDefault(propertyId);

    /// <summary>Writes the object <c>statistics</c> of a tileset: classes and properties that its schema has.</summary>
    public void Write(Utf8JsonWriter writer, MetadataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(schema);
        writer.WriteStartObject();
        writer.WriteStartObject("classes");
        foreach (MetadataClass item in schema.Classes)
        {
            if (_classes.TryGetValue(item.Id, out ClassStatistics? statistics))
                Write(writer, item, statistics);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MetadataClass item, ClassStatistics statistics)
    {
        writer.WriteStartObject(item.Id);
        writer.WriteNumber("count", statistics.Count);
        List<MetadataProperty> told =
        [
            .. item.Properties.Where(property => statistics.Properties.TryGetValue(property.Id, out PropertyStatistics? found)
                && (found.Count > 0 || found.Occurrences.Count > 0)),
        ];
        if (told.Count > 0)
        {
            writer.WriteStartObject("properties");
            foreach (MetadataProperty property in told)
                Write(writer, property, statistics.Properties[property.Id]);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MetadataProperty property, PropertyStatistics statistics)
    {
        writer.WriteStartObject(property.Id);
        if (statistics.Count > 0)
        {
            writer.WriteNumber("min", statistics.Min);
            writer.WriteNumber("max", statistics.Max);
            // Sums of very large numbers may leave the range that JSON has.
            WriteFinite(writer, "mean", statistics.Mean);
            WriteFinite(writer, "sum", statistics.Sum);
            WriteFinite(writer, "variance", statistics.Variance);
            WriteFinite(writer, "standardDeviation", Math.Sqrt(statistics.Variance));
        }

        if (statistics.Occurrences.Count > 0)
        {
            writer.WriteStartObject("occurrences");
            foreach ((string name, long count) in statistics.Occurrences)
                writer.WriteNumber(name, count);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteFinite(Utf8JsonWriter writer, string name, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumber(name, number);
    }

    private sealed class ClassStatistics
    {
        public long Count { get; set; }

        public SortedDictionary<string, PropertyStatistics> Properties { get; } = new(StringComparer.Ordinal);

        public PropertyStatistics Of(string id)
        {
            if (!Properties.TryGetValue(id, out PropertyStatistics? statistics))
                Properties.Add(id, statistics = new PropertyStatistics());
            return statistics;
        }
    }
}
