using TwinInterop.Mapping;

namespace TwinInterop.Tests.Mapping;

public sealed class MappingTableTests
{
    [Fact]
    public void A_row_is_found_by_its_source_term()
    {
        MappingTable table = MappingTable.Parse(new StringReader(
            "source,canonical,match,clause,note\ncitygml-2.0/bldg:Room,BuildingRoom,exact,10.3.5,renamed in 3.0\n"));

        Assert.Equal(
            new MappingRow("citygml-2.0/bldg:Room", "BuildingRoom", SkosMatch.Exact, "10.3.5", "renamed in 3.0"),
            table.Find("citygml-2.0/bldg:Room"));
        Assert.Null(table.Find("citygml-2.0/bldg:Door"));
    }

    [Theory]
    [InlineData("a,b,exact,c")]
    [InlineData("a,b,similar,c,d")]
    public void A_malformed_row_is_refused(string row) =>
        Assert.Throws<InvalidDataException>(() => MappingTable.Parse(new StringReader("header\n" + row)));
}
