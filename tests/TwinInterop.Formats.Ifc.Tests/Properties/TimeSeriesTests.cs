using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Properties;

/// <summary>Time series of other software.</summary>
public sealed class TimeSeriesTests
{
    private const string Head = """
        #1=IFCPROJECT('2Project00000000000000',$,'p',$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3,#4));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #4=IFCSIUNIT(*,.TIMEUNIT.,$,.SECOND.);
        #5=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.DEGREE_CELSIUS.);
        #10=IFCSENSOR('0Sensor000000000000000',$,'T1',$,$,$,$,'T-1',.TEMPERATURESENSOR.);

        """;

    private const string Irregular = """
        #20=IFCIRREGULARTIMESERIESVALUE('2024-01-01T00:00:00Z',(IFCTHERMODYNAMICTEMPERATUREMEASURE(19.5)));
        #21=IFCIRREGULARTIMESERIESVALUE('2024-01-01T01:30:00Z',(IFCTHERMODYNAMICTEMPERATUREMEASURE(20.)));
        #22=IFCIRREGULARTIMESERIES('Room temperature','hall','2024-01-01T00:00:00Z','2024-01-02T00:00:00Z',.CONTINUOUS.,.MEASURED.,$,#5,(#20,#21));
        #23=IFCPROPERTYREFERENCEVALUE('Value',$,$,#22);
        #24=IFCPROPERTYSINGLEVALUE('Direction',$,IFCLABEL('in'),$);
        #25=IFCPROPERTYSET('1PropertySet0000000000',$,'Pset_SensorPHistory',$,(#23,#24));

        """;

    private const string Direct = "#30=IFCRELDEFINESBYPROPERTIES('1Defines00000000000000',$,$,$,(#10),#25);\n";

    [Fact]
    public async Task A_series_of_a_sensor_is_a_dynamizer_and_no_property()
    {
        CityObject sensor = await ReadAsync(Irregular + Direct, "IFC4");

        Dynamizer dynamizer = Assert.Single(sensor.Dynamizers);
        Assert.Equal(("Pset_SensorPHistory/Value", "Value"), (dynamizer.AttributeRef, dynamizer.AttributeName));
        Assert.Equal(("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"), (dynamizer.StartTime?.Text, dynamizer.EndTime?.Text));
        var series = Assert.IsType<TimeSeries>(dynamizer.Data);
        Assert.Equal(("Room temperature", "Cel", TimeSeriesValueType.Number), (series.ObservedProperty, series.Unit, series.ValueType));
        Assert.Equal(
            [new(new TimeValue("2024-01-01T00:00:00Z", TimeKind.DateTime), new DecimalValue(19.5)), new(new TimeValue("2024-01-01T01:30:00Z", TimeKind.DateTime), new DecimalValue(20))],
            series.Values.ToArray());
        Assert.Equal(["description", "TimeSeriesDataType", "DataOrigin"], series.Properties.Attributes.Select(attribute => attribute.Name));
        var set = Assert.IsType<NestedValue>(sensor.Attributes.Single(attribute => attribute.Name == "Pset_SensorPHistory").Value);
        Assert.Equal("Direction", Assert.Single(set.Members).Name);
        Assert.Equal("IfcSensor", sensor.SourceClass);
    }

    [Fact]
    public async Task A_series_of_a_performance_history_belongs_to_the_object_that_it_is_assigned_to()
    {
        CityObject sensor = await ReadAsync(
            Irregular + """
            #30=IFCPERFORMANCEHISTORY('0History00000000000000',$,'h',$,$,$,$,'OPERATION',$);
            #31=IFCRELDEFINESBYPROPERTIES('1Defines00000000000000',$,$,$,(#30),#25);
            #32=IFCRELASSIGNSTOCONTROL('1Assigns00000000000000',$,$,$,(#10),$,#30);

            """,
            "IFC4");

        Assert.Equal("Value", Assert.Single(sensor.Dynamizers).AttributeName);
    }

    [Fact]
    public async Task The_values_of_a_regular_series_follow_each_other_by_its_step()
    {
        CityObject sensor = await ReadAsync(
            """
            #20=IFCTIMESERIESVALUE((IFCINTEGER(3)));
            #21=IFCTIMESERIESVALUE((IFCINTEGER(4)));
            #22=IFCREGULARTIMESERIES('count',$,'2024-03-31T23:00:00+02:00','2024-04-01T01:00:00+02:00',.DISCRETE.,.NOTDEFINED.,$,$,5400.,(#20,#21));
            #23=IFCPROPERTYREFERENCEVALUE('Count',$,$,#22);
            #25=IFCPROPERTYSET('1PropertySet0000000000',$,'Counts',$,(#23));

            """ + Direct,
            "IFC4X3");

        var series = Assert.IsType<TimeSeries>(Assert.Single(sensor.Dynamizers).Data);
        Assert.Equal(TimeSeriesValueType.WholeNumber, series.ValueType);
        Assert.Equal(["2024-03-31T23:00:00+02:00", "2024-04-01T00:30:00+02:00"], series.Values.Select(pair => pair.Time.Text));
        Assert.DoesNotContain(sensor.Attributes, attribute => attribute.Name == "Counts");
    }

    [Fact]
    public async Task Dates_of_IFC2x3_are_entities()
    {
        CityObject sensor = await ReadAsync(
            """
            #11=IFCCALENDARDATE(5,3,2024);
            #12=IFCCOORDINATEDUNIVERSALTIMEOFFSET(1,$,.AHEAD.);
            #13=IFCLOCALTIME(7,30,$,#12,$);
            #14=IFCDATEANDTIME(#11,#13);
            #20=IFCIRREGULARTIMESERIESVALUE(#14,(IFCREAL(1.5)));
            #22=IFCIRREGULARTIMESERIES('flow',$,#11,#14,.CONTINUOUS.,.MEASURED.,$,$,(#20));
            #23=IFCPROPERTYREFERENCEVALUE('Flow',$,$,#22);
            #25=IFCPROPERTYSET('1PropertySet0000000000',$,'Flows',$,(#23));

            """ + Direct,
            "IFC2X3");

        Dynamizer dynamizer = Assert.Single(sensor.Dynamizers);
        Assert.Equal(new TimeValue("2024-03-05", TimeKind.Date), dynamizer.StartTime);
        Assert.Equal("2024-03-05T07:30:00+01:00", Assert.Single(Assert.IsType<TimeSeries>(dynamizer.Data).Values).Time.Text);
    }

    [Fact]
    public async Task A_series_without_times_stays_a_property()
    {
        CityObject sensor = await ReadAsync(Irregular.Replace("VALUE('2024-01-01T01:30:00Z'", "VALUE($", StringComparison.Ordinal) + Direct, "IFC4");

        Assert.Empty(sensor.Dynamizers);
        var set = Assert.IsType<NestedValue>(sensor.Attributes.Single(attribute => attribute.Name == "Pset_SensorPHistory").Value);
        Assert.Equal(["Value", "Direction"], set.Members.Select(member => member.Name));
    }

    private static async Task<CityObject> ReadAsync(string data, string release)
    {
        string head = release == "IFC2X3"
            ? Head.Replace("IFCSENSOR(", "IFCDISTRIBUTIONCONTROLELEMENT(", StringComparison.Ordinal).Replace(",.TEMPERATURESENSOR.)", ",$)", StringComparison.Ordinal)
            : Head;
        byte[] file = StepSamples.Text(head + data, release);
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(new IfcFormat(), DatasetSource.FromBytes("sample", file));
        return objects.Single(item => item.Source.LocalId == "0Sensor000000000000000");
    }
}
