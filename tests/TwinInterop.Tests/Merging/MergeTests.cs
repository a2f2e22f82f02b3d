using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Model;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Merging;

public sealed class MergeTests
{
    private static readonly SpatialReference Lambert = new(new CrsId("EPSG", 2154));

    [Fact]
    public async Task Inputs_of_several_formats_become_one_dataset()
    {
        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            Converted.Sample("valmont.v2.gml"),
            "cityjson",
            request => request with { FurtherSources = [Converted.Sample("valmont.tilleuls.ifc"), Converted.Sample("valmont.geojson")] });

        Assert.Equal(2, report.FurtherInputs.Length);
        Assert.Equal(["citygml", "ifc", "geojson"], report.FurtherInputs.Insert(0, report.Input).Select(input => input.Info.Format));
        Assert.All(report.FurtherInputs, input => Assert.Equal(64, input.Sha256.Length));
        Assert.Equal(report.Books[BookAccount.Objects].Source, report.FurtherInputs.Insert(0, report.Input).Sum(input => input.Objects.Values.Sum()));
        Assert.Equal(1, report.Count("TWIN0120"));
        Assert.Equal(objects.All().Count(), objects.All().Select(item => item.Source.LocalId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_id_of_an_earlier_input_gets_the_name_of_its_own_behind()
    {
        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            Converted.Features("north", Converted.Square("a"), Converted.Square("b")),
            "geojson",
            request => request with { FurtherSources = [Converted.Features("south", Converted.Square("b"), Converted.Square("b_south"), Converted.Square("c"))] });

        Assert.Equal(["a", "b", "b_south-2", "b_south", "c"], objects.Select(item => item.Source.LocalId));
        Diagnostic finding = Assert.Single(report.Diagnostics.Kept, diagnostic => diagnostic.Rule.Id == "TWIN0122");
        Assert.Contains("found b in north and in south", finding.Message, StringComparison.Ordinal);
        Assert.Contains(report.Books.Losses, entry => entry.Loss is { Kind: LossKind.Generalized, Account: BookAccount.Objects });
    }

    [Fact]
    public async Task References_follow_the_objects_that_are_renamed_forward_and_backward()
    {
        (List<CityObject> objects, _) = await Converted.RunAsync(
            Converted.Sample("valmont.v2.gml"),
            "cityjson",
            request => request with { FurtherSources = [Converted.Sample("valmont.v3.gml")] });

        HashSet<string> ids = [.. objects.All().Select(item => item.Source.LocalId)];
        CityObject[] groups = [.. objects.Where(item => item.Class == CityObjectClass.CityObjectGroup)];
        Assert.Equal(2, groups.Length);
        Assert.All(groups.SelectMany(group => group.Relations), relation => Assert.Contains(relation.TargetId, ids));
        Assert.All(groups[0].Relations, relation => Assert.DoesNotContain("valmont-2", relation.TargetId, StringComparison.Ordinal));
        Assert.All(groups[1].Relations, relation => Assert.EndsWith("valmont-2", relation.TargetId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deliveries_with_the_same_content_become_one()
    {
        DatasetSource sample = Converted.Sample("valmont.v2.gml");
        using var stream = new MemoryStream();
        using (Stream data = sample.OpenRead())
            await data.CopyToAsync(stream);
        DatasetSource copy = DatasetSource.FromBytes("copy", stream.ToArray());

        (MemoryTarget once, _) = await Converted.ToMemoryAsync(sample, "citygml");
        (MemoryTarget united, ConversionReport report) = await Converted.ToMemoryAsync(
            sample, "citygml", request => request with { FurtherSources = [copy], Duplicates = DuplicatePolicy.KeepFirst });

        Assert.Equal(WithoutMetadata(once), WithoutMetadata(united));
        Assert.Equal(report.Books[BookAccount.Objects].Kept, report.Books[BookAccount.Objects].NotSelected);
        Assert.False(report.HasDrops);
    }

    /// <summary>The metadata name every source.</summary>
    private static string WithoutMetadata(MemoryTarget gml)
    {
        const string End = "</gml:metaDataProperty>";
        string text = Encoding.UTF8.GetString(gml.ToArray());
        int start = text.IndexOf("<gml:metaDataProperty", StringComparison.Ordinal);
        int end = text.LastIndexOf(End, StringComparison.Ordinal);
        return text[..start] + text[(end + End.Length)..];
    }

    [Fact]
    public async Task A_repeated_id_with_other_content_is_a_loss()
    {
        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            Converted.Features("old", Converted.Square("a", "\"colour\":\"red\"")),
            "geojson",
            request => request with
            {
                FurtherSources = [Converted.Features("new", Converted.Square("a", "\"colour\":\"blue\""))],
                Duplicates = DuplicatePolicy.KeepFirst,
            });

        Assert.Single(objects);
        Assert.Equal(1, report.Count("TWIN0124"));
        Assert.Equal(1, report.Books[BookAccount.Objects].Lost);
    }

    [Fact]
    public async Task Ids_that_a_reader_made_up_are_no_repeats()
    {
        const string bare = """{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4.8,45.7]}}""";

        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            Converted.Features("a", bare),
            "geojson",
            request => request with { FurtherSources = [Converted.Features("b", bare)], Duplicates = DuplicatePolicy.KeepFirst });

        Assert.Equal(2, objects.Count);
        Assert.Equal(0, report.Count("TWIN0122"));
    }

    [Fact]
    public async Task All_inputs_come_to_the_CRS_of_the_first()
    {
        (MemoryTarget gml, _) = await Converted.ToMemoryAsync(
            Converted.Features("a", Converted.Square("a")), "citygml", request => request with { TargetCrs = Lambert });

        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            DatasetSource.FromBytes("first", gml.ToArray()),
            "cityjson",
            request => request with { FurtherSources = [Converted.Features("second", Converted.Square("b"))] });

        BoundingBox[] boxes = [.. objects.Select(item => item.Geometry[0].Geometry.Bounds())];
        Assert.Equal(2, boxes.Length);
        Assert.Equal(boxes[0].Min.X, boxes[1].Min.X, 0.01);
        Assert.Equal(boxes[0].Min.Y, boxes[1].Min.Y, 0.01);
        Assert.Equal(1, report.Count("TWIN0120"));
    }

    [Fact]
    public async Task An_input_that_does_not_say_its_CRS_is_refused()
    {
        DatasetSource local = DatasetSource.FromBytes("local", """{"type":"CityJSON","version":"2.0","transform":{"scale":[1,1,1],"translate":[0,0,0]},"CityObjects":{},"vertices":[]}"""u8.ToArray());

        CoordinateOperationException fault = await Assert.ThrowsAsync<CoordinateOperationException>(() => Converted.RunAsync(
            Converted.Features("a", Converted.Square("a")), "cityjson", request => request with { FurtherSources = [local] }));

        Assert.Contains("local does not say", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_and_the_findings_are_the_same_for_any_number_of_threads()
    {
        async Task<(byte[] Bytes, string[] Findings)> RunAsync(int threads)
        {
            (MemoryTarget target, ConversionReport report) = await Converted.ToMemoryAsync(
                Converted.Sample("valmont.v2.gml"),
                "geojson",
                request => request with { FurtherSources = [Converted.Sample("valmont.city.json"), Converted.Sample("valmont.tilleuls.ifc")], Threads = threads });
            return (target.ToArray(), [.. report.Diagnostics.Kept.Select(finding => finding.ToString())]);
        }

        (byte[] Bytes, string[] Findings) one = await RunAsync(1);
        (byte[] Bytes, string[] Findings) four = await RunAsync(4);

        Assert.Equal(one.Bytes, four.Bytes);
        Assert.Equal(one.Findings, four.Findings);
    }
}
