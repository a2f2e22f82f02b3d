using TwinInterop.Crs.Naming;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Naming;

public sealed class RegisterCodesTests
{
    [Theory]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/6697", 6668, 6695)]
    [InlineData("EPSG:5698", 2154, 5720)]
    [InlineData("https://www.opengis.net/def/crs/EPSG/0/7415", 28992, 5709)]
    public void A_compound_code_of_the_register_is_taken_apart(string text, int horizontal, int vertical)
    {
        SrsName name = SrsName.Parse(text, RegisterCodes.Instance);

        Assert.Equal((new CrsId("EPSG", horizontal), new CrsId("EPSG", vertical)), (name.Horizontal, name.Vertical));
    }

    [Fact]
    public void A_vertical_code_of_the_register_is_no_place()
    {
        Assert.True(RegisterCodes.Instance.IsVertical(new CrsId("EPSG", 5720)));
        Assert.False(RegisterCodes.Instance.IsVertical(new CrsId("EPSG", 2154)));
        Assert.Null(SrsName.Parse("EPSG:5720", RegisterCodes.Instance).Horizontal);
    }
}
