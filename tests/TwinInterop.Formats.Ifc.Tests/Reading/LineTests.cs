using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Reading;

/// <summary>Axes and annotations: what an object has besides its body, and what is all of it.</summary>
public sealed class LineTests
{
    private const string Axis = """
        #301=IFCPOLYLINE((#302,#303));
        #302=IFCCARTESIANPOINT((-2000.,0.));
        #303=IFCCARTESIANPOINT((2000.,0.));
        #304=IFCSHAPEREPRESENTATION(#5,'Axis','Curve2D',(#301));
        #305=IFCSHAPEREPRESENTATION(#5,'Box','BoundingBox',(#306));
        #306=IFCBOUNDINGBOX(#7,4000.,200.,3000.);

        """;

    [Fact]
    public async Task The_axis_of_an_element_is_its_line_at_level_0()
    {
        (CityObject beam, ConversionContext context) = await ReadAsync(
            Axis + """
                #310=IFCPRODUCTDEFINITIONSHAPE($,$,(#31,#304,#305));
                #311=IFCBEAM('0$BeamAAAAAAAAAAAAAAAA',$,'Beam',$,$,#21,#310,$,$);
                """,
            "0$BeamAAAAAAAAAAAAAAAA");

        LodGeometry axis = Assert.Single(beam.Geometry, geometry => geometry.Role == GeometryRole.Network);
        Assert.Equal("0", axis.Lod);
        var line = Assert.IsType<LineString>(Assert.Single(Assert.IsType<MultiCurve>(axis.Geometry).Members));
        Assert.Equal([(-2, 0), (2, 0)], line.Positions.Select(at => (Math.Round(at.X, 9), Math.Round(at.Y, 9))));
        Assert.Contains(beam.Geometry, geometry => geometry.Lod == "3");
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Geometries);
    }

    [Fact]
    public async Task A_box_of_an_element_without_a_body_is_booked_as_lost()
    {
        (_, ConversionContext context) = await ReadAsync(
            Axis + """
                #310=IFCPRODUCTDEFINITIONSHAPE($,$,(#304,#305));
                #311=IFCBEAM('0$BeamAAAAAAAAAAAAAAAA',$,'Beam',$,$,#21,#310,$,$);
                """,
            "0$BeamAAAAAAAAAAAAAAAA");

        Assert.Equal("geometry/Box", Assert.Single(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Geometries).Loss.Path);
    }

    [Fact]
    public async Task An_annotation_is_in_its_storey_with_what_is_drawn_of_it()
    {
        (CityObject mark, _) = await ReadAsync(
            Axis + """
                #312=IFCGEOMETRICCURVESET((#301));
                #313=IFCSHAPEREPRESENTATION(#5,'Annotation','GeometricCurveSet',(#312));
                #314=IFCPRODUCTDEFINITIONSHAPE($,$,(#313));
                #315=IFCANNOTATION('0$MarkAAAAAAAAAAAAAAAA',$,'Mark',$,$,#21,#314);
                #316=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$RelMarkAAAAAAAAAAAAA',$,$,$,(#315),#13);
                """,
            "0$MarkAAAAAAAAAAAAAAAA");

        Assert.Equal("BuildingInstallation", mark.Class.Name);
        Assert.Empty(mark.Relations);
        Assert.IsType<MultiCurve>(Assert.Single(mark.Geometry).Geometry);
    }

    private static async Task<(CityObject Found, ConversionContext Context)> ReadAsync(string more, string id)
    {
        var context = new ConversionContext();
        List<CityObject> objects = await IfcReaderTests.ReadAsync(
            SampleModel.Source(more), new ReadOptions { KeepsLocalCoordinates = true }, context);
        return (IfcReaderTests.Find(objects, id), context);
    }
}
