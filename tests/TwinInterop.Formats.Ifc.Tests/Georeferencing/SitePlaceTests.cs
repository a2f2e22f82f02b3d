using System.Globalization;
using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

public sealed class SitePlaceTests
{
    private const string Karlsruhe = "(49,5,43,983700),(8,26,1,247300),113.7";

    [Theory]
    [InlineData("(49,5,43,983700)", 49.09555102777778, false)]
    [InlineData("(-71,-3,-24,-263305)", -71.05673980694444, false)]
    [InlineData("(0,-7,-34,-450321)", -0.12623620027777778, false)]
    [InlineData("(37,47,42)", 37.795, false)]
    [InlineData("(37,30)", 37.5, false)]
    [InlineData("(-71,3,24)", -71.05666666666667, true)]
    public void A_compound_angle_is_the_sum_of_its_parts_with_one_sign(string text, double degrees, bool isMixed)
    {
        CompoundPlaneAngle? angle = StepSamples.Parse<CompoundPlaneAngle?>(text, value => CompoundPlaneAngle.Read(value));

        Assert.Equal(degrees, angle!.Value.Degrees, 1e-12);
        Assert.Equal(isMixed, angle.Value.IsMixed);
    }

    [Theory]
    [InlineData("$")]
    [InlineData("(49)")]
    [InlineData("(1,2,3,4,5)")]
    [InlineData("('49',5)")]
    public void What_is_no_compound_angle_is_none(string text) =>
        Assert.Null(StepSamples.Parse<CompoundPlaneAngle?>(text, value => CompoundPlaneAngle.Read(value)));

    [Fact]
    public void A_site_places_the_model_in_its_UTM_zone_and_that_is_derived()
    {
        (Georeference found, string[] rules, _) = new PlacedModel { SitePlace = Karlsruhe }.Read();

        Assert.Equal("IfcSite", found.EvidenceName);
        Assert.Equal(GeoreferenceConfidence.Derived, found.Confidence);
        Assert.Equal("EPSG:32632", found.Crs.ToString());
        Assert.Equal(["IFCGEO0044", "IFCGEO0001"], rules);
        Assert.True(found.Frame.Origin.DistanceTo(new Vector3D(458657.3, 5438232.25, 113.7)) < 0.01);
    }

    [Fact]
    public void The_place_is_that_of_the_site_not_of_the_origin()
    {
        Georeference atOrigin = new PlacedModel { SitePlace = Karlsruhe }.Read().Found;
        Georeference moved = new PlacedModel { SitePlace = Karlsruhe, SitePoint = "100.,200.,5." }.Read().Found;

        PlacedModel.Near(atOrigin.Frame.Apply(default), moved.Frame.Apply(new Vector3D(100, 200, 5)));
    }

    [ToolFact("cs2cs")]
    public void True_north_grid_convergence_and_scale_are_in_the_frame()
    {
        // North is 30 degrees clockwise from Y: (0.5, 0.866).
        Georeference found = new PlacedModel { SitePlace = Karlsruhe, North = "#23" }.Read().Found;

        Position origin = Degrees(found, default), north = Degrees(found, new Vector3D(50, 86.602540378443865, 0));

        MetresPerDegree length = MetresPerDegree.At(origin.Y);
        Assert.Equal(8.433679805555555, origin.X, 1e-10);
        Assert.Equal(49.09555102777778, origin.Y, 1e-10);
        Assert.Equal(0, (north.X - origin.X) * length.Longitude, 1e-3);
        Assert.Equal(100, (north.Y - origin.Y) * length.Latitude, 1e-3);
    }

    [Theory]
    [InlineData("(59,54,0),(5,20,0),0.", 32632)]
    [InlineData("(78,13,0),(15,38,0),0.", 32633)]
    [InlineData("(-33,-51,0),(151,12,0),0.", 32756)]
    [InlineData("(0,-1,0),(-179,-59,0),0.", 32701)]
    public void The_zone_is_the_one_that_contains_the_place_also_in_Norway_and_Svalbard(string place, int code) =>
        Assert.Equal(code, new PlacedModel { SitePlace = place }.Read().Found.Crs.Horizontal!.Value.Code);

