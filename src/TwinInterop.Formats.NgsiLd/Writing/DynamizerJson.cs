using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes values over time as the note that our reader makes dynamizers of.</summary>
/// <param name="json">Takes the text.</param>
/// <param name="values">Writes simple values.</param>
/// <param name="notes">Writes their types.</param>
internal sealed class DynamizerJson(Utf8JsonWriter json, ValueJson values, NoteJson notes)
{
    /// <summary>Writes a dynamizer.</summary>
    /// <param name="dynamizer">The dynamizer.</param>
    /// <param name="valuesIn">The attribute whose instances hold the values; null when they stand here.</param>
    public void Write(Dynamizer dynamizer, string? valuesIn)
    {
        json.WriteStartObject();
        json.WriteString("attributeRef"u8, dynamizer.AttributeRef);
        WriteProperties(dynamizer.Properties);
        WriteTime("start", dynamizer.StartTime);
        WriteTime("end", dynamizer.EndTime);
        WriteText("dataReference", dynamizer.DataReference);
        if (dynamizer.Data is { } series)
        {
            json.WritePropertyName("data"u8);
            WriteSeries(series, valuesIn);
        }

        if (dynamizer.Sensor is { } sensor)
            WriteSensor(sensor);
        json.WriteEndObject();
    }

    private void WriteProperties(FeatureProperties properties)
    {
        WriteText("id", properties.Id);
        WriteTime("creation", properties.Lifespan.Creation);
        WriteTime("termination", properties.Lifespan.Termination);
        WriteTime("validFrom", properties.Lifespan.ValidFrom);
        WriteTime("validTo", properties.Lifespan.ValidTo);
        if (properties.Attributes.IsEmpty)
            return;
        json.WritePropertyName("properties"u8);
        values.Write(new NestedValue(properties.Attributes));
        json.WriteStartObject("notes"u8);
        notes.WriteMembers(properties.Attributes);
        json.WriteEndObject();
    }

    private void WriteSeries(AbstractTimeSeries series, string? valuesIn)
    {
        json.WriteStartObject();
        WriteProperties(series.Properties);
        WriteTime("first", series.First);
        WriteTime("last", series.Last);
        switch (series)
        {
            case TimeSeries own:
                WriteText("observedProperty", own.ObservedProperty);
                WriteText("unit", own.Unit);
                WriteText("valueType", JsonNamingPolicy.CamelCase.ConvertName(own.ValueType.ToString()));
                if (valuesIn is not null)
                    WriteText("valuesIn", valuesIn);
                else
                    WriteValues(own.Values);
                break;
            case FileTimeSeries file:
                WriteFile(file);
                break;
            case CompositeTimeSeries composite:
                WriteComponents(composite);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteValues(ImmutableArray<TimeValuePair> pairs)
    {
        json.WriteStartArray("values"u8);
        foreach (TimeValuePair pair in pairs)
        {
            if (pair.Value is null)
                continue; // geometries and appearances over time are booked as lost
            json.WriteStartArray();
            WriteTimeValue(pair.Time);
            values.Write(pair.Value);
            if (!IsPlain(pair.Value))
                notes.Write(pair.Value, name: null, isGeneric: false, isOuter: false);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Whether JSON tells the type of a value.</summary>
    public static bool IsPlain(AttributeValue value) => NoteJson.IsPlain(value);

    private void WriteFile(FileTimeSeries file)
    {
        WriteText("observedProperty", file.ObservedProperty);
        WriteText("unit", file.Unit);
        WriteText("file", file.FileUri);
        WriteCode("fileType", file.FileType);
        WriteCode("mediaType", file.MediaType);
        if (file.Table is not { } table)
            return;
        json.WriteStartObject("table"u8);
        WriteText("valueType", JsonNamingPolicy.CamelCase.ConvertName(table.ValueType.ToString()));
        WriteText("fieldSeparator", table.FieldSeparator);
        if (table.HeaderLines is { } lines)
            json.WriteNumber("headerLines"u8, lines);
        WriteText("decimalSymbol", table.DecimalSymbol);
        WriteColumn("idColumn", table.IdColumn);
        WriteText("idValue", table.IdValue);
        WriteColumn("timeColumn", table.TimeColumn);
        WriteColumn("valueColumn", table.ValueColumn);
        json.WriteEndObject();
    }

    private void WriteColumn(string name, TableColumn? column)
    {
        if (column is null)
            return;
        json.WriteStartObject(name);
        if (column.Number is { } number)
            json.WriteNumber("number"u8, number);
        WriteText("name", column.Name);
        json.WriteEndObject();
    }

    private void WriteComponents(CompositeTimeSeries composite)
    {
        json.WriteStartArray("components"u8);
        foreach (TimeSeriesComponent component in composite.Components)
        {
            json.WriteStartObject();
            json.WriteNumber("repetitions"u8, component.Repetitions);
            WriteTime("additionalGap", component.AdditionalGap);
            WriteText("reference", component.Reference);
            if (component.Series is { } series)
            {
                json.WritePropertyName("series"u8);
                WriteSeries(series, valuesIn: null);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSensor(SensorConnection sensor)
    {
        json.WriteStartObject("sensor"u8);
        WriteCode("connectionType", sensor.ConnectionType);
        WriteText("observedProperty", sensor.ObservedProperty);
        WriteText("unit", sensor.Unit);
        WriteText("sensorId", sensor.SensorId);
        WriteText("sensorName", sensor.SensorName);
        WriteText("observationId", sensor.ObservationId);
        WriteText("datastreamId", sensor.DatastreamId);
        WriteText("baseUrl", sensor.BaseUrl);
        WriteCode("authenticationType", sensor.AuthenticationType);
        WriteText("mqttServer", sensor.MqttServer);
        WriteText("mqttTopic", sensor.MqttTopic);
        WriteText("observationLink", sensor.ObservationLink);
        WriteText("descriptionLink", sensor.DescriptionLink);
        WriteText("location", sensor.Location);
        json.WriteEndObject();
    }

    private void WriteCode(string name, CodeValue? code)
    {
        if (code is null)
            return;
        if (code.CodeSpace is null)
        {
            json.WriteString(name, code.Code);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("code"u8, code.Code);
        json.WriteString("codeSpace"u8, code.CodeSpace);
        json.WriteEndObject();
    }

    /// <summary>Writes a member with a time; nothing for none.</summary>
    public void WriteTime(string name, TimeValue? time)
    {
        if (time is null)
            return;
        json.WritePropertyName(name);
        WriteTimeValue(time);
    }

    /// <summary>Writes a date-time as a text, any other time with its kind.</summary>
    private void WriteTimeValue(TimeValue time)
    {
        if (time.Kind == TimeKind.DateTime)
        {
            json.WriteStringValue(time.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString(ValueTypeName.Of(time.Kind), time.Text);
        json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
