using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Makes dynamizers of dyn:Dynamizer.</summary>
/// <remarks>Source: OGC 21-006r2, Dynamizer module. Recursion over time series was bounded when they were read.</remarks>
internal sealed class DynamizerReader(ModuleReader modules)
{
    /// <summary>The dynamizer.</summary>
    public Dynamizer Read(SchemaObject source, FeatureDraft owner)
    {
        SchemaEntry? data = source.Take("dynamicData");
        var dynamizer = new Dynamizer(source.TakeText("attributeRef")?.Trim() ?? "")
        {
            StartTime = source.Take<TimeValue>("startTime"),
            EndTime = source.Take<TimeValue>("endTime"),
            Data = data?.Inner is { } series ? ReadSeries(series, owner) : null,
            DataReference = modules.TargetOf(data),
            Sensor = source.Take("sensorConnection")?.Inner is { } sensor ? ReadSensor(sensor, owner) : null,
        };
        return dynamizer with { Properties = modules.PropertiesOf(source, owner) };
    }

    private AbstractTimeSeries? ReadSeries(SchemaObject source, FeatureDraft owner)
    {
        TimeValue? first = source.Take<TimeValue>("firstTimestamp"), last = source.Take<TimeValue>("lastTimestamp");
        AbstractTimeSeries? series = source.Name switch
        {
            "GenericTimeseries" => ReadValues(source, owner),
            "TabulatedFileTimeseries" => ReadFile(source) with { Table = ReadTable(source) },
            "StandardFileTimeseries" => ReadFile(source),
            "CompositeTimeseries" => new CompositeTimeSeries(
                [.. source.TakeAll("component").Select(entry => entry.Inner).OfType<SchemaObject>().Select(item => ReadComponent(item, owner))]),
            _ => null,
        };
        FeatureProperties properties = modules.PropertiesOf(source, owner);
        return series is null ? null : series with { First = first, Last = last, Properties = properties };
    }

    private TimeSeriesComponent ReadComponent(SchemaObject source, FeatureDraft owner)
    {
        SchemaEntry? series = source.Take("timeseries");
        var component = new TimeSeriesComponent(
            source.Take<IntegerValue>("repetitions")?.Number ?? 1,
            source.Take<TimeValue>("additionalGap"),
            series?.Inner is { } inner ? ReadSeries(inner, owner) : null,
            modules.TargetOf(series));
        modules.LoseRest(source, owner);
        return component;
    }

    private TimeSeries ReadValues(SchemaObject source, FeatureDraft owner) => new(
        source.TakeText("observationProperty") ?? "",
        source.TakeText("uom"),
        ValueTypes.Parse(source.TakeText("valueType")),
        [
            .. source.TakeAll("timeValuePair").Select(entry => entry.Inner).OfType<SchemaObject>()
                .Select(pair => ReadPair(pair, owner)).OfType<TimeValuePair>(),
        ]);

    /// <remarks>Of the kinds of values the schema means one; a pair that has several gives the first.</remarks>
    private TimeValuePair? ReadPair(SchemaObject source, FeatureDraft owner)
    {
        TimeValue? time = source.Take<TimeValue>("timestamp");
        SchemaEntry? entry = source.Entries.Find(item => item.Property.Name.LocalName.EndsWith("Value", StringComparison.Ordinal));
        if (time is null || entry is null)
        {
            modules.LoseRest(source, owner);
            return null;
        }

        entry.IsTaken = true;
        var pair = new TimeValuePair(time, entry.Value)
        {
            Geometry = modules.GeometryOf(entry, owner),
            Content = modules.Content(entry),
        };
        modules.LoseRest(source, owner);
        return pair;
    }

    private static FileTimeSeries ReadFile(SchemaObject source) => new(
        source.TakeText("observationProperty") ?? "",
        source.TakeText("uom"),
        source.TakeText("fileLocation") ?? "",
        source.Take<CodeValue>("fileType") ?? new CodeValue(""))
    {
        MediaType = source.Take<CodeValue>("mimeType"),
    };

    private static TableLayout ReadTable(SchemaObject source) => new(
        ValueTypes.Parse(source.TakeText("valueType")), source.TakeText("fieldSeparator") ?? "")
    {
        HeaderLines = source.Take<IntegerValue>("numberOfHeaderLines")?.Number,
        DecimalSymbol = source.TakeText("decimalSymbol"),
        IdColumn = ReadColumn(source, "id"),
        IdValue = source.TakeText("idValue"),
        TimeColumn = ReadColumn(source, "time"),
        ValueColumn = ReadColumn(source, "value"),
    };

    private static TableColumn? ReadColumn(SchemaObject source, string role)
    {
        var column = new TableColumn(
            source.Take<IntegerValue>($"{role}ColumnNo")?.Number, source.TakeText($"{role}ColumnName"));
        return column is { Number: null, Name: null } ? null : column;
    }

    private SensorConnection ReadSensor(SchemaObject source, FeatureDraft owner)
    {
        var sensor = new SensorConnection(
            source.Take<CodeValue>("connectionType") ?? new CodeValue(""), source.TakeText("observationProperty") ?? "")
        {
            Unit = source.TakeText("uom"),
            SensorId = source.TakeText("sensorID"),
            SensorName = source.TakeText("sensorName"),
            ObservationId = source.TakeText("observationID"),
            DatastreamId = source.TakeText("datastreamID"),
            BaseUrl = source.TakeText("baseURL"),
            AuthenticationType = source.Take<CodeValue>("authType"),
            MqttServer = source.TakeText("mqttServer"),
            MqttTopic = source.TakeText("mqttTopic"),
            ObservationLink = source.TakeText("linkToObservation"),
            DescriptionLink = source.TakeText("linkToSensorDescription"),
            Location = modules.TargetOf(source.Take("sensorLocation")),
        };
        modules.LoseRest(source, owner);
        return sensor;
    }
}