    [Fact]
    public void A_stated_projected_system_takes_the_place_of_the_zone()
    {
        Georeference found = new PlacedModel { SitePlace = "(45,45,0),(4,50,0),170." }
            .Read(new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 2154)) }).Found;

        Assert.Equal("EPSG:2154", found.Crs.ToString());
        Assert.Equal(842_000, found.Frame.Origin.X, 2_000.0);
        Assert.Equal(6_519_000, found.Frame.Origin.Y, 12_000.0);
    }

    [Fact]
    public void The_elevation_is_in_the_unit_of_the_project()
    {
        var model = new PlacedModel
        {
            LengthUnit = "#10=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            SitePlace = "(49,5,43,983700),(8,26,1,247300),113700.",
        };

        Assert.Equal(113.7, model.Read().Found.Frame.Origin.Z, 1e-9);
    }

    [Theory]
    [InlineData("(0,0,0),(0,0,0),0.", "IFCGEO0032", "none")]
    [InlineData("(360,0,0),(8,0,0),0.", "IFCGEO0029", "none")]
    [InlineData("(49,0,0),(-361,0,0),0.", "IFCGEO0029", "none")]
    [InlineData("(49,0,0),$,0.", "IFCGEO0031", "none")]
    [InlineData("$,(8,0,0),0.", "IFCGEO0031", "none")]
    [InlineData("(88,0,0),(8,0,0),0.", "IFCGEO0040", "none")]
    [InlineData("(-33,51,0),(151,12,0),0.", "IFCGEO0030", "IfcSite")]
    [InlineData("(42,24,53,508911),(-71,-15,-29,-58837),0.", "IFCGEO0033", "IfcSite")]
    [InlineData("(51,30,0,549316),(0,-7,-34,-450321),0.", "IFCGEO0033", "IfcSite")]
    [InlineData("(47,33,34,948800),(19,3,17,204400),0.", "IFCGEO0033", "IfcSite")]
    public void A_doubtful_place_is_reported(string place, string rule, string evidence)
    {
        (Georeference found, string[] rules, string messages) = new PlacedModel { SitePlace = place }.Read();

        Assert.True(rules.Contains(rule), messages);
        Assert.Equal(evidence, found.EvidenceName);
    }

    [Fact]
    public void The_default_place_of_a_program_is_guessed()
    {
        Georeference found = new PlacedModel { SitePlace = "(42,21,31,181945),(-71,-3,-24,-263305),0." }.Read().Found;

        Assert.Equal(GeoreferenceConfidence.Guessed, found.Confidence);
    }

    [Fact]
    public void A_site_that_agrees_with_the_conversion_says_so_in_metres()
    {
        var model = new PlacedModel
        {
            SitePlace = Karlsruhe,
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal("IfcMapConversion", found.EvidenceName);
        Assert.Contains("IFCGEO0034", rules);
        GeoreferenceAlternative other = Assert.Single(found.Alternatives);
        Assert.Equal(GeoreferenceEvidence.Site, other.Evidence);
        Assert.InRange(other.Distance!.Value, 0, 0.01);
    }

    [Fact]
    public void A_site_far_from_the_conversion_is_reported_with_the_distance()
    {
        var model = new PlacedModel
        {
            SitePlace = "(48,51,24),(2,22,3),0.", // Paris, 443 km away
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1."),
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0035", rules);
        Assert.Contains(found.Alternatives, other => other.Distance is > 442_000 and < 445_000);
    }

    [Fact]
    public void A_true_north_that_contradicts_the_conversion_is_reported_and_not_used()
    {
        var model = new PlacedModel { North = "#23", Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1.") };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0036", rules);
        PlacedModel.Near(Vector3D.UnitX, found.Frame.AxisX);
    }

    private static Position Degrees(Georeference georeference, Vector3D point)
    {
        Vector3D place = georeference.Frame.Apply(point);
        string input = string.Create(CultureInfo.InvariantCulture, $"{place.X:R} {place.Y:R}\n");
        string[] fields = ExternalTool.Run("cs2cs", ["-f", "%.12f", $"{georeference.Crs.Horizontal}", "EPSG:4326"], input, ExternalTool.ProjEnvironment)
            .Output.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return new Position(double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[0], CultureInfo.InvariantCulture));
    }
}
