using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Formats.Ifc.Tests.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests;

/// <summary>What other formats become in IFC, checked against the schema of each release.</summary>
public sealed class IfcTargetTests
{
    private const string Textured = "citygml/2.0/plateau-gis-converter/52397519_bldg_6697_op.gml";
    private static readonly string Samples = Path.Combine(SharedMaterial.Repository, "samples", "data");

    public static TheoryData<string, string> SamplesByRelease()
    {
        var cases = new TheoryData<string, string>();
        foreach (string release in new[] { "IFC2X3", "IFC4", "IFC4X3" })
        {
            foreach (string name in new[] { "valmont.v2.gml", "valmont.v3.gml", "valmont.city.json", "valmont.geojson", "valmont.tilleuls.ifc" })
                cases.Add(name, release);
        }

        return cases;
    }

    public static TheoryData<string, string> CorpusByRelease()
    {
        var cases = new TheoryData<string, string>();
        string[] names =
        [
            "citygml/3.0/samplycity/bldg010.gml", "citygml/2.0/reearth-flow/50304358_gen_6697_f20_op.gml",
            Textured, "citygml/cityjson/cjio/delft.json", "citygml/cityjson/cjval/texture4.city.json",
            "geojson/france/rnb/sample_rnb.geojson", "ifc/ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc",
        ];
        foreach (string release in new[] { "IFC2X3", "IFC4", "IFC4X3" })
        {
            foreach (string name in names)
                cases.Add(name, release);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(SamplesByRelease))]
    public async Task Every_instance_of_the_sample_obeys_the_schema(string name, string release)
    {
        (byte[] file, ConversionReport report) = await WriteAsync(Path.Combine(Samples, name), release);

        Assert.Empty(SchemaCheck.Faults(file));
        Conversions.AssertBalanced(report.Books);
    }

    [CorpusTheory]
    [MemberData(nameof(CorpusByRelease))]
    public async Task Every_instance_of_a_real_file_obeys_the_schema(string name, string release)
    {
        (byte[] file, ConversionReport report) = await WriteAsync(SharedMaterial.CorpusPath(name), release);

        Assert.Empty(SchemaCheck.Faults(file));
        Conversions.AssertBalanced(report.Books);
    }

    [CorpusTheory]
    [InlineData("IFC4", 3)]
    [InlineData("IFC4X3", 0)]
    public async Task Images_of_a_real_city_come_back_with_a_place_for_every_corner(string release, long triangulated)
    {
        string path = SharedMaterial.CorpusPath(Textured);
        (_, List<CityObject> before, _) = await Conversions.ReadAllAsync(InteropFormats.Find("citygml")!, DatasetSource.FromFile(path));

        (byte[] file, ConversionReport report) = await WriteAsync(path, release);

        (_, List<CityObject> after, _) = await Conversions.ReadAllAsync(InteropFormats.Find("ifc")!, DatasetSource.FromBytes("back", file));
        Assert.Equal((335, 335), (report.Books[BookAccount.Appearances].Source, report.Books[BookAccount.Appearances].Kept));
        Assert.Equal(triangulated, report.Books.Losses.Where(entry => entry.Loss.Path.EndsWith("/triangulated", StringComparison.Ordinal)).Sum(entry => entry.Count));
        Assert.Equal(PlacesOf(before), PlacesOf(after));
        if (triangulated == 0)
            Assert.Equal(TexturedOf(before).Count, TexturedOf(after).Count);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_on_any_number_of_threads()
    {
        string block = Path.Combine(Samples, "valmont.v2.gml");

        (byte[] one, _) = await WriteAsync(block, "IFC4", threads: 1);
        (byte[] four, _) = await WriteAsync(block, "IFC4", threads: 4);

        Assert.Equal(one, four);
    }

    private static List<SurfaceAppearance> TexturedOf(List<CityObject> objects) =>
    [
        .. objects.SelectMany(item => item.SelfAndDescendants()).SelectMany(item => item.Geometry)
            .SelectMany(geometry => geometry.Geometry.Surfaces()).Distinct(ReferenceEqualityComparer.Instance).Cast<AbstractSurface>()
            .SelectMany(surface => surface.Appearances).Where(look => look.Data is Texture),
    ];

    private static string[] PlacesOf(List<CityObject> objects) =>
    [
        .. TexturedOf(objects)
            .SelectMany(look => look.Coordinates.SelectMany(run => run.Select(place => FormattableString.Invariant($"{((Texture)look.Data).ImageUri} {place.S:F6} {place.T:F6}"))))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static async Task<(byte[] File, ConversionReport Report)> WriteAsync(string path, string release, int threads = 2)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        var request = new ConversionRequest(DatasetSource.FromFile(path), target, InteropFormats.Find("ifc")!)
        {
            Write = new WriteOptions { Version = release },
            Threads = threads,
        };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        return (target.ToArray(), report);
    }
}
