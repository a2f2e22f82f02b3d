using System.Text;
using TwinInterop.Formats;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    private const string Guid = "2O2Fr$t4X7Zf8NOew3FLOH";

    private readonly TestRegistry _test = new();

    [Fact]
    public void Rows_of_two_data_sets_with_one_identifier_are_one_object()
    {
        _test.Import("a", "1", Row("a1", "PGGN1Z4C8RX9"));
        ImportOutcome second = _test.Import("b", "1", Row("b1", "pggn 1z4c 8rx9"), Row("b2"));

        Assert.Equal((1, 1), (second.Known, second.Minted));
        Assert.Equal(Of("a1"), Of("b1"));
        Assert.NotEqual(Of("a1"), Of("b2"));
        Assert.Equal([new CrosswalkRow("a1", "b1", Of("a1"), LinkRelation.Same, 1)], _test.Registry.Crosswalk("a", "b"));
        Assert.Equal(["PGGN1Z4C8RX9"], _test.Registry.Crosswalk("b", "rnb").Select(row => row.To));
        _test.AssertSound();
    }

    [Fact]
    public void A_new_version_finds_the_objects_of_the_old_one()
    {
        _test.Import("a", "1", Row("a1"), Row("a2"));
        TwinId first = Of("a1");
        ImportOutcome second = _test.Import("a", "2", Row("a1"), Row("a3"));

        Assert.Equal((1, 1), (second.Known, second.Minted));
        Assert.Equal(first, Of("a1"));
        ObjectRepresentation shown = _test.Registry.Describe(first).Representations.Single();
        Assert.Equal(("1", "2"), (shown.FirstVersion, shown.LastVersion));
        _test.AssertSound();
    }

    [Fact]
    public void The_same_version_is_not_entered_twice()
    {
        _test.Import("a", "1", Row("a1"));

        Assert.True(_test.Import("a", "1", Row("a1")).IsRepeated);
        Assert.Single(_test.Registry.Events());
    }

    [Fact]
    public void An_interrupted_import_goes_on_where_it_was()
    {
        ImportRow[] rows = [.. Enumerable.Range(0, 50_000).Select(i => Row($"r{i}"))];
        IEnumerable<ImportRow> broken = rows.Take(45_000).Concat(Enumerable.Repeat<Func<ImportRow>>(() => throw new IOException("cut"), 1).Select(fail => fail()));

        Assert.Throws<IOException>(() => _test.Registry.Import(new DatasetDelivery("a", "1"), broken, TestRegistry.By, CancellationToken.None));
        ImportOutcome rest = _test.Registry.Import(new DatasetDelivery("a", "1"), rows, TestRegistry.By, CancellationToken.None);

        Assert.Equal((50_000, 10_000), (rest.Rows, rest.Minted));
        Assert.Equal(50_000, _test.Registry.Resolve([.. rows.Select(row => row.LocalId)]).Count(found => found.Outcome == ResolutionOutcome.One));
        _test.AssertSound();
    }

    [Fact]
    public void A_row_that_could_be_two_objects_goes_to_review()
    {
        _test.Import("a", "1", Row("a1", "PGGN1Z4C8RX9"), new ImportRow("a2", "Building") { Identifiers = [new("wikidata", "Q1")] });

        ImportOutcome outcome = _test.Import("b", "1", new ImportRow("b1", "Building") { Identifiers = [new("rnb", "PGGN1Z4C8RX9"), new("wikidata", "Q1")] });

        Assert.Equal(1, outcome.Proposed);
        Assert.Equal(2, _test.Registry.Review().Count);
        _test.AssertSound();
    }

    [Fact]
    public void Copies_of_a_template_are_objects_of_their_own_and_go_to_review()
    {
        ImportOutcome outcome = _test.Import("a", "1", Wall("w1"), Wall("w2"), Wall("w3"));

        Assert.Equal((3, 2, 2, 0), (outcome.Minted, outcome.Shared, outcome.Proposed, outcome.Refused));
        Assert.Equal(3, new[] { Of("w1"), Of("w2"), Of("w3") }.Distinct().Count());
        Assert.Equal(Of("w1"), Of(Guid));
        Assert.Equal(["w2", "w3"], _test.Registry.Review().Select(item => item.Representation.LocalId).Order());
        Assert.All(_test.Registry.Review(), item => Assert.Equal((Of("w1"), "shared ifc-guid"), (item.Object, item.Grade.Method)));
        _test.AssertSound();
    }

    [Fact]
    public void A_copy_that_comes_in_a_later_batch_goes_to_review_too()
    {
        ImportRow[] others = [.. Enumerable.Range(0, 20_000).Select(i => Row($"r{i}"))];

        ImportOutcome outcome = _test.Import("a", "1", [Wall("w1"), .. others, Wall("w2")]);

        Assert.Equal((20_002, 1, 1), (outcome.Minted, outcome.Shared, outcome.Proposed));
        Assert.NotEqual(Of("w1"), Of("w2"));
        _test.AssertSound();
    }

    [Fact]
    public void A_copy_beside_an_object_that_the_data_set_had_before_goes_to_review_whichever_comes_first()
    {
        _test.Import("a", "1", Wall("w1"));
        TwinId first = Of("w1");

        ImportOutcome outcome = _test.Import("a", "2", Wall("w2"), Wall("w1"));

        Assert.Equal((1, 1, 1), (outcome.Minted, outcome.Known, outcome.Shared));
        Assert.Equal(first, Of("w1"));
        Assert.NotEqual(first, Of("w2"));
        _test.AssertSound();
    }

    [Fact]
    public void A_shared_id_of_a_project_still_leads_from_one_data_set_and_from_one_version_to_the_next()
    {
        _test.Import("a", "1", Wall("w1"));
        _test.Import("a", "2", Wall("renamed"));
        ImportOutcome other = _test.Import("b", "1", Wall("b1"), Wall("b2"));

        Assert.Equal(Of("w1"), Of("renamed"));
        Assert.Equal(Of("w1"), Of("b1"));
        Assert.Equal((1, 1), (other.Known, other.Shared));
        _test.AssertSound();
    }

    [Fact]
    public void A_stamp_outweighs_an_id_that_a_copy_shares()
    {
        _test.Import("a", "1", Wall("w1"), Wall("w2"));
        (TwinId first, TwinId second) = (Of("w1"), Of("w2"));

        _test.Import("b", "1", Wall("b2") with { Twin = second }, Wall("b1") with { Twin = first });

        Assert.Equal((first, second), (Of("b1"), Of("b2")));
        _test.AssertSound();
    }

    [Fact]
    public void Repeated_rows_and_malformed_identifiers_are_counted_and_left_out()
    {
        ImportOutcome outcome = _test.Import("a", "1", Row("a1", "not an id"), Row("a1"));

        Assert.Equal((2, 1, 0), (outcome.Refused, outcome.Minted, outcome.Identifiers));
        _test.AssertSound();
    }

    [Fact]
    public void NDJSON_and_CSV_hold_the_same_rows()
    {
        const string ndjson = """
            {"id":"a,1","class":"Building","name":"Hall \"A\"","identifiers":{"rnb":"PGGN1Z4C8RX9","uprn":12}}
            {"id":"a2","class":"Room"}
            """;
        const string csv = "id,class,name,rnb,uprn\r\n\"a,1\",Building,\"Hall \"\"A\"\"\",PGGN1Z4C8RX9,12\r\na2,Room,,,\r\n";

        Assert.Equal(Facts(ndjson), Facts(csv));
        Assert.Equal("a,1|Building|Hall \"A\"|rnb:PGGN1Z4C8RX9 uprn:12", Facts(csv)[0]);
    }

    [Theory]
    [InlineData("{\"class\":\"Building\"}")]
    [InlineData("{\"id\":\"a\"")]
    [InlineData("a,b\n1,2")]
    [InlineData("id,class\n1")]
    public void A_malformed_file_is_refused_with_its_line(string text)
    {
        var refusal = Assert.Throws<InvalidDatasetException>(() => Facts(text));

        Assert.Contains("line", refusal.Diagnostic.Location, StringComparison.Ordinal);
    }

    public void Dispose() => _test.Dispose();

    private static string[] Facts(string text) =>
    [
        .. IdentifierFile.Read(DatasetSource.FromBytes("x", Encoding.UTF8.GetBytes(text))).Select(row =>
            $"{row.LocalId}|{row.Class}|{row.Label}|{string.Join(' ', row.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}"))}"),
    ];

    private static ImportRow Wall(string id) => new(id, "Wall") { Identifiers = [new ObjectIdentifier("ifc-guid", Guid)] };

    private static ImportRow Row(string id, string? rnb = null) =>
        new(id, "Building") { Identifiers = rnb is null ? [] : [new ObjectIdentifier("rnb", rnb)] };

    private TwinId Of(string name) => _test.Registry.Resolve(name).Objects.Single();
}
