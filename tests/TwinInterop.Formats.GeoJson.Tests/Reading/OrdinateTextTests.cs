using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace TwinInterop.Formats.GeoJson.Reading;

public sealed class OrdinateTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("4.83565899999999")]
    [InlineData("999999999999999")]
    [InlineData("0.00000000000001")]
    [InlineData("-179.999999999999")]
    public void A_plain_number_is_the_double_that_the_general_parser_gives(string text) => AssertSame(text);

    [Theory]
    [InlineData("9999999999999999")]
    [InlineData("44.652282005723933")]
    [InlineData("1e5")]
    [InlineData("1.5E-3")]
    public void Other_numbers_are_left_to_the_general_parser(string text) =>
        Assert.False(OrdinateText.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Any_decimal_of_fifteen_digits_is_exact() =>
        Prop.ForAll(
            Arb.From(from high in Gen.Choose(-9_999_999, 9_999_999) from low in Gen.Choose(0, 99_999_999) from places in Gen.Choose(0, 14) select (digits: (high * 100_000_000L) + low, places)),
            pair => AssertSame((pair.digits / (decimal)Math.Pow(10, pair.places)).ToString(CultureInfo.InvariantCulture))).QuickCheckThrowOnFailure();

    private static void AssertSame(string text)
    {
        Assert.True(OrdinateText.TryParse(Encoding.ASCII.GetBytes(text), out double number), text);
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(number));
    }
}
