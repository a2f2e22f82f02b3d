using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Core.Tests.Model;

public sealed class DynamizerTests
{
    [Theory]
    [InlineData("//bldg:Building[@gml:id='b1']/con:height", "height")]
    [InlineData("\n //con:RoofSurface[@gml:id='r']/core:genericAttribute/gen:DoubleAttribute[gen:name='irradiation']/gen:value\n", "irradiation")]
    [InlineData("//gen:doubleAttribute[@name=\"power\"]/gen:value", "power")]
    [InlineData("bldg:function", "function")]
    [InlineData("//bldg:Building[@gml:id='b1']", "Building")]
    [InlineData("", null)]
    [InlineData("count(//x)", null)]
    public void The_reference_tells_the_name_of_the_attribute(string reference, string? expected) =>
        Assert.Equal(expected, new Dynamizer(reference).AttributeName);

    [Fact]
    public void Geometries_are_found_in_composite_series_too()
    {
        var point = new Point(new Position(1, 2, 3));
        var series = new TimeSeries(
            "place", null, TimeSeriesValueType.Geometry, [new TimeValuePair(new TimeValue("2020", TimeKind.Year), null) { Geometry = point }]);

        var dynamizer = new Dynamizer("x") { Data = new CompositeTimeSeries([new TimeSeriesComponent(2, null, series)]) };

        Assert.Same(point, Assert.Single(dynamizer.Geometries));
    }
}
