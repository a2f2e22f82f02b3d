using System.Diagnostics;
using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Testing;

namespace TwinInterop.Formats.GeoJson.Reading;

public sealed class HostileInputTests
{
    private const string Point = """{"type":"Point","coordinates":[1,2]}""";

    private static readonly Dictionary<string, (byte[] Bytes, string Rule)> Cases = new(StringComparer.Ordinal)
    {
        ["nothing"] = ([], "GEOJSON0003"),
        ["white space"] = ("  \n"u8.ToArray(), "GEOJSON0003"),
        ["UTF-16"] = (Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Point)).ToArray(), "GEOJSON0001"),
        ["UTF-16 without mark"] = (Encoding.Unicode.GetBytes(Point), "GEOJSON0002"),
        ["Latin-1"] = (Encoding.Latin1.GetBytes(Sample.Feature("null", """{"nom":"Hôtel"}""")), "GEOJSON0001"),
        ["half a character at the end"] = ([.. Encoding.UTF8.GetBytes(Point), 0xC3], "GEOJSON0001"),
        ["a web page"] = ("<!DOCTYPE html>"u8.ToArray(), "GEOJSON0002"),
        ["an array"] = ("[1]"u8.ToArray(), "GEOJSON0005"),
        ["no type"] = ("{}"u8.ToArray(), "GEOJSON0007"),
        ["cut in a feature"] = (Encoding.UTF8.GetBytes(Sample.Feature(Point)[..80]), "GEOJSON0002"),
        ["cut behind the features"] = (Encoding.UTF8.GetBytes(Sample.Feature(Point)[..^1]), "GEOJSON0003"),
        ["rubbish behind"] = (Encoding.UTF8.GetBytes(Sample.Feature(Point) + "x"), "GEOJSON0002"),
        ["two features without a comma"] = (Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{} {}]}"""), "GEOJSON0002"),
        ["a comma at the end"] = (Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{},]}"""), "GEOJSON0002"),
        ["two commas"] = (Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{},,{}]}"""), "GEOJSON0002"),
        ["brackets that do not match"] = (Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"a":[1}]}"""), "GEOJSON0002"),
        ["NaN"] = (Encoding.UTF8.GetBytes(Sample.Feature("""{"type":"Point","coordinates":[NaN,1]}""")), "GEOJSON0002"),
        ["a comment"] = (Encoding.UTF8.GetBytes("/* x */" + Point), "GEOJSON0002"),
        ["1e999"] = ("""{"type":"Point","coordinates":[1e999,1]}"""u8.ToArray(), "GEOJSON0012"),
        ["deep brackets"] = (Encoding.UTF8.GetBytes(new string('[', 1_000_000)), "GEOJSON0004"),
        ["deep objects"] = (Encoding.UTF8.GetBytes(Sample.Feature("null", Repeat("{\"a\":", "1", "}", 1_000_000))), "GEOJSON0004"),
        ["deep coordinates"] = (Encoding.UTF8.GetBytes("{\"type\":\"Polygon\",\"coordinates\":" + Repeat("[", "", "]", 100_000) + "}"), "GEOJSON0004"),
        ["deep collections"] = (Encoding.UTF8.GetBytes(Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", Point, "]}", 20)), "GEOJSON0004"),
        ["an endless string"] = (Encoding.UTF8.GetBytes("{\"type\":\"FeatureCollection\",\"features\":[{\"a\":\"" + new string('x', 4_000_000)), "GEOJSON0002"),
    };

    /// <summary>Names only: the bytes of some cases are too many to be part of a test's name.</summary>
    public static TheoryData<string> Names() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Input_that_cannot_be_read_is_refused_with_its_place(string what)
    {
        (byte[] bytes, string rule) = Cases[what];
        var clock = Stopwatch.StartNew();
        (InvalidDatasetException fault, _) = await ReadToFaultAsync(bytes);

        Assert.True(fault.Diagnostic.Rule.Id == rule, $"{what}: {fault.Diagnostic}");
        Assert.Contains("line ", fault.Diagnostic.Location, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("\"a\": nul", "/features/1/properties/a: line 2, column 68")]
    [InlineData("\"a\": 01", "/features/1/properties/a: line 2, column 66")]
    [InlineData("\"a\" 1", "/features/1/properties: line 2, column 64")]
    public async Task A_syntax_fault_is_named_by_pointer_line_and_column(string member, string place)
    {
        string text = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":null},\n"
            + "{\"type\":\"Feature\",\"geometry\":null,\"id\":\"é\",\"properties\":{ " + member + "}}]}";

        (InvalidDatasetException fault, int before) = await ReadToFaultAsync(Encoding.UTF8.GetBytes(text));

        Assert.StartsWith(place, fault.Diagnostic.Location, StringComparison.Ordinal);
        Assert.Equal(1, before);
    }

    [Fact]
    public async Task The_place_of_a_wrong_byte_far_into_the_text_is_exact()
    {
        byte[] text = Encoding.UTF8.GetBytes(Sample.Feature("null", $$"""{"a":"{{new string('é', 500_000)}}"}"""));
        text[700_001] = 0xE9;

        (InvalidDatasetException fault, _) = await ReadToFaultAsync(text);

        Assert.Contains($"(byte {(text[700_000] == 0xC3 ? 700_000 : 700_001)})", fault.Diagnostic.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_was_raised_lets_deep_values_through()
    {
        string text = Sample.Feature("null", Repeat("{\"a\":", "1", "}", 80));

        await Assert.ThrowsAsync<InvalidDatasetException>(() => Sample.ReadAsync(text));
        (_, var objects, _) = await Sample.ReadAsync(text, new ReadOptions { Limits = new ReadLimits { JsonDepth = 100 } });

        Assert.Single(objects);
    }

    [Fact]
    public async Task A_long_chain_of_parts_does_not_exhaust_the_stack()
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < 20_000; i++)
        {
            string parent = i == 0 ? "" : $",\"parent\":\"{i - 1}\"";
            text.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $$$"""
                {"type":"Feature","id":"{{{i}}}","geometry":null,"properties":{},"cityObject":{"twinId":"c1df147b-d83c-89be-855c-a27c80e9d6e8"{{{parent}}}}}
                """);
        }

        (_, var objects, _) = await Sample.ReadAsync(text.Append("]}").ToString());

        Assert.Equal(20_000, objects.Sum(found => Tally.Of(found).Objects));
    }

    [Fact]
    public async Task A_ring_made_to_cost_much_is_judged_in_bounded_time()
    {
        var ring = new StringBuilder();
        for (int i = 0; i < 60_000; i++)
            ring.Append(System.Globalization.CultureInfo.InvariantCulture, $"[{(i % 2 == 0 ? 0 : 1)},{i / 1e5}],");
        var clock = Stopwatch.StartNew();

        (_, var objects, _) = await Sample.ReadAsync($$"""{"type":"Polygon","coordinates":[[{{ring}}[0,0]]]}""");

        Assert.Single(objects);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [CorpusFact]
    public async Task Damaged_real_files_are_read_or_refused_and_nothing_else()
    {
        byte[] whole = await File.ReadAllBytesAsync(
            SharedMaterial.CorpusPath("geojson/france/departements/75-paris/communes-75-paris.geojson"));
        var random = new Random(20240611);
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. whole.AsSpan(0, random.Next(1, whole.Length))];
            for (int i = random.Next(4); i > 0; i--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            try
            {
                await Conversions.ReadAllAsync(Sample.Format, DatasetSource.FromBytes("damaged", damaged));
            }
            catch (InvalidDatasetException fault)
            {
                Assert.NotEmpty(fault.Diagnostic.Location);
            }
        }
    }

    private static string Repeat(string open, string inner, string close, int count) =>
        string.Concat(Enumerable.Repeat(open, count)) + inner + string.Concat(Enumerable.Repeat(close, count));

    private static async Task<(InvalidDatasetException Fault, int Before)> ReadToFaultAsync(byte[] bytes)
    {
        int before = 0;
        var fault = await Assert.ThrowsAsync<InvalidDatasetException>(async () =>
        {
            await using IDatasetReader reader = await Sample.Format.OpenReaderAsync(
                DatasetSource.FromBytes("hostile", bytes), new ReadOptions(), new ConversionContext(), default);
            await foreach (var found in reader.ReadAsync(default))
                before += found.Source.LocalId.Length > 0 ? 1 : 0;
        });
        return (fault, before);
    }
}
