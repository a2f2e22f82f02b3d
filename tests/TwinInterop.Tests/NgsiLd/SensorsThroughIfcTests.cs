using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.NgsiLd;

/// <summary>Sensors with a day of observations go through IFC, and sensors of IFC become devices.</summary>
public sealed class SensorsThroughIfcTests
{
    private static readonly IFormat Entities = InteropFormats.Find("ngsi-ld")!; // formats of ours
    private static readonly IFormat Ifc = InteropFormats.Find("ifc")!;

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task Every_observation_of_the_sample_comes_home(string release)
    {
        using var folder = new TemporaryFolder();
        string source = Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.capteurs.jsonld");

        ConversionReport there = await ConvertAsync(source, folder.File("there.ifc"), Ifc, new WriteOptions { Version = release });
        ConversionReport home = await ConvertAsync(folder.File("there.ifc"), folder.File("home.jsonld"), Entities, new WriteOptions());

        List<string> before = await ObservationsAsync(source);
        Assert.Equal(792, before.Count);
        Assert.Equal(before, await ObservationsAsync(folder.File("home.jsonld")));
        Assert.DoesNotContain(there.Books.Losses.Concat(home.Books.Losses), entry => entry.Loss.Path.StartsWith("dynamizers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sensor_of_another_model_is_a_device_with_its_values_over_time_and_comes_home()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("model.ifc"), Model);

        await ConvertAsync(folder.File("model.ifc"), folder.File("entities.jsonld"), Entities, new WriteOptions { Settings = ImmutableDictionary<string, string>.Empty.Add("representation", "temporal") });
        await ConvertAsync(folder.File("entities.jsonld"), folder.File("home.ifc"), Ifc, new WriteOptions { Version = "IFC4" }, new SpatialReference(new CrsId("EPSG", 2154)));

        string entities = await File.ReadAllTextAsync(folder.File("entities.jsonld"));
        Assert.Contains("\"type\":\"Device\"", entities, StringComparison.Ordinal);
        Assert.Contains("\"controlledProperty\"", entities, StringComparison.Ordinal);
        Assert.Contains("\"observedAt\":\"2024-01-01T01:30:00Z\"", entities, StringComparison.Ordinal);
        string home = await File.ReadAllTextAsync(folder.File("home.ifc"));
        Assert.Contains("=IFCSENSOR('0Sensor000000000000000'", home, StringComparison.Ordinal);
        List<string> observations = await ObservationsAsync(folder.File("model.ifc"), Ifc);
        Assert.Equal(2, observations.Count);
        Assert.Equal(observations, await ObservationsAsync(folder.File("home.ifc"), Ifc));
    }

    private const string Model = """
        ISO-10303-21;
        HEADER;
        FILE_DESCRIPTION((''),'2;1');
        FILE_NAME('n.ifc','2020-01-02T03:04:05',(''),(''),'','','');
        FILE_SCHEMA(('IFC4'));
        ENDSEC;
        DATA;
        #1=IFCPROJECT('2Project00000000000000',$,'p',$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #5=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.DEGREE_CELSIUS.);
        #10=IFCSENSOR('0Sensor000000000000000',$,'T1',$,$,$,$,'T-1',.TEMPERATURESENSOR.);
        #20=IFCIRREGULARTIMESERIESVALUE('2024-01-01T00:00:00Z',(IFCTHERMODYNAMICTEMPERATUREMEASURE(19.5)));
        #21=IFCIRREGULARTIMESERIESVALUE('2024-01-01T01:30:00Z',(IFCTHERMODYNAMICTEMPERATUREMEASURE(20.)));
        #22=IFCIRREGULARTIMESERIES('Room',$,'2024-01-01T00:00:00Z','2024-01-02T00:00:00Z',.CONTINUOUS.,.MEASURED.,$,#5,(#20,#21));
        #23=IFCPROPERTYREFERENCEVALUE('Value',$,$,#22);
        #25=IFCPROPERTYSET('1PropertySet0000000000',$,'Pset_SensorPHistory',$,(#23));
        #30=IFCRELDEFINESBYPROPERTIES('1Defines00000000000000',$,$,$,(#10),#25);
        ENDSEC;
        END-ISO-10303-21;

        """;

    private static async Task<ConversionReport> ConvertAsync(string input, string output, IFormat format, WriteOptions options, SpatialReference? crs = null)
    {
        using DatasetTarget target = DatasetTarget.Of(format, output, overwrite: true);
        var request = new ConversionRequest(DatasetSource.FromFile(input), target, format) { Write = options, TargetCrs = crs };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return report;
    }

    private static async Task<List<string>> ObservationsAsync(string path, IFormat? format = null)
    {
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(format ?? Entities, DatasetSource.FromFile(path));
        return
        [
            .. objects.SelectMany(item => item.SelfAndDescendants()).SelectMany(item => item.Dynamizers.SelectMany(dynamizer => ((TimeSeries)dynamizer.Data!).Values.Select( // all have values
                pair => $"{item.Source.LocalId} {dynamizer.AttributeRef} {((TimeSeries)dynamizer.Data!).Unit} {pair.Time.Text} {pair.Value}"))), // as above
        ];
    }
}
