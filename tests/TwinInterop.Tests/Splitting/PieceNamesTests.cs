using TwinInterop.Splitting;

namespace TwinInterop.Tests.Splitting;

public sealed class PieceNamesTests
{
    [Theory]
    [InlineData("BAT_001", "BAT_001.gml")]
    [InlineData("../../etc/passwd", "_.._etc_passwd.gml")]
    [InlineData("..", "object.gml")]
    [InlineData("", "object.gml")]
    [InlineData("a/b\\c:d*?", "a_b_c_d__.gml")]
    [InlineData("con", "_con.gml")]
    [InlineData("urn:ngsi-ld:Building:é", "urn_ngsi-ld_Building__.gml")]
    public void A_name_is_safe_whatever_the_id_is(string id, string expected)
    {
        Assert.Equal(expected, new PieceNames(".gml").Take(id));
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_numbers()
    {
        var names = new PieceNames(".gml");

        Assert.Equal("a.gml A-2.gml a-3.gml", $"{names.Take("a")} {names.Take("A")} {names.Take("a")}");
    }

    [Fact]
    public void A_long_id_is_cut()
    {
        Assert.Equal(80 + 4, new PieceNames(".gml").Take(new string('x', 5000)).Length);
    }

    [Fact]
    public void The_name_of_the_index_is_taken()
    {
        Assert.Equal("index-2.json", new PieceNames(".json").Take("index"));
    }
}
