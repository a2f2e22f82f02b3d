using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

public sealed class MapConversionTests
{
    private const string Millimetre = "#10=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);";
    private const string Foot =
        "#10=IFCCONVERSIONBASEDUNIT(#14,.LENGTHUNIT.,'FOOT',#15);#14=IFCDIMENSIONALEXPONENTS(1,0,0,0,0,0,0);#15=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.3048),#11);";
    private const string SurveyFoot =
        "#10=IFCCONVERSIONBASEDUNIT(#14,.LENGTHUNIT.,'US SURVEY FOOT',#15);#14=IFCDIMENSIONALEXPONENTS(1,0,0,0,0,0,0);"
        + "#15=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.3048006096012192),#11);";

    [Fact]
    public void A_conversion_as_it_should_be_is_declared()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,$") };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal("IfcMapConversion", found.EvidenceName);
        Assert.Equal(GeoreferenceConfidence.Declared, found.Confidence);
        Assert.Equal("EPSG:25832+5783", found.Crs.ToString());
        Assert.Equal(["IFCGEO0001"], rules);
        PlacedModel.Near(new Vector3D(458658.3, 5438234.25, 116.7), found.Frame.Apply(new Vector3D(1, 2, 3)));
    }

    [Fact]
    public void The_direction_of_the_X_axis_need_not_have_length_1()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,3.,4.,1.") };

        Georeference found = model.Read().Found;

        PlacedModel.Near(new Vector3D(458657.3 + 0.6 - 1.6, 5438232.25 + 0.8 + 1.2, 116.7), found.Frame.Apply(new Vector3D(1, 2, 3)));
    }

    [Fact]
    public void A_direction_of_length_0_does_not_turn_the_model_and_is_reported()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,0.,0.,1.") };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0015", rules);
        PlacedModel.Near(Vector3D.UnitX, found.Frame.AxisX);
    }

    [Theory]
    [InlineData("0.001", new string[0], 0.001)]
    [InlineData("0.0009996", new string[0], 0.0009996)]
    [InlineData("$", new[] { "IFCGEO0011" }, 0.001)]
    [InlineData("0.", new[] { "IFCGEO0014", "IFCGEO0011" }, 0.001)]
    [InlineData("1.", new[] { "IFCGEO0011" }, 0.001)]
    [InlineData("1000.", new[] { "IFCGEO0012" }, 0.001)]
    [InlineData("0.0025", new[] { "IFCGEO0013" }, 0.0025)]
    public void A_scale_is_held_against_the_units_of_model_and_map(string scale, string[] expected, double used)
    {
        var model = new PlacedModel
        {
            LengthUnit = Millimetre,
            Operation = PlacedModel.Conversion("EPSG:25832", $"458657.3,5438232.25,113.7,1.,0.,{scale}"),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal(expected, rules.Where(rule => rule != "IFCGEO0001"));
        PlacedModel.Near(new Vector3D(458657.3 + (2500 * used), 5438232.25, 113.7), found.Frame.Apply(new Vector3D(2.5, 0, 0)));
    }

    [Fact]
    public void Map_unit_and_model_unit_may_both_be_millimetres()
    {
        var model = new PlacedModel
        {
            LengthUnit = Millimetre,
            Operation = PlacedModel.Conversion("EPSG:25832", "458657300.,5438232250.,113700.,1.,0.,1.", unit: "$"),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal(["IFCGEO0001"], rules);
        PlacedModel.Near(new Vector3D(458658.3, 5438232.25, 113.7), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void Metres_under_an_omitted_map_unit_of_a_millimetre_project_are_read_as_metres()
    {
        var model = new PlacedModel
        {
            LengthUnit = Millimetre,
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,$", unit: "$"),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0017", rules);
        Assert.Equal(GeoreferenceConfidence.Derived, found.Confidence);
        PlacedModel.Near(new Vector3D(458658.3, 5438232.25, 113.7), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void The_same_holds_for_a_system_that_the_register_does_not_have()
    {
        var model = new PlacedModel
        {
            LengthUnit = Millimetre,
            Operation = PlacedModel.Conversion("EPSG:2046", "458657.3,5138232.25,113.7,1.,0.,$", unit: "$"),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0043", rules);
        PlacedModel.Near(new Vector3D(458658.3, 5138232.25, 113.7), found.Frame.Apply(Vector3D.UnitX));
    }

    [Theory]
    [InlineData(Foot, 0.3048)]
    [InlineData(SurveyFoot, 0.3048006096012192)]
    public void Eastings_left_in_feet_are_read_in_the_kind_of_foot_of_the_project(string unit, double metres)
    {
        var model = new PlacedModel
        {
            LengthUnit = unit,
            Operation = PlacedModel.Conversion("EPSG:32610", "1791000.,13730000.,100.,1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0017", rules);
        PlacedModel.Near(new Vector3D(1791000 * metres, 13730000 * metres, 100 * metres), found.Frame.Apply(default));
        Assert.Equal(1, found.Frame.AxisX.Length, 1e-12);
    }

    [Fact]
    public void A_system_in_survey_feet_with_a_map_unit_of_international_feet_is_reported()
    {
        var model = new PlacedModel
        {
            LengthUnit = Foot,
            Operation = "#50=IFCPROJECTEDCRS('EPSG:2277','NAD83 / Texas Central (ftUS)',$,$,$,$,#10);#51=IFCMAPCONVERSION(#20,#50,3100000.,10070000.,500.,1.,0.,1.);",
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0037", rules);
        Assert.Equal(1200.0 / 3937, found.HorizontalUnit);
        PlacedModel.Near(new Vector3D(3100000 + (1 / 0.3048), 10070000, 500 * 1200.0 / 3937), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void Easting_and_northing_exchanged_are_put_right_and_reported()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:2154", "6519000.,842000.,170.,1.,0.,1.", "'EPSG:5720'") };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0018", rules);
        PlacedModel.Near(new Vector3D(842001, 6519000, 170), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void A_place_outside_the_system_is_kept_and_guessed()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:2154", "12000.,4000.,0.,1.,0.,1.", "'EPSG:5720'") };

        (Georeference found, string[] rules, string messages) = model.Read();

        Assert.Contains("IFCGEO0019", rules);
        Assert.Contains("found it at (12001, 4002)", messages, StringComparison.Ordinal);
        Assert.Equal(GeoreferenceConfidence.Guessed, found.Confidence);
        PlacedModel.Near(new Vector3D(12000, 4000, 0), found.Frame.Apply(default));
    }

    [Fact]
    public void A_conversion_of_a_model_that_is_in_map_coordinates_already_is_not_applied_again()
    {
        var model = new PlacedModel
        {
            SitePoint = "458657.3,5438232.25,113.7",
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0020", rules);
        Assert.Equal("placements", found.EvidenceName);
        PlacedModel.Near(new Vector3D(458657.3, 5438232.25, 113.7), found.Frame.Apply(new Vector3D(458657.3, 5438232.25, 113.7)));
    }

    [Fact]
    public void That_is_found_without_an_area_of_use_too()
    {
        var model = new PlacedModel
        {
            SitePoint = "458657.3,5138232.25,113.7",
            Operation = PlacedModel.Conversion("EPSG:3065", "458650.,5138230.,113.7,1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0020", rules);
        PlacedModel.Near(Vector3D.UnitX, found.Frame.AxisX);
        PlacedModel.Near(default, found.Frame.Origin);
    }

    [Fact]
    public void Coordinates_in_the_shapes_count_as_much_as_those_of_placements()
    {
        var model = new PlacedModel
        {
            WallPoint = "458657.3,5438232.25,113.7",
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1."),
        };

        Assert.Contains("IFCGEO0020", model.Read().Rules);
    }

    [Fact]
    public void Factors_are_applied_before_the_rotation()
    {
        var model = new PlacedModel
        {
            Operation = "#50=IFCPROJECTEDCRS('EPSG:25832',$,$,'EPSG:5783',$,$,#11);"
                + "#51=IFCMAPCONVERSIONSCALED(#20,#50,458657.,5438232.,100.,0.,1.,2.,0.999,1.001,1.);",
        };

        Georeference found = model.Read().Found;

        PlacedModel.Near(
            new Vector3D(458657 - (2 * 1.001 * 20), 5438232 + (2 * 0.999 * 10), 160), found.Frame.Apply(new Vector3D(10, 20, 30)));
    }

    [Fact]
    public void Factors_far_from_1_are_reported()
    {
        var model = new PlacedModel
        {
            Operation = "#50=IFCPROJECTEDCRS('EPSG:25832',$,$,'EPSG:5783',$,$,#11);"
                + "#51=IFCMAPCONVERSIONSCALED(#20,#50,458657.,5438232.,100.,1.,0.,1.,1.,2.,3.);",
        };

        Assert.Contains("IFCGEO0016", model.Read().Rules);
    }

    [Fact]
    public void Contexts_whose_operations_differ_are_reported_with_the_distance()
    {
        var model = new PlacedModel
        {
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.,5438232.,100.,1.,0.,1."),
            More = "#60=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Plan',2,1.E-5,#21,$);#61=IFCMAPCONVERSION(#60,#50,458660.,5438236.,100.,1.,0.,1.);",
        };

        (Georeference found, string[] rules, string messages) = model.Read();

        Assert.Contains("IFCGEO0022", rules);
        Assert.Contains("found one 5 m away", messages, StringComparison.Ordinal);
        Assert.Equal(5, Assert.Single(found.Alternatives).Distance!.Value, 1e-6);
    }

    [Fact]
    public void Contexts_that_differ_in_rotation_only_are_reported_too()
    {
        var model = new PlacedModel
        {
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.,5438232.,100.,1.,0.,1."),
            More = "#60=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Plan',2,1.E-5,#21,$);#61=IFCMAPCONVERSION(#60,#50,458657.,5438232.,100.,0.,1.,1.);",
        };

        Assert.Contains("IFCGEO0022", model.Read().Rules);
    }

    [Fact]
    public void A_context_without_the_operation_of_the_others_is_reported()
    {
        var model = new PlacedModel
        {
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.,5438232.,100.,1.,0.,1."),
            More = "#60=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Plan',2,1.E-5,#21,$);",
        };

        Assert.Contains("IFCGEO0023", model.Read().Rules);
    }

    [Fact]
    public void The_world_coordinate_system_moves_local_coordinates_before_the_conversion()
    {
        var model = new PlacedModel
        {
            World = "100.,200.,10.",
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.,5438232.,100.,1.,0.,1."),
        };

        Georeference found = model.Read().Found;

        PlacedModel.Near(new Vector3D(458757, 5438432, 110), found.Frame.Apply(default));
    }

    [Theory]
    [InlineData("458657.,5438232.,0.", "0.,0.,0.", "458657.,5438232.,100.")]
    [InlineData("3000.,4000.,0.", "3000.,4000.,0.", "458657.,5438232.,100.")]
    public void A_world_coordinate_system_that_repeats_another_statement_is_not_applied(string world, string site, string numbers)
    {
        var model = new PlacedModel
        {
            World = world,
            SitePoint = site,
            Operation = PlacedModel.Conversion("EPSG:25832", numbers + ",1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0021", rules);
        PlacedModel.Near(new Vector3D(458657, 5438232, 100), found.Frame.Apply(default));
    }

    [Fact]
    public void Millimetres_survive_at_map_size()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.123456,5438232.654321,113.7,0.8,0.6,1.") };

        Frame3D frame = model.Read().Found.Frame.Compose(Frame3D.Identity with { Origin = new Vector3D(1000, 2000, 0) });
        Vector3D step = frame.Apply(new Vector3D(0.001, 0, 0)) - frame.Apply(default);

        PlacedModel.Near(new Vector3D(0.0008, 0.0006, 0), step);
    }

    [Fact]
    public void A_stated_system_replaces_the_declared_one()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("wrong", "842000.,6519000.,170.,1.,0.,1.") };

        (Georeference found, string[] rules, _) = model.Read(
            new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)) });

        Assert.Equal("EPSG:2154+5720", found.Crs.ToString());
        Assert.Equal(["IFCGEO0001"], rules);
    }
}
