using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace TwinInterop.Formats.GeoJson.Writing;

public sealed class CoordinateTextTests
{
    [Theory]
    [InlineData(7, 0, "0")]
    [InlineData(7, -0.00000001, "0")]
    [InlineData(7, -0.0000001, "-0.0000001")]
    [InlineData(7, 180, "180")]
    [InlineData(7, -12.3456789012, "-12.3456789")]
    [InlineData(7, 0.00000005, "0")]
    [InlineData(7, 0.00000015, "0.0000002")]
    [InlineData(0, 12.5, "12")]
    [InlineData(15, 4.123456789012345, "4.123456789012345")]
    [InlineData(7, 1e300, "1E+300")]
    public void Degrees_are_written_with_the_fewest_digits(int decimals, double degrees, string expected)
    {
        var text = new CoordinateText(decimals);

        text.AppendDegrees(degrees);

        Assert.Equal(expected, Encoding.ASCII.GetString(text.Written));
    }

    [Fact]
    public void Any_position_is_written_as_the_rounded_double_is() =>
        Prop.ForAll(
            Arb.From(from degrees in Gen.Choose(-180, 180)
                     from part in Gen.Choose(0, 999_999_999)
                     from places in Gen.Choose(0, 12)
                     select (degrees + (part / 1e9), places)),
            ((double X, int Places) pair) =>
            {
                var text = new CoordinateText(pair.Places);
                text.AppendDegrees(pair.X);
                string written = Encoding.ASCII.GetString(text.Written);
                Assert.Equal(Math.Round(pair.X, pair.Places), double.Parse(written, CultureInfo.InvariantCulture));
                Assert.True(written.Length - 1 - written.IndexOf('.', StringComparison.Ordinal) <= pair.Places || !written.Contains('.', StringComparison.Ordinal));
            }).QuickCheckThrowOnFailure();
}
