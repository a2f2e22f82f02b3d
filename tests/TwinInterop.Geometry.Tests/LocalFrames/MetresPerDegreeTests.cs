using TwinInterop.Testing;

namespace TwinInterop.Geometry.LocalFrames;

public sealed class MetresPerDegreeTests
{
    [Theory]
    [InlineData(0, 111319.491, 110574.276)]
    [InlineData(45, 78846.835, 111131.778)]
    public void A_degree_is_as_long_as_the_tables_say(double latitude, double longitudeMetres, double latitudeMetres)
    {
        MetresPerDegree scale = MetresPerDegree.At(latitude);

        Assert.Equal(longitudeMetres, scale.Longitude, 2);
        Assert.Equal(latitudeMetres, scale.Latitude, 2);
    }

    [ToolFact("cs2cs")]
    public void A_hundred_metres_agree_with_PROJ_to_a_millimetre()
    {
        MetresPerDegree scale = MetresPerDegree.At(45.7);
        string input = FormattableString.Invariant(
            $"4.8 45.7 0\n{4.8 + (100 / scale.Longitude):R} 45.7 0\n4.8 {45.7 + (100 / scale.Latitude):R} 0\n");

        (int exit, string output, string error) = ExternalTool.Run(
            "cs2cs", ["-f", "%.6f", "+proj=longlat +ellps=GRS80", "+to", "+proj=aeqd +lon_0=4.8 +lat_0=45.7 +ellps=GRS80"], input);

        Assert.True(exit == 0, error);
        double[][] metres = [.. output.Trim().Split('\n').Select(line => line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(100, metres[1][0], 2);
        Assert.Equal(100, metres[2][1], 2);
        Assert.InRange(metres[1][0], 99.999, 100.001);
        Assert.InRange(metres[2][1], 99.999, 100.001);
    }
}
