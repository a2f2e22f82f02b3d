using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

public sealed class OtherEvidenceTests
{
    private static readonly SpatialReference Lambert93 = new(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720));

    [Fact]
    public void A_rigid_operation_with_lengths_only_moves_the_model()
    {
        var model = new PlacedModel
        {
            LengthUnit = "#10=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            Operation = "#50=IFCPROJECTEDCRS('EPSG:25832',$,$,'EPSG:5783',$,$,#11);"
                + "#51=IFCRIGIDOPERATION(#20,#50,IFCLENGTHMEASURE(400000.),IFCLENGTHMEASURE(5400000.),100.);",
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal("IfcRigidOperation", found.EvidenceName);
        Assert.Equal(["IFCGEO0001"], rules);
        PlacedModel.Near(new Vector3D(458657, 5438232, 103), found.Frame.Apply(new Vector3D(58657, 38232, 3)));
    }

    [Theory]
    [InlineData("IFCPLANEANGLEMEASURE(14.0902217),IFCPLANEANGLEMEASURE(46.3623297)", "#14", "")]
    [InlineData("IFCPLANEANGLEMEASURE(46.3623297),IFCPLANEANGLEMEASURE(14.0902217)", "#14", "IFCGEO0028")]
    [InlineData("IFCPLANEANGLEMEASURE(14.0902217),IFCPLANEANGLEMEASURE(46.3623297)", "$", "IFCGEO0027")]
    [InlineData("IFCPLANEANGLEMEASURE(0.24592076123),IFCPLANEANGLEMEASURE(0.80917530308)", "$", "")]
    [InlineData("IFCPLANEANGLEMEASURE(14.0902217),IFCLENGTHMEASURE(46.3623297)", "#14", "IFCGEO0026")]
    public void A_rigid_operation_with_angles_places_the_model_in_the_zone_of_its_datum(string angles, string unit, string rule)
    {
        var model = new PlacedModel
        {
            Operation = $"#50=IFCGEOGRAPHICCRS('EPSG:4258','ETRS89','EPSG:6258',$,{unit},#11);#51=IFCRIGIDOPERATION(#20,#50,{angles},475.);",
            More = "#14=IFCCONVERSIONBASEDUNIT(#15,.PLANEANGLEUNIT.,'degree',#16);#15=IFCDIMENSIONALEXPONENTS(0,0,0,0,0,0,0);"
                + "#16=IFCMEASUREWITHUNIT(IFCPLANEANGLEMEASURE(0.017453292519943295),#13);",
        };

        (Georeference found, string[] rules, string messages) = model.Read();

        Assert.Equal(rule.Length == 0 ? ["IFCGEO0001"] : [rule, "IFCGEO0001"], rules);
        Assert.Equal("EPSG:25833+4937", found.Crs.ToString());
        Assert.True(found.Frame.Origin.DistanceTo(new Vector3D(430015.1365, 5134708.2256, 475)) < 0.01, messages);
    }

    [Fact]
    public void An_operation_from_no_context_is_left_out()
    {
        var model = new PlacedModel
        {
            Operation = "#50=IFCPROJECTEDCRS('EPSG:25832',$,$,$,$,$,#11);#52=IFCPROJECTEDCRS('EPSG:25833',$,$,$,$,$,#11);"
                + "#51=IFCMAPCONVERSION(#52,#50,458657.,5438232.,100.,1.,0.,1.);",
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Contains("IFCGEO0024", rules);
        Assert.Equal("none", found.EvidenceName);
    }

    [Fact]
    public void A_map_conversion_to_a_geographic_system_is_left_out()
    {
        var model = new PlacedModel { Operation = "#50=IFCGEOGRAPHICCRS('EPSG:4326',$,$,$,$,$);#51=IFCMAPCONVERSION(#20,#50,8.,49.,100.,1.,0.,1.);" };

        Assert.Contains("IFCGEO0025", model.Read().Rules);
    }

    [Theory]
    [InlineData("ePSet_MapConversion", "ePSet_ProjectedCRS")]
    [InlineData("EPset_MapConversion", "EPSET_PROJECTEDCRS")]
    public void Property_sets_place_an_IFC2x3_model_whatever_the_case_of_their_names(string conversion, string crs)
    {
        (Georeference found, string[] rules, _) = PropertySets(conversion, crs).Read();

        Assert.Equal("ePSet_MapConversion", found.EvidenceName);
        Assert.Equal("EPSG:25832+5783", found.Crs.ToString());
        Assert.Equal(["IFCGEO0001"], rules);
        PlacedModel.Near(new Vector3D(458656.3, 5438233.25, 113.7), found.Frame.Apply(new Vector3D(1, 1, 0)));
    }

    [Fact]
    public void Numbers_written_as_labels_count_and_other_labels_are_reported()
    {
        PlacedModel model = PropertySets("ePSet_MapConversion", "ePSet_ProjectedCRS");

        Georeference found = (model with { More = model.More.Replace("IFCLENGTHMEASURE(458657.3)", "IFCLABEL('458657.3')", StringComparison.Ordinal) }).Read().Found;
        string[] rules = (model with { More = model.More.Replace("IFCLENGTHMEASURE(458657.3)", "IFCLABEL('unknown')", StringComparison.Ordinal) }).Read().Rules;

        Assert.Equal(458657.3, found.Frame.Origin.X, 1e-9);
        Assert.Contains("IFCGEO0038", rules);
    }

    [Fact]
    public void A_property_set_that_contradicts_the_conversion_is_reported()
    {
        PlacedModel model = PropertySets("ePSet_MapConversion", "ePSet_ProjectedCRS") with
        {
            Schema = "IFC4X3_ADD2",
            Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438235.25,113.7,0.,1.,1."),
        };

        (Georeference found, string[] rules, string messages) = model.Read();

        Assert.Equal("IfcMapConversion", found.EvidenceName);
        Assert.Contains("IFCGEO0035", rules);
        Assert.Contains("puts the model 3 m away", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_coordinates_in_the_placements_are_believed_where_the_system_is_stated()
    {
        var model = new PlacedModel { SitePoint = "842000.,6519000.,170." };

        (Georeference found, string[] rules, _) = model.Read(new ReadOptions { Crs = Lambert93 });

        Assert.Equal("placements", found.EvidenceName);
        Assert.Equal(["IFCGEO0001"], rules);
        PlacedModel.Near(new Vector3D(842000, 6519000, 170), found.Frame.Apply(new Vector3D(842000, 6519000, 170)));
    }

    [Fact]
    public void Map_coordinates_in_a_declared_system_without_operation_are_believed()
    {
        var model = new PlacedModel { SitePoint = "842000.,6519000.,170.", Operation = "#50=IFCPROJECTEDCRS('EPSG:2154',$,$,'EPSG:5720',$,$,#11);" };

        Assert.Equal("placements", model.Read().Found.EvidenceName);
    }

    [Fact]
    public void Map_coordinates_in_the_world_coordinate_system_are_believed_too()
    {
        var model = new PlacedModel { World = "842000.,6519000.,170." };

        Georeference found = model.Read(new ReadOptions { Crs = Lambert93 }).Found;

        Assert.Equal("placements", found.EvidenceName);
        PlacedModel.Near(new Vector3D(842001, 6519000, 170), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void Map_coordinates_without_any_system_stay_local_with_a_hint()
    {
        (Georeference found, string[] rules, _) = new PlacedModel { SitePoint = "842000.,6519000.,170." }.Read();

        Assert.Equal("none", found.EvidenceName);
        Assert.Equal(["IFCGEO0042", "IFCGEO0002"], rules);
    }

    [Fact]
    public void Without_evidence_the_model_stays_where_it_is()
    {
        (Georeference found, string[] rules, _) = new PlacedModel().Read();

        Assert.Equal(Frame3D.Identity, found.Frame);
        Assert.Equal(SpatialReference.Unknown, found.Crs);
        Assert.Equal(["IFCGEO0002"], rules);
    }

    [Fact]
    public void A_stated_origin_and_rotation_rule_over_everything()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,1.") };

        (Georeference found, string[] rules, _) = model.Read(
            new ReadOptions { Crs = Lambert93, Origin = new LocalOrigin(new Position(842000, 6519000, 170), 90) });

        Assert.Equal("options", found.EvidenceName);
        Assert.Equal("EPSG:2154+5720", found.Crs.ToString());
        Assert.Contains("IFCGEO0022", rules);
        PlacedModel.Near(new Vector3D(841999, 6519001, 170), found.Frame.Apply(new Vector3D(1, 1, 0)));
    }

    [Fact]
    public void A_stated_origin_keeps_the_declared_rotation_and_system()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,0.,1.,1.") };

        Georeference found = model.Read(new ReadOptions { Origin = new LocalOrigin(new Position(400000, 5400000, 10)) }).Found;

        Assert.Equal("EPSG:25832+5783", found.Crs.ToString());
        PlacedModel.Near(new Vector3D(400000, 5400001, 10), found.Frame.Apply(Vector3D.UnitX));
    }

    [Fact]
    public void A_stated_origin_without_any_system_is_reported()
    {
        (Georeference found, string[] rules, _) = new PlacedModel().Read(
            new ReadOptions { Origin = new LocalOrigin(new Position(842000, 6519000, 170)) });

        Assert.Contains("IFCGEO0039", rules);
        PlacedModel.Near(new Vector3D(842000, 6519000, 170), found.Frame.Origin);
    }

    [Fact]
    public void An_origin_in_degrees_leads_to_the_zone_of_the_place()
    {
        Georeference found = new PlacedModel().Read(new ReadOptions
        {
            Crs = new SpatialReference(new CrsId("EPSG", 4326)),
            Origin = new LocalOrigin(new Position(8.433679805555555, 49.09555102777778, 113.7)),
        }).Found;

        Assert.Equal("EPSG:32632+4979", found.Crs.ToString());
        Assert.Equal(458657.3, found.Frame.Origin.X, 0.01);
    }

    [Fact]
    public void A_stated_rotation_alone_turns_the_model_about_its_origin()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("EPSG:25832", "458657.3,5438232.25,113.7,1.,0.,0.9996") };

        Georeference found = model.Read(new ReadOptions { Origin = new LocalOrigin(null, 180) }).Found;

        Assert.Equal("IfcMapConversion", found.EvidenceName);
        PlacedModel.Near(new Vector3D(458657.3 - 0.9996, 5438232.25, 113.7), found.Frame.Apply(Vector3D.UnitX));
    }

    private static PlacedModel PropertySets(string conversion, string crs) => new()
    {
        Schema = "IFC2X3",
        More = $"""
            #60=IFCPROPERTYSET('a',$,'{conversion}',$,(#61,#62,#63,#64,#65,#66));
            #61=IFCPROPERTYSINGLEVALUE('Eastings',$,IFCLENGTHMEASURE(458657.3),$);
            #62=IFCPROPERTYSINGLEVALUE('Northings',$,IFCLENGTHMEASURE(5438232.25),$);
            #63=IFCPROPERTYSINGLEVALUE('OrthogonalHeight',$,IFCLENGTHMEASURE(113.7),$);
            #64=IFCPROPERTYSINGLEVALUE('XAxisAbscissa',$,IFCREAL(0.),$);
            #65=IFCPROPERTYSINGLEVALUE('XAxisOrdinate',$,IFCREAL(1.),$);
            #66=IFCPROPERTYSINGLEVALUE('Scale',$,IFCREAL(1.),$);
            #67=IFCRELDEFINESBYPROPERTIES('b',$,$,$,(#30),#60);
            #70=IFCPROPERTYSET('c',$,'{crs}',$,(#71,#72));
            #71=IFCPROPERTYSINGLEVALUE('Name',$,IFCLABEL('EPSG:25832'),$);
            #72=IFCPROPERTYSINGLEVALUE('VerticalDatum',$,IFCIDENTIFIER('EPSG:5783'),$);
            #73=IFCRELDEFINESBYPROPERTIES('d',$,$,$,(#30),#70);
            """,
    };
}
