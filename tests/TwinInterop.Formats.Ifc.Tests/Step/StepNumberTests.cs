using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Step;

public sealed class StepNumberTests
{
    [Theory]
    [InlineData("0.", 0)]
    [InlineData("-1.", -1)]
    [InlineData("+2.5", 2.5)]
    [InlineData("1.E-3", 0.001)]
    [InlineData("1.5e2", 150)]
    [InlineData("12", 12)]
    [InlineData(".5", 0.5)]
    [InlineData("0.017453292519943295", 0.017453292519943295)]
    [InlineData("123456789012345678901234567890.", 123456789012345678901234567890.0)]
    [InlineData("0.00000000000000000000000000000001", 1e-32)]
    [InlineData("1.7976931348623157E308", double.MaxValue)]
    [InlineData("4.9E-324", double.Epsilon)]
    [InlineData("1.E-999999999999", 0)]
    public void A_number_is_read_to_the_nearest_double(string text, double expected)
    {
        Assert.True(StepNumber.TryDouble(Encoding.ASCII.GetBytes(text), out double value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.E")]
    [InlineData("1.E+")]
    [InlineData("1e999")]
    [InlineData("-1.E400")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("1.0.0")]
    [InlineData("0x10")]
    public void What_is_no_finite_number_is_refused(string text) =>
        Assert.False(StepNumber.TryDouble(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void A_double_written_with_all_its_digits_is_read_back_bit_for_bit() => Prop.ForAll<NormalFloat>(number =>
    {
        string text = number.Get.ToString("R", CultureInfo.InvariantCulture);
        return StepNumber.TryDouble(Encoding.ASCII.GetBytes(text), out double value)
            && BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(number.Get);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimals_are_read_as_the_runtime_reads_them()
    {
        var random = new System.Random(3);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Create(
                CultureInfo.InvariantCulture, $"{random.NextInt64(0, 1L << random.Next(1, 62))}.{random.Next(0, 1_000_000):D6}E{random.Next(-40, 30)}");
            Assert.True(StepNumber.TryDouble(Encoding.ASCII.GetBytes(text), out double value));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    public void A_whole_number_is_read(string text, long expected)
    {
        Assert.True(StepNumber.TryInt64(Encoding.ASCII.GetBytes(text), out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("99999999999999999999999")]
    [InlineData("1.")]
    [InlineData("")]
    [InlineData("-")]
    public void A_whole_number_that_does_not_fit_is_refused(string text) =>
        Assert.False(StepNumber.TryInt64(Encoding.ASCII.GetBytes(text), out _));
}
