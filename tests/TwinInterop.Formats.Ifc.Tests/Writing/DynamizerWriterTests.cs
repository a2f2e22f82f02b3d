using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Sensors and values over time written as IFC and read again.</summary>
public sealed class DynamizerWriterTests
{
    private static readonly DatasetInfo Info = new("town", "ngsi-ld", "1.8", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));

    private static readonly ImmutableArray<Dynamizer> Dynamizers =
    [
        Observed("temperature", "Cel", TimeSeriesValueType.Number, new DecimalValue(19.5), new DecimalValue(20)),
        Observed("no2", "ug/m3", TimeSeriesValueType.Number, new DecimalValue(17.25), new IntegerValue(18)),
        Observed("count", null, TimeSeriesValueType.WholeNumber, new IntegerValue(3), new IntegerValue(4)),
        Observed("level", "m", TimeSeriesValueType.WholeNumber, new IntegerValue(3), new IntegerValue(4)),
        Observed("state", null, TimeSeriesValueType.Text, new TextValue("on"), new TextValue("off")),
        Observed("open", null, TimeSeriesValueType.Boolean, new BooleanValue(true), new BooleanValue(false)),
        Observed("temperature", "K", TimeSeriesValueType.Number, new DecimalValue(290.5), new DecimalValue(291)) with
        {
            Properties = new FeatureProperties
            {
                Id = "d1",
                Attributes = [new("name", new TextValue("second"))],
                Lifespan = new Lifespan(Creation: new TimeValue("2020-01-02", TimeKind.Date)),
            },
            Sensor = new SensorConnection(new CodeValue("mqtt5", "http://codes"), "temperature") { MqttTopic = "a/b", SensorId = "s1" },
        },
        new Dynamizer("//bldg:Building[@gml:id='b1']/con:height")
        {
            Data = new TimeSeries("height", "m", TimeSeriesValueType.Number,
            [
                new(new TimeValue("2020", TimeKind.Year), new DecimalValue(9.5)), new(new TimeValue("", TimeKind.DateTime), new TextValue("")),
            ]),
        },
        new Dynamizer("a")
        {
            Data = new CompositeTimeSeries(
            [
                new(2, new TimeValue("PT1H", TimeKind.Duration), Observed("a", "m", TimeSeriesValueType.Number, new DecimalValue(1)).Data),
                new(1, null, null, "#other"),
            ]),
        },
        new Dynamizer("b")
        {
            DataReference = "#series",
            Data = new FileTimeSeries("b", "m", "b.csv", new CodeValue("csv"))
            {
                MediaType = new CodeValue("text/csv"),
                Table = new TableLayout(TimeSeriesValueType.Number, ";") { HeaderLines = 1, TimeColumn = new TableColumn(1, null), ValueColumn = new TableColumn(null, "v") },
            },
        },
    ];

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task Dynamizers_of_every_kind_come_back(string release)
    {
        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(Device("temperature"), release);

        Assert.Equal(Dynamizers.Select(Shown), back.Dynamizers.Select(Shown));
        Assert.Equal("ngsi-ld:Device", back.SourceClass);
        Assert.DoesNotContain(context.Books.Losses, loss => loss.Loss.Path.StartsWith("dynamizers", StringComparison.Ordinal));
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Fact]
    public async Task Values_are_time_series_with_typed_measures_and_units()
    {
        (_, byte[] file, _) = await ThereAndBackAsync(Device("temperature"), "IFC4");

        using IfcModel model = IfcModel.Open(file);
        IfcEntity series = Assert.Single(model.OfType(IfcClass.IfcIrregularTimeSeries).ToList(), item => item.Text("Name") == "no2");
        Assert.Equal(("MEASURED", "2024-01-01T00:00:00Z"), (series.Enum("DataOrigin"), series.Text("StartTime")));
        Assert.Equal("ug/m3", series.Reference("Unit").Text("Name"));
        IfcEntity warm = model.OfType(IfcClass.IfcIrregularTimeSeries).First(item => item.Text("Name") == "temperature");
        Assert.Equal("IFCTHERMODYNAMICTEMPERATUREMEASURE", FirstType(warm));
        Assert.Single(model.OfType(IfcClass.IfcExternalReferenceRelationship).ToList());
    }

    [Theory]
    [InlineData("2024-01-01T00:00:00Z", 1)]
    [InlineData("2024-12-31T23:59:59.25+05:30", 1)]
    [InlineData("2024-12-31T23:59:59-00:00", 1)]
    [InlineData("2024-02-29T12:30:00", 1)]
    [InlineData("2024-01-01T00:00:00.000Z", 0)]
    [InlineData("2024-02-30T00:00:00Z", 0)]
    public async Task In_IFC2X3_times_are_entities_where_their_text_comes_back(string time, int series)
    {
        var values = new TimeSeries("level", "m", TimeSeriesValueType.Number, [new(new TimeValue(time, TimeKind.DateTime), new DecimalValue(2.5))]);
        CityObject device = Device("level") with { Dynamizers = [new Dynamizer("level") { Data = values }] };

        (CityObject back, byte[] file, _) = await ThereAndBackAsync(device, "IFC2X3");

        Assert.Equal(Shown(device.Dynamizers[0]), Shown(back.Dynamizers.Single()));
        using IfcModel model = IfcModel.Open(file);
        Assert.Equal(series, model.CountOf(IfcClass.IfcIrregularTimeSeries));
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Theory]
    [InlineData("noiseLevel", "SOUNDSENSOR", "GenericOccupiedSpace")]
    [InlineData("airPollution", "GASSENSOR", "GenericOccupiedSpace")]
    [InlineData("motion", "MOVEMENTSENSOR", "GenericOccupiedSpace")]
    [InlineData("gateOpening", "USERDEFINED", "gateOpening")]
    public async Task A_device_that_observes_is_a_sensor_of_its_kind(string property, string kind, string objectType)
    {
        (_, byte[] file, _) = await ThereAndBackAsync(Device(property) with { Dynamizers = [] }, "IFC4");

        using IfcModel model = IfcModel.Open(file);
        IfcEntity sensor = Assert.Single(model.OfType(IfcClass.IfcSensor).ToList());
        Assert.Equal((kind, objectType), (sensor.Enum("PredefinedType"), sensor.Text("ObjectType")));
    }

    [Fact]
    public async Task A_device_that_only_acts_is_no_sensor()
    {
        CityObject device = Device("light") with { Dynamizers = [] };
        device = device with { Attributes = device.Attributes.Add(new CityAttribute("category", new ListValue([new TextValue("actuator")]))) };

        (_, byte[] file, _) = await ThereAndBackAsync(device, "IFC4");

        using IfcModel model = IfcModel.Open(file);
        Assert.Empty(model.OfType(IfcClass.IfcSensor).ToList());
    }

    [Fact]
    public async Task Geometries_over_time_are_booked_as_dropped()
    {
        var values = new TimeSeries("place", null, TimeSeriesValueType.Geometry,
        [
            new(new TimeValue("2024-01-01T00:00:00Z", TimeKind.DateTime), null) { Geometry = new Point(new Position(1, 2, 3)) },
            new(new TimeValue("2024-01-01T01:00:00Z", TimeKind.DateTime), new DecimalValue(1)),
        ]);

        (CityObject back, _, ConversionContext context) = await ThereAndBackAsync(
            Device("location") with { Dynamizers = [new Dynamizer("place") { Data = values }] }, "IFC4");

        Assert.Single(((TimeSeries)back.Dynamizers.Single().Data!).Values);
        Assert.Equal(1, context.Books.Losses.Single(loss => loss.Loss.Path == "dynamizers/geometry").Count);
    }

    private static string? FirstType(IfcEntity series)
    {
        foreach (IfcEntity value in series.References("Values"))
        {
            foreach (TwinInterop.Formats.Ifc.Step.StepValue item in value["ListValues"].Items)
                return item.TypeName;
        }

        return null;
    }

    private static Dynamizer Observed(string name, string? unit, TimeSeriesValueType type, params AttributeValue[] values) => new(name)
    {
        StartTime = new TimeValue("2024-01-01T00:00:00Z", TimeKind.DateTime),
        EndTime = new TimeValue("2024-01-02T00:00:00Z", TimeKind.DateTime),
        Data = new TimeSeries(name, unit, type, [.. values.Select((value, i) => new TimeValuePair(new TimeValue($"2024-01-01T0{i}:00:00Z", TimeKind.DateTime), value))]),
    };

    private static CityObject Device(string property)
    {
        var key = new SourceKey("ngsi-ld:id", "town", "urn:ngsi-ld:Device:1");
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.GenericOccupiedSpace)
        {
            SourceClass = "ngsi-ld:Device",
            Attributes = [new("controlledProperty", new ListValue([new TextValue(property)]))],
            Dynamizers = Dynamizers,
        };
    }

    private static Task<(CityObject Back, byte[] File, ConversionContext Context)> ThereAndBackAsync(CityObject item, string release) =>
        ModelTrip.ThereAndBackAsync(item, Info, release);

    private static string Shown(Dynamizer dynamizer) =>
        $"{dynamizer.AttributeRef} {Shown(dynamizer.Properties)} {dynamizer.StartTime} {dynamizer.EndTime} {dynamizer.DataReference} {Shown(dynamizer.Data)} {dynamizer.Sensor}";

    private static string Shown(AbstractTimeSeries? series) => series switch
    {
        TimeSeries own => $"{own.ObservedProperty} {own.Unit} {own.ValueType} {Shown(own.Properties)} {own.First} {own.Last} {string.Join(';', own.Values)}",
        CompositeTimeSeries composite => string.Join(
            ';', composite.Components.Select(item => $"{item.Repetitions} {item.AdditionalGap} {item.Reference} {Shown(item.Series)}")),
        FileTimeSeries file => $"{file.ObservedProperty} {file.Unit} {file.FileUri} {file.FileType} {file.MediaType} {file.Table}",
        _ => "",
    };

    private static string Shown(FeatureProperties properties) =>
        $"{properties.Id} {string.Join(';', properties.Attributes)} {properties.Lifespan} {properties.Extensions.Length}";
}
