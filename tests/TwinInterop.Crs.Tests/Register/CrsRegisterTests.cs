using System.Diagnostics;
using TwinInterop.Crs.Operations;
using TwinInterop.Crs.Register;
using TwinInterop.Crs.Tests.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Register;

public sealed class CrsRegisterTests
{
    [Theory]
    [InlineData(4326, CrsKind.Geographic2D, AxisOrder.NorthEast, CrsUnit.Degree)]
    [InlineData(4979, CrsKind.Geographic3D, AxisOrder.NorthEast, CrsUnit.Degree)]
    [InlineData(4978, CrsKind.Geocentric, AxisOrder.EastNorth, CrsUnit.Metre)]
    [InlineData(4807, CrsKind.Geographic2D, AxisOrder.NorthEast, CrsUnit.Grad)]
    [InlineData(2154, CrsKind.Projected, AxisOrder.EastNorth, CrsUnit.Metre)]
    [InlineData(31466, CrsKind.Projected, AxisOrder.NorthEast, CrsUnit.Metre)]
    [InlineData(3035, CrsKind.Projected, AxisOrder.NorthEast, CrsUnit.Metre)]
    [InlineData(5514, CrsKind.Projected, AxisOrder.EastNorth, CrsUnit.Metre)]
    [InlineData(6697, CrsKind.Compound, AxisOrder.NorthEast, CrsUnit.Degree)]
    [InlineData(5720, CrsKind.Vertical, AxisOrder.EastNorth, CrsUnit.Metre)]
    public void Kind_axis_order_and_unit_are_those_of_the_register(int code, CrsKind kind, AxisOrder order, CrsUnit unit)
    {
        CrsDefinition definition = Assert.IsType<CrsDefinition>(CrsRegister.Find(new CrsId("EPSG", code)));

        Assert.Equal((kind, order, unit), (definition.Kind, definition.AxisOrder, definition.Unit));
    }

    [Fact]
    public void A_compound_system_has_its_two_parts()
    {
        CrsDefinition definition = CrsRegister.Find(7415);

        Assert.Equal(new CrsComponents(new CrsId("EPSG", 28992), new CrsId("EPSG", 5709)), definition.Components);
        Assert.Equal("Amersfoort", definition.Datum);
    }

    [Theory]
    [InlineData(2000, CrsKind.Projected)]
    [InlineData(23032, CrsKind.Projected)]
    [InlineData(5703, CrsKind.Vertical)]
    [InlineData(10162, CrsKind.Compound)]
    public void Any_code_of_the_register_has_a_kind(int code, CrsKind kind)
    {
        Assert.Equal(kind, CrsRegister.KindOf(new CrsId("EPSG", code)));
    }

    [Theory]
    [InlineData("EPSG", 4464)]
    [InlineData("EPSG", 23632)]
    [InlineData("EPSG", 0)]
    [InlineData("EPSG", -5)]
    [InlineData("IGNF", 2154)]
    public void What_the_register_does_not_hold_has_none(string authority, int code)
    {
        Assert.Null(CrsRegister.KindOf(new CrsId(authority, code)));
        Assert.Null(CrsRegister.Find(new CrsId(authority, code)));
    }

    [Fact]
    public void Unknown_and_unsupported_codes_are_told_apart()
    {
        UnsupportedCrsException unknown = Assert.Throws<UnsupportedCrsException>(
            () => CoordinateOperation.Create(Points.Epsg(99999), Points.Epsg(4326)));
        UnsupportedCrsException unsupported = Assert.Throws<UnsupportedCrsException>(
            () => CoordinateOperation.Create(Points.Epsg(23032), Points.Epsg(4326)));

        Assert.Null(unknown.Kind);
        Assert.Equal(CrsKind.Projected, unsupported.Kind);
    }

    [Fact]
    public void Every_supported_system_can_be_defined_and_is_in_the_list_of_kinds()
    {
        foreach (int code in EpsgTables.SupportedCodes)
            Assert.Equal(CrsRegister.Find(code).Kind, CrsRegister.KindOf(new CrsId("EPSG", code)));
    }

    [Fact]
    public void Every_supported_horizontal_system_has_a_way_to_WGS_84()
    {
        foreach (int code in EpsgTables.SupportedCodes.Where(c => CrsRegister.Find(c).Kind is not CrsKind.Vertical))
            Assert.NotNull(CoordinateOperation.Create(Points.Epsg(code), Points.Epsg(4326)));
    }

    [Fact]
    public void Every_height_model_refers_to_defined_systems()
    {
        foreach (HeightModel model in EpsgTables.HeightModels)
        {
            Assert.Equal(CrsKind.Vertical, CrsRegister.Find(model.Vertical).Kind);
            Assert.Equal(CrsKind.Geographic3D, CrsRegister.Find(model.Base).Kind);
        }
    }

    [Theory]
    [InlineData(170, -10, -170, 10, 179, 0, true)]
    [InlineData(170, -10, -170, 10, -175, 0, true)]
    [InlineData(170, -10, -170, 10, 0, 0, false)]
    [InlineData(-10, -10, 10, 10, 10, 10, true)]
    [InlineData(-10, -10, 10, 10, 11, 0, false)]
    public void An_area_may_cross_the_antimeridian(
        double west, double south, double east, double north, double longitude, double latitude, bool inside)
    {
        var area = new AreaOfUse(west, south, east, north);

        Assert.Equal(inside, area.Contains(longitude, latitude));
        Assert.Equal(inside, area.Contains(new AreaOfUse(longitude, latitude, longitude, latitude)));
        Assert.Equal(inside, area.Overlaps(new AreaOfUse(longitude, latitude, longitude, latitude)));
    }

    [Fact]
    public void Looking_every_system_up_takes_no_noticeable_time()
    {
        var watch = Stopwatch.StartNew();
        foreach (int code in EpsgTables.SupportedCodes)
            _ = EpsgTables.Definition(code);

        // Parsing all is some milliseconds; only a fall by orders of magnitude should fail here.
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }
}
