using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes time series as IfcIrregularTimeSeries: each value keeps its time as it is written.</summary>
/// <remarks>Times are texts since IFC4, entities in IFC2X3: there one whose text would come back as another one cannot be written.</remarks>
/// <param name="document">Takes them.</param>
internal sealed class TimeSeriesWriter(IfcDocument document)
{
    private const int ShortestDateTime = 19; // 2024-03-15T10:00:00
    private readonly List<int> _written = [];
    private readonly CalendarTimeWriter _times = new(document.Instances);

    private bool HasEntities => document.Schema.Release == IfcRelease.Ifc2x3;

    /// <summary>Writes a series; 0 where IFC cannot hold its values or times.</summary>
    /// <param name="series">The series.</param>
    /// <param name="owner">Whose values it holds.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isMeasured">Whether a sensor measured the values.</param>
    public int Write(TimeSeries series, Dynamizer owner, string name, bool isMeasured)
    {
        if (series.Values.IsEmpty || EncodeAll(series) is not { } values)
            return 0;
        var numbers = new List<int>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            numbers.Add(document.Instances.Write(document.Instances.New(IfcClass.IfcIrregularTimeSeriesValue)
                .With("TimeStamp", Time(series.Values[i].Time.Text))
                .With("ListValues", StepArgument.List([values[i]]))));
        }

        List<string> times = [.. series.Values.Select(pair => pair.Time.Text).Order(StringComparer.Ordinal)];
        IfcInstance instance = document.Instances.New(IfcClass.IfcIrregularTimeSeries)
            .With("Name", StepArgument.Text(name))
            .With("Description", StepArgument.Text(AttributeOf(series, "description")))
            .With("StartTime", Time(TimeOf(series.First ?? owner.StartTime) ?? times[0]))
            .With("EndTime", Time(TimeOf(series.Last ?? owner.EndTime) ?? times[^1]))
            .With("UserDefinedDataOrigin", StepArgument.Text(AttributeOf(series, "UserDefinedDataOrigin")))
            .With("Unit", StepArgument.Reference(string.IsNullOrEmpty(series.Unit) ? 0 : document.Values.UnitOf(series.Unit)))
            .With("Values", StepArgument.References(numbers));
        SetKind(instance, "TimeSeriesDataType", AttributeOf(series, "TimeSeriesDataType"));
        SetKind(instance, "DataOrigin", AttributeOf(series, "DataOrigin") ?? (isMeasured ? "MEASURED" : null));
        int number = document.Instances.Write(instance);
        _written.Add(number);
        return number;
    }

    /// <summary>Writes which document all series are from: IFC4 demands a reference (HasExternalReference, at least one).</summary>
    public void WriteSource()
    {
        if (_written.Count == 0 || HasEntities)
            return;
        IfcInstance source = document.Instances.New(IfcClass.IfcDocumentReference)
            .With("Name", StepArgument.Text(document.Info.Name.Length > 0 ? document.Info.Name : document.Info.Format));
        document.Instances.Write(document.Instances.New(IfcClass.IfcExternalReferenceRelationship)
            .With("RelatingReference", StepArgument.Reference(document.Instances.Write(source)))
            .With("RelatedResourceObjects", StepArgument.References(_written)));
    }

    /// <summary>The property that refers to a series.</summary>
    public int WriteProperty(string name, int series) =>
        document.Instances.Write(document.Instances.New(IfcClass.IfcPropertyReferenceValue)
            .With("Name", StepArgument.Text(name))
            .With("PropertyReference", StepArgument.Reference(series)));

    private StepArgument[]? EncodeAll(TimeSeries series)
    {
        var values = new StepArgument[series.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            TimeValuePair pair = series.Values[i];
            if (TimeOf(pair.Time) is null || Encode(pair, series.Unit) is not { } value)
                return null;
            values[i] = value;
        }

        return values;
    }

    private StepArgument? Encode(TimeValuePair pair, string? unit)
    {
        AttributeValue? value = pair.Value switch
        {
            DecimalValue number when double.IsFinite(number.Number) => string.IsNullOrEmpty(unit) ? number : new MeasureValue(number.Number, unit),
            IntegerValue or BooleanValue or TextValue { Text.Length: > 0 } => pair.Value,
            _ => null,
        };
        return value is null || pair.Geometry is not null || pair.Content is not null ? null : document.Values.Encode(value)?.Value;
    }

    private void SetKind(IfcInstance instance, string attribute, string? kind)
    {
        EntityAttribute definition = instance.Type.Attributes[instance.Type.IndexOf(attribute)];
        if (kind is not null && document.Schema.Type(definition.Type.Name)?.Has(kind) == true)
            instance[attribute] = StepArgument.Enumeration(kind);
    }

    private static string? AttributeOf(TimeSeries series, string name) =>
        (series.Properties.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value as TextValue)?.Text;

    /// <summary>The text of a date with time that the release can hold; null for any other.</summary>
    private string? TimeOf(TimeValue? time) =>
        time is { Kind: TimeKind.DateTime, Text: { Length: >= ShortestDateTime } text } && text[10] == 'T'
        && (!HasEntities || CalendarTime.Parse(text) is not null) ? text : null;

    private StepArgument Time(string text) => HasEntities && CalendarTime.Parse(text) is { } time
        ? StepArgument.Reference(_times.Write(time))
        : StepArgument.Text(text);
}
