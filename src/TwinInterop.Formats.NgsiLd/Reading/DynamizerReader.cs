using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Makes dynamizers of notes, and of attributes with values over time.</summary>
internal static class DynamizerReader
{
    /// <summary>The dynamizer of an attribute of other software with values over time.</summary>
    public static Dynamizer Of(EntityAttribute attribute)
    {
        ImmutableArray<TimeValuePair> values = ValuesOf(attribute);
        string? code = attribute.Instances.Select(instance => instance.UnitCode).FirstOrDefault(unit => unit is not null);
        return new Dynamizer(attribute.Name)
        {
            StartTime = values.IsEmpty ? null : values.MinBy(pair => pair.Time.Text, StringComparer.Ordinal)?.Time,
            EndTime = values.IsEmpty ? null : values.MaxBy(pair => pair.Time.Text, StringComparer.Ordinal)?.Time,
            Data = new TimeSeries(attribute.Name, code is null ? null : UnitCodes.UnitOf(code) ?? code, TypeOf(values), values),
        };
    }

    /// <summary>The values of an attribute's instances with their times.</summary>
    public static ImmutableArray<TimeValuePair> ValuesOf(EntityAttribute attribute) =>
        [.. attribute.Instances.SelectMany(PairsOf)];

    /// <summary>The dynamizer that a note describes.</summary>
    /// <param name="note">The note.</param>
    /// <param name="entity">Holds the values where the note does not.</param>
    public static Dynamizer Read(JsonElement note, Entity entity) => new(note.Text("attributeRef") ?? "")
    {
        Properties = PropertiesOf(note),
        StartTime = TimeOf(note, "start"),
        EndTime = TimeOf(note, "end"),
        DataReference = note.Text("dataReference"),
        Data = note.TryGetProperty("data"u8, out JsonElement data) ? ReadSeries(data, entity) : null,
        Sensor = note.TryGetProperty("sensor"u8, out JsonElement sensor) ? ReadSensor(sensor) : null,
    };

