using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Makes time series of IfcIrregularTimeSeries and IfcRegularTimeSeries.</summary>
/// <remarks>Source: ISO 16739-1:2024, 8.5.3 (date and time resource); IFC2x3 TC1, IfcTimeSeriesResource.</remarks>
/// <param name="values">Reads values.</param>
/// <param name="units">The units of the file.</param>
internal sealed class TimeSeriesReader(ValueReader values, IfcUnits units)
{
    private static readonly ImmutableArray<string> Kinds = ["TimeSeriesDataType", "DataOrigin"];

    /// <summary>The series; null where a value has no time.</summary>
    /// <param name="entity">An IfcTimeSeries.</param>
    /// <param name="property">The name of the property that refers to it, for a series without name.</param>
    public TimeSeries? Read(IfcEntity entity, string property)
    {
        TimeValue? start = CalendarTimes.Read(entity, "StartTime");
        ImmutableArray<TimeValuePair>? read = entity.Class == IfcClass.IfcRegularTimeSeries ? ReadRegular(entity, start) : ReadIrregular(entity);
        if (read is not { } pairs)
            return null;
        string? unit = units.Of(entity.Reference("Unit"))?.Ucum
            ?? pairs.Select(pair => pair.Value).OfType<MeasureValue>().FirstOrDefault()?.Unit;
        pairs = [.. pairs.Select(pair => pair with { Value = Plain(pair.Value!, unit, IsStated(entity)) })]; // read pairs have values
        return new TimeSeries(entity.Text("Name") is { Length: > 0 } name ? name : property, unit, TypeOf(pairs), pairs)
        {
            Properties = new FeatureProperties { Attributes = AttributesOf(entity) },
            First = start,
            Last = CalendarTimes.Read(entity, "EndTime"),
        };
    }

    private static bool IsStated(IfcEntity entity) => entity.Reference("Unit").Exists;

    private ImmutableArray<TimeValuePair>? ReadIrregular(IfcEntity entity)
    {
        var pairs = ImmutableArray.CreateBuilder<TimeValuePair>();
        foreach (IfcEntity item in entity.References("Values"))
        {
            if (CalendarTimes.Read(item, "TimeStamp") is not { } time || ValueOf(item) is not { } value)
                return null;
            pairs.Add(new TimeValuePair(time, value));
        }

        return pairs.ToImmutable();
    }

    /// <summary>The first value holds at the start, each other one a step later.</summary>
    private ImmutableArray<TimeValuePair>? ReadRegular(IfcEntity entity, TimeValue? start)
    {
        if (start is null || values.Read(entity["TimeStep"], "IfcReal") is not DecimalValue step
            || !DateTimeOffset.TryParse(start.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset first))
        {
            return null;
        }

        double seconds = step.Number * (units.OfMeasure("IfcTimeMeasure")?.Factor ?? 1);
        string zone = CalendarTimes.ZoneOf(start.Text);
        var pairs = ImmutableArray.CreateBuilder<TimeValuePair>();
        foreach (IfcEntity item in entity.References("Values"))
        {
            double ticks = Math.Round(pairs.Count * seconds * TimeSpan.TicksPerSecond);
            bool isInCalendar = Math.Abs(ticks) < DateTimeOffset.MaxValue.Ticks - first.Ticks;
            if (!isInCalendar || ValueOf(item) is not { } value)
                return null;
            string text = first.AddTicks((long)ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone;
            pairs.Add(new TimeValuePair(new TimeValue(text, TimeKind.DateTime), value));
        }

        return pairs.ToImmutable();
    }

    private AttributeValue? ValueOf(IfcEntity item) => values.Read(item["ListValues"], "IfcValue") switch
    {
        ListValue { Items: [var only] } => only,
        var other => other,
    };

    /// <summary>A value without the unit that the whole series has.</summary>
    private static AttributeValue Plain(AttributeValue value, string? unit, bool isStated) => value switch
    {
        MeasureValue measure when isStated || measure.Unit == unit => new DecimalValue(measure.Number),
        ListValue list => new ListValue([.. list.Items.Select(item => Plain(item, unit, isStated))]),
        _ => value,
    };

    private static TimeSeriesValueType TypeOf(ImmutableArray<TimeValuePair> pairs)
    {
        List<AttributeValue> all = [.. pairs.SelectMany(pair => pair.Value is ListValue list ? list.Items : [pair.Value!])]; // read pairs have values
        if (all.TrueForAll(value => value is IntegerValue))
            return TimeSeriesValueType.WholeNumber;
        if (all.TrueForAll(value => value is IntegerValue or DecimalValue or MeasureValue))
            return TimeSeriesValueType.Number;
        if (all.TrueForAll(value => value is BooleanValue))
            return TimeSeriesValueType.Boolean;
        return all.TrueForAll(value => value is UriValue) ? TimeSeriesValueType.Uri : TimeSeriesValueType.Text;
    }

    private static ImmutableArray<CityAttribute> AttributesOf(IfcEntity entity)
    {
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        if (entity.Text("Description") is { Length: > 0 } description)
            attributes.Add(new CityAttribute("description", new TextValue(description)));
        foreach (string kind in Kinds)
        {
            if (entity.Enum(kind) is { } name and not "NOTDEFINED")
                attributes.Add(new CityAttribute(kind, new TextValue(name), IsGeneric: true));
        }

        if (entity.Text("UserDefinedDataOrigin") is { Length: > 0 } origin)
            attributes.Add(new CityAttribute("UserDefinedDataOrigin", new TextValue(origin), IsGeneric: true));
        return attributes.ToImmutable();
    }
}
