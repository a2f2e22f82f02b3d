using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Brings dynamizers into the form of dyn:Dynamizer.</summary>
/// <remarks>Source: OGC 21-006r2, Dynamizer module.</remarks>
internal sealed class DynamizerForms(ModuleForms forms)
{
    /// <summary>A dynamizer.</summary>
    public SchemaObject Of(Dynamizer dynamizer)
    {
        SchemaObject form = forms.Begin("dyn:Dynamizer", dynamizer.Properties);
        form.Add("attributeRef", dynamizer.AttributeRef);
        form.Add("startTime", dynamizer.StartTime);
        form.Add("endTime", dynamizer.EndTime);
        form.Add("dynamicData", dynamizer.Data is { } data ? Of(data) : null, dynamizer.DataReference);
        form.Add("sensorConnection", dynamizer.Sensor is { } sensor ? Of(sensor) : null);
        return form;
    }

    private SchemaObject Of(AbstractTimeSeries series)
    {
        SchemaObject form = forms.Begin(ClassOf(series), series.Properties);
        form.Add("firstTimestamp", series.First);
        form.Add("lastTimestamp", series.Last);
        switch (series)
        {
            case TimeSeries values:
                form.Add("observationProperty", values.ObservedProperty);
                form.Add("uom", values.Unit);
                form.Add("valueType", ValueTypes.NameOf(values.ValueType));
                foreach (TimeValuePair pair in values.Values)
                    form.Add("timeValuePair", Of(pair));
                break;
            case FileTimeSeries file:
                AddFile(form, file);
                break;
            case CompositeTimeSeries composite:
                foreach (TimeSeriesComponent component in composite.Components)
                    form.Add("component", Of(component));
                break;
        }

        return form;
    }

    private static string ClassOf(AbstractTimeSeries series) => series switch
    {
        TimeSeries => "dyn:GenericTimeseries",
        FileTimeSeries { Table: not null } => "dyn:TabulatedFileTimeseries",
        FileTimeSeries => "dyn:StandardFileTimeseries",
        CompositeTimeSeries => "dyn:CompositeTimeseries",
        _ => throw new ArgumentException($"Expected a time series of the model, found {series.GetType()}.", nameof(series)),
    };

    private SchemaObject Of(TimeValuePair pair)
    {
        SchemaObject form = forms.Begin("dyn:TimeValuePair");
        form.Add("timestamp", pair.Time);
        if (pair.Content is { } content)
            forms.AddContent(form, content);
        else if (pair.Geometry is { } geometry)
            form.Add(ValueTypes.PropertyOf(pair), property => new SchemaEntry(property) { Geometry = geometry });
        else
            form.Add(ValueTypes.PropertyOf(pair), pair.Value is MeasureValue measure ? new DecimalValue(measure.Number) : pair.Value);
        return form;
    }

    private SchemaObject Of(TimeSeriesComponent component)
    {
        SchemaObject form = forms.Begin("dyn:TimeseriesComponent");
        form.Add("repetitions", new IntegerValue(component.Repetitions));
        form.Add("additionalGap", component.AdditionalGap);
        form.Add("timeseries", component.Series is { } series ? Of(series) : null, component.Reference);
        return form;
    }

    private static void AddFile(SchemaObject form, FileTimeSeries file)
    {
        form.Add("observationProperty", file.ObservedProperty);
        form.Add("uom", file.Unit);
        form.Add("fileLocation", new UriValue(file.FileUri));
        form.Add("fileType", file.FileType);
        form.Add("mimeType", file.MediaType);
        if (file.Table is not { } table)
            return;
        form.Add("valueType", ValueTypes.NameOf(table.ValueType));
        form.Add("numberOfHeaderLines", Whole(table.HeaderLines));
        form.Add("fieldSeparator", table.FieldSeparator);
        form.Add("decimalSymbol", table.DecimalSymbol);
        AddColumn(form, "id", table.IdColumn);
        form.Add("idValue", table.IdValue);
        AddColumn(form, "time", table.TimeColumn);
        AddColumn(form, "value", table.ValueColumn);
    }

    private static void AddColumn(SchemaObject form, string role, TableColumn? column)
    {
        form.Add($"{role}ColumnNo", Whole(column?.Number));
        form.Add($"{role}ColumnName", column?.Name);
    }

    private static IntegerValue? Whole(long? number) => number is { } known ? new IntegerValue(known) : null;

    private SchemaObject Of(SensorConnection sensor)
    {
        SchemaObject form = forms.Begin("dyn:SensorConnection");
        form.Add("connectionType", sensor.ConnectionType);
        form.Add("observationProperty", sensor.ObservedProperty);
        form.Add("uom", sensor.Unit);
        form.Add("sensorID", sensor.SensorId);
        form.Add("sensorName", sensor.SensorName);
        form.Add("observationID", sensor.ObservationId);
        form.Add("datastreamID", sensor.DatastreamId);
        form.Add("baseURL", sensor.BaseUrl is null ? null : new UriValue(sensor.BaseUrl));
        form.Add("authType", sensor.AuthenticationType);
        form.Add("mqttServer", sensor.MqttServer);
        form.Add("mqttTopic", sensor.MqttTopic);
        form.Add("linkToObservation", sensor.ObservationLink);
        form.Add("linkToSensorDescription", sensor.DescriptionLink);
        form.Add("sensorLocation", (SchemaObject?)null, sensor.Location);
        return form;
    }
}
