using System.Diagnostics;
using System.Text.Json;
using TwinInterop.Crs.Operations;
using TwinInterop.Crs.Register;
using TwinInterop.Crs.Tests.Operations;
using TwinInterop.Geometry;
using TwinInterop.Testing;

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
            () => CoordinateOperation.Create(Points.Epsg(2046), Points.Epsg(4326)));

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
    public void A_horizontal_system_has_a_way_to_WGS_84_or_it_is_told_that_none_is_registered()
    {
        int ways = 0, none = 0;
        foreach (int code in EpsgTables.SupportedCodes.Where(c => CrsRegister.Find(c).Kind is not CrsKind.Vertical))
        {
            try
            {
                Assert.NotNull(CoordinateOperation.Create(Points.Epsg(code), Points.Epsg(4326)));
                ways++;
            }
            catch (CoordinateOperationException e)
            {
                Assert.StartsWith("No transformation from EPSG:", e.Message, StringComparison.Ordinal);
                none++;
            }
        }

        Assert.True(ways > 5 * none, $"{ways} with a way, {none} without");
    }

    [Theory]
    [InlineData(9897, 2169, 5774, AxisOrder.NorthEast)]
    [InlineData(6174, 25834, 5776, AxisOrder.EastNorth)]
    [InlineData(10169, 6676, 6695, AxisOrder.NorthEast)]
    [InlineData(7415, 28992, 5709, AxisOrder.EastNorth)]
    public void Compound_systems_of_deliveries_have_their_parts(int code, int horizontal, int vertical, AxisOrder order)
    {
        CrsDefinition definition = CrsRegister.Find(code);
        CrsId h = new("EPSG", horizontal), v = new("EPSG", vertical);

        Assert.Equal((new CrsComponents(h, v), order), (definition.Components, definition.AxisOrder));
        Assert.Equal(definition.Id, CrsRegister.CompoundOf(h, v));
    }

    [CorpusTheory("projinfo")]
    [InlineData(2169)]
    [InlineData(2277)]
    [InlineData(2393)]
    [InlineData(27700)]
    [InlineData(2056)]
    [InlineData(31467)]
    [InlineData(3065)]
    [InlineData(3878)]
    [InlineData(3879)]
    [InlineData(7856)]
    [InlineData(5684)]
    [InlineData(6565)]
    [InlineData(32661)]
    [InlineData(5041)]
    [InlineData(2222)]
    [InlineData(4269)]
    [InlineData(4902)]
    public void Name_axis_order_unit_and_area_are_those_that_PROJ_tells(int code)
    {
        CrsDefinition definition = CrsRegister.Find(code);
        (int exit, string output, string error) = ExternalTool.Run("projinfo", ["-q", "-o", "PROJJSON", $"EPSG:{code}"]);
        Assert.True(exit == 0, error);
        JsonElement crs = JsonDocument.Parse(output).RootElement, axis = crs.GetProperty("coordinate_system").GetProperty("axis")[0];
        JsonElement unit = axis.GetProperty("unit");

        Assert.Equal(crs.GetProperty("name").GetString(), definition.Name);
        string first = axis.GetProperty("abbreviation").GetString()!, direction = axis.GetProperty("direction").GetString()!;
        bool northFirst = first is "N" or "Lat" || string.Equals(direction, "north", StringComparison.Ordinal) && first is not "E";
        Assert.Equal(northFirst, definition.AxisOrder is AxisOrder.NorthEast);
        if (definition.MetresPerUnit is { } metres)
            Assert.Equal(unit.ValueKind is JsonValueKind.String ? 1 : unit.GetProperty("conversion_factor").GetDouble(), metres, 1e-12);
        if (crs.TryGetProperty("bbox", out JsonElement box))
        {
            Assert.Equal(
                (box.GetProperty("west_longitude").GetDouble(), box.GetProperty("south_latitude").GetDouble()),
                (definition.Area.West, definition.Area.South));
            Assert.Equal(
                (box.GetProperty("east_longitude").GetDouble(), box.GetProperty("north_latitude").GetDouble()),
                (definition.Area.East, definition.Area.North));
        }
    }

    [Fact]
    public void A_name_with_a_comma_is_found_and_written_with_it()
    {
        Assert.Equal("ETRS89 / TM35FIN(E,N)", CrsRegister.Find(3067).Name);
        Assert.Equal([3067], EpsgTables.Named("etrs89 / tm35fin(e,n)"));
        Assert.Empty(EpsgTables.Named("ETRS89 / TM35FIN"));
    }

    [Fact]
    public void A_code_between_two_others_or_beyond_all_is_not_found()
    {
        int[] codes = [.. EpsgTables.SupportedCodes];
        Assert.Equal(codes.Order().Distinct(), codes);
        var known = codes.ToHashSet();

        for (int code = -1; code < codes[^1] + 10; code++)
            Assert.Equal(known.Contains(code), EpsgTables.Definition(code) is not null);
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

        // Parsing all 7,000 is a tenth of a second; only a fall by orders of magnitude should fail here.
        Assert.True(watch.ElapsedMilliseconds < 5000, $"{watch.ElapsedMilliseconds} ms");
    }
}