    private static IEnumerable<TimeValuePair> PairsOf(AttributeInstance instance)
    {
        bool isExact = true;
        if (!instance.IsTemporalValues)
        {
            if (instance.ObservedAt is { } time && instance.Value.ValueKind != JsonValueKind.Undefined)
                yield return new TimeValuePair(new TimeValue(time, TimeKind.DateTime), JsonValues.Read(instance.Value, ref isExact));
            yield break;
        }

        // The simplified temporal representation: pairs of a value and its time (GS CIM 009, 4.5.9).
        foreach (JsonElement pair in instance.Value.EnumerateArray())
        {
            if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() >= 2 && pair[1].ValueKind == JsonValueKind.String)
                yield return new TimeValuePair(new TimeValue(pair[1].GetString()!, TimeKind.DateTime), JsonValues.Read(pair[0], ref isExact));
        }
    }

    private static TimeSeriesValueType TypeOf(ImmutableArray<TimeValuePair> values)
    {
        if (!values.IsEmpty && values.All(pair => pair.Value is IntegerValue))
            return TimeSeriesValueType.WholeNumber;
        if (values.All(pair => pair.Value is IntegerValue or DecimalValue))
            return TimeSeriesValueType.Number;
        return values.All(pair => pair.Value is BooleanValue) ? TimeSeriesValueType.Boolean : TimeSeriesValueType.Text;
    }

    private static AbstractTimeSeries? ReadSeries(JsonElement note, Entity entity)
    {
        AbstractTimeSeries? series = note switch
        {
            _ when note.TryGetProperty("components"u8, out JsonElement components) => new CompositeTimeSeries(
                [.. components.EnumerateArray().Select(component => ReadComponent(component, entity))]),
            _ when note.TryGetProperty("file"u8, out _) => ReadFile(note),
            _ => new TimeSeries(
                note.Text("observedProperty") ?? "", note.Text("unit"), ValueTypeOf(note), ReadValues(note, entity)),
        };
        return series is null ? null : series with
        {
            Properties = PropertiesOf(note),
            First = TimeOf(note, "first"),
            Last = TimeOf(note, "last"),
        };
    }

    private static TimeSeriesComponent ReadComponent(JsonElement note, Entity entity) => new(
        note.TryGetProperty("repetitions"u8, out JsonElement repetitions) && repetitions.TryGetInt64(out long count) ? count : 1,
        TimeOf(note, "additionalGap"),
        note.TryGetProperty("series"u8, out JsonElement series) ? ReadSeries(series, entity) : null,
        note.Text("reference"));

    private static ImmutableArray<TimeValuePair> ReadValues(JsonElement note, Entity entity)
    {
        if (note.Text("valuesIn") is { } name)
            return entity.Find(name) is { } attribute ? ValuesOf(attribute) : [];
        if (!note.TryGetProperty("values"u8, out JsonElement values) || values.ValueKind != JsonValueKind.Array)
            return [];
        return [.. values.EnumerateArray().Where(pair => pair.GetArrayLength() >= 2).Select(ReadPair)];
    }

    private static TimeValuePair ReadPair(JsonElement pair)
    {
        bool isExact = true;
        AttributeValue value = JsonValues.Read(pair[1], ref isExact);
        return new TimeValuePair(
            ToTime(pair[0]) ?? new TimeValue("", TimeKind.DateTime),
            pair.GetArrayLength() > 2 ? new ValueNote(pair[2]).Apply(value) : value);
    }

    private static FileTimeSeries ReadFile(JsonElement note) => new(
        note.Text("observedProperty") ?? "", note.Text("unit"), note.Text("file") ?? "", CodeOf(note, "fileType") ?? new CodeValue(""))
    {
        MediaType = CodeOf(note, "mediaType"),
        Table = note.TryGetProperty("table"u8, out JsonElement table) ? ReadTable(table) : null,
    };

    private static TableLayout ReadTable(JsonElement table) => new(ValueTypeOf(table), table.Text("fieldSeparator") ?? "")
    {
        HeaderLines = table.TryGetProperty("headerLines"u8, out JsonElement lines) && lines.TryGetInt64(out long count) ? count : null,
        DecimalSymbol = table.Text("decimalSymbol"),
        IdColumn = ColumnOf(table, "idColumn"),
        IdValue = table.Text("idValue"),
        TimeColumn = ColumnOf(table, "timeColumn"),
        ValueColumn = ColumnOf(table, "valueColumn"),
    };

    private static TableColumn? ColumnOf(JsonElement table, string name) => table.TryGetProperty(name, out JsonElement column)
        ? new TableColumn(
            column.TryGetProperty("number"u8, out JsonElement number) && number.TryGetInt64(out long count) ? count : null, column.Text("name"))
        : null;

    private static SensorConnection ReadSensor(JsonElement sensor) =>
        new(CodeOf(sensor, "connectionType") ?? new CodeValue(""), sensor.Text("observedProperty") ?? "")
        {
            Unit = sensor.Text("unit"),
            SensorId = sensor.Text("sensorId"),
            SensorName = sensor.Text("sensorName"),
            ObservationId = sensor.Text("observationId"),
            DatastreamId = sensor.Text("datastreamId"),
            BaseUrl = sensor.Text("baseUrl"),
            AuthenticationType = CodeOf(sensor, "authenticationType"),
            MqttServer = sensor.Text("mqttServer"),
            MqttTopic = sensor.Text("mqttTopic"),
            ObservationLink = sensor.Text("observationLink"),
            DescriptionLink = sensor.Text("descriptionLink"),
            Location = sensor.Text("location"),
        };

    private static FeatureProperties PropertiesOf(JsonElement note)
    {
        bool isExact = true;
        ImmutableArray<CityAttribute> attributes = note.TryGetProperty("properties"u8, out JsonElement properties)
            ? JsonValues.ReadMembers(properties, ref isExact)
            : [];
        return new FeatureProperties
        {
            Id = note.Text("id"),
            Attributes = ValueNote.ApplyMembers(attributes, note.TryGetProperty("notes"u8, out JsonElement notes) ? notes : null),
            Lifespan = new Lifespan(TimeOf(note, "creation"), TimeOf(note, "termination"), TimeOf(note, "validFrom"), TimeOf(note, "validTo")),
        };
    }

    private static TimeSeriesValueType ValueTypeOf(JsonElement note) =>
        Enum.TryParse(note.Text("valueType"), ignoreCase: true, out TimeSeriesValueType type) ? type : TimeSeriesValueType.Text;

    private static TimeValue? TimeOf(JsonElement note, string name) => note.TryGetProperty(name, out JsonElement time) ? ToTime(time) : null;

    private static TimeValue? ToTime(JsonElement time)
    {
        if (time.ValueKind == JsonValueKind.String)
            return new TimeValue(time.GetString()!, TimeKind.DateTime); // a string has a text
        if (time.ValueKind != JsonValueKind.Object)
            return null;
        foreach (JsonProperty member in time.EnumerateObject())
        {
            if (ValueTypeName.TimeKindOf(member.Name) is { } kind && member.Value.ValueKind == JsonValueKind.String)
                return new TimeValue(member.Value.GetString()!, kind);
        }

        return null;
    }

    private static CodeValue? CodeOf(JsonElement note, string name)
    {
        if (!note.TryGetProperty(name, out JsonElement code))
            return null;
        return code.ValueKind == JsonValueKind.String
            ? new CodeValue(code.GetString()!) // a string has a text
            : new CodeValue(code.Text("code") ?? "", code.Text("codeSpace"));
    }
}
