using System.IO.Compression;
using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests;

/// <summary>Bad data ends in a finding, never in an exception, and nothing outside the folder is read.</summary>
public sealed class HostileInputTests
{
    private const string Tile = """{"boundingVolume":{"sphere":[0,0,0,1]},"geometricError":1,"refine":"ADD",""";

    [Theory]
    [InlineData("deep", "{\"asset\":{\"version\":\"1.1\"},\"geometricError\":1,\"root\":", "{\"children\":[", 200_000)]
    [InlineData("deep-array", "", "[", 500_000)]
    public void Deep_nesting_is_a_finding(string name, string head, string repeated, int times)
    {
        SubjectReport report = Check($"tileset-{name}.json", head + string.Concat(Enumerable.Repeat(repeated, times)));

        Assert.Equal(Verdict.NonConformant, report.Verdict);
    }

    [Theory]
    [InlineData("../../../../etc/passwd", "3dt-uri-outside")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd", "3dt-uri-outside")]
    [InlineData("file:///etc/passwd", "3dt-uri-absolute")]
    [InlineData("/etc/passwd", "3dt-uri-absolute")]
    [InlineData("https://example.org/a.glb", "3dt-uri-absolute")]
    public void References_that_lead_out_are_not_followed(string uri, string rule)
    {
        string text = """{"asset":{"version":"1.1"},"geometricError":1,"root":""" + Tile + "\"content\":{\"uri\":\"" + uri + "\"}}}";

        SubjectReport report = Check("tileset.json", text);

        Assert.Equal([rule], report.Findings.Select(finding => finding.Rule.Id));
        Assert.Contains(report.Classes, verdict => verdict is { Id: "content", Outcome: ClassOutcome.NotTested, Reason: not null });
    }

    [Theory]
    [InlineData("{\"asset\":{\"version\":\"\\ud800\"}}")]
    [InlineData("{\"asset\":{\"version\":\"2.0\"},\"accessors\":[{\"bufferView\":0,\"componentType\":5126,\"count\":4611686018427387904,\"type\":\"VEC3\"}],\"bufferViews\":[{\"buffer\":0,\"byteLength\":9223372036854775807}],\"buffers\":[{\"byteLength\":9223372036854775807,\"uri\":\"data:application/octet-stream;base64,AAAA\"}]}")]
    [InlineData("{\"asset\":{\"version\":\"2.0\"},\"cameras\":[{\"type\":\"perspective\",\"perspective\":{\"yfov\":1e999,\"znear\":1}}]}")]
    public void Lying_numbers_in_gltf_are_findings(string text)
    {
        Assert.Equal(Verdict.NonConformant, Check("a.gltf", text).Verdict);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("<core:CityModel xmlns:core=\"http://www.opengis.net/citygml/2.0\"><core:cityObjectMember>")]
    public void What_a_file_that_breaks_off_does_not_show_is_not_passed(string text)
    {
        SubjectReport report = Check("town.gml", text);

        Assert.Equal(Verdict.NonConformant, report.Verdict);
        Assert.DoesNotContain(report.Classes, verdict => verdict.Outcome == ClassOutcome.Passed);
        Assert.All(report.Findings, finding => Assert.DoesNotContain("..", finding.MessageIn(ReportLanguage.English), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.json", """{"type":"\ud800","features":[]}""")]
    [InlineData("a.jsonld", """{"id":"urn:ngsi-ld:A:1","type":"A","p":{"type":"\ud800","value":1}}""")]
    [InlineData("a.city.json", """{"type":"\ud800","version":"2.0","CityObjects":{},"vertices":[]}""")]
    public void Half_of_a_surrogate_pair_is_no_text(string name, string text)
    {
        Assert.Contains(Check(name, text).Verdict, (Verdict[])[Verdict.NonConformant, Verdict.Unreadable]);
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("bomb.3tz");
        using (ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Create))
        using (Stream stream = archive.CreateEntry("tileset.json", CompressionLevel.SmallestSize).Open())
        {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++)
                stream.Write(block);
        }

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions());

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "3dt-archive-main");
    }

    [Fact]
    public void Truncated_and_flipped_files_never_throw()
    {
        var random = new Random(1);
        foreach (string name in (string[])["content", "b3dm", "cmpt", "pnts", "implicit-binary"])
        {
            using var folder = new TemporaryFolder();
            (string main, _, _, _) = Fixtures.Fixture.Write(Path.Combine(Fixtures.Fixture.Root, "3dtiles", "bases", name + ".json"), Path.GetDirectoryName(folder.File("x"))!);
            string target = Directory.GetFiles(Path.GetDirectoryName(main)!).Order(StringComparer.Ordinal).First(path => path != main);
            byte[] sound = File.ReadAllBytes(target);
            for (int round = 0; round < 200; round++)
            {
                byte[] bytes = sound[..(round % 4 == 0 ? random.Next(sound.Length) : sound.Length)];
                for (int flip = 0; flip < 4 && bytes.Length > 0; flip++)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(target, bytes);

                Assert.NotEqual(Verdict.Unreadable, ConformanceSuite.Check(main, new CheckOptions()).Verdict);
            }
        }
    }

    private static SubjectReport Check(string name, string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(name), text);
        return ConformanceSuite.Check(folder.File(name), new CheckOptions());
    }
}
