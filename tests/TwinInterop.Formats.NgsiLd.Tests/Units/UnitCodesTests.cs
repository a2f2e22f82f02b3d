namespace TwinInterop.Formats.NgsiLd.Units;

public sealed class UnitCodesTests
{
    [Theory]
    [InlineData("m", "MTR")]
    [InlineData("urn:adv:uom:m", "MTR")]
    [InlineData("m2", "MTK")]
    [InlineData("Cel", "CEL")]
    [InlineData("dB(A)", "2N")]
    [InlineData("furlong", null)]
    public void A_unit_has_the_code_of_UN_CEFACT(string unit, string? code) => Assert.Equal(code, UnitCodes.CodeOf(unit));

    [Fact]
    public void Every_code_gives_a_symbol_that_gives_the_code() =>
        Assert.All(UnitCodes.Codes, code => Assert.Equal(code, UnitCodes.CodeOf(UnitCodes.UnitOf(code)!))); // listed codes have symbols
}
