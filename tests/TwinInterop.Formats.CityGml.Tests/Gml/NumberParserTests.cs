using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Tests.Gml;

public class NumberParserTests
{
    [Fact]
    public void Every_number_parses_to_the_same_bits_as_the_framework_gives() =>
        Prop.ForAll<double, int>((number, digits) =>
        {
            if (!double.IsFinite(number))
                return;
            string[] texts =
            [
                number.ToString("R", CultureInfo.InvariantCulture),
                number.ToString("F" + (Math.Abs(digits) % 20), CultureInfo.InvariantCulture),
                (number / 3).ToString("E17", CultureInfo.InvariantCulture),
                (number * 1e6).ToString("F7", CultureInfo.InvariantCulture),
            ];
            foreach (string text in texts)
            {
                Assert.True(NumberParser.TryParse(text, out double parsed), text);
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), parsed);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("0.1")]
    [InlineData("514018.37805869174")]
    [InlineData("123456789012345678901234567890.123")]
    [InlineData("0.00000000000000000000000000000123")]
    [InlineData("-0")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+7.25")]
    public void Hard_cases_agree_with_the_framework(string text)
    {
        Assert.True(NumberParser.TryParse(text, out double parsed));
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)),
            BitConverter.DoubleToInt64Bits(parsed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("abc")]
    [InlineData("1 2")]
    [InlineData("--1")]
    [InlineData("1e")]
    [InlineData("-")]
    public void What_is_no_number_is_refused(string text) => Assert.False(NumberParser.TryParse(text, out _));
}
