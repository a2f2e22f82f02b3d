using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class ReferenceTests
{
    private const string Reference = "<gml:surfaceMember xlink:href=\"#p\"/>";

    private static readonly string Wall =
        $"<bldg:boundedBy><bldg:WallSurface gml:id=\"w\"><bldg:lod2MultiSurface>{GmlText.MultiSurface(GmlText.Polygon(id: "p"))}</bldg:lod2MultiSurface></bldg:WallSurface></bldg:boundedBy>";

    private static string Solid(string member) =>
        $"<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>{member}</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>";

    [Fact]
    public async Task A_surface_of_a_wall_and_of_the_solid_is_one_instance_whichever_comes_first()
    {
        foreach (string content in new[] { Solid(Reference) + Wall, Wall + Solid(Reference) })
        {
            CityObject building = await GmlText.ReadOneAsync(GmlText.Building(content));

            AbstractSurface inSolid = Assert.Single(Assert.Single(building.Geometry).Geometry.Surfaces());
            AbstractSurface inWall = Assert.Single(Assert.Single(building.Parts[0].Geometry).Geometry.Surfaces());
            Assert.Same(inSolid, inWall);
        }
    }

    [Fact]
    public async Task A_surface_turned_over_by_reference_wraps_the_same_instance()
    {
        string turned = "<gml:surfaceMember><gml:OrientableSurface orientation=\"-\"><gml:baseSurface xlink:href=\"#p\"/></gml:OrientableSurface></gml:surfaceMember>";
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building(Solid(turned) + Wall));

        var solid = Assert.IsType<Solid>(building.Geometry[0].Geometry);
        var surface = Assert.IsType<OrientableSurface>(solid.Exterior.Members[0]);
        Assert.Same(Assert.Single(building.Parts[0].Geometry[0].Geometry.Surfaces()), surface.Base);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_surface_of_another_top_level_object_is_the_same_instance(bool isForward)
    {
        string user = $"<cityObjectMember><bldg:Building gml:id=\"user\">{Solid(Reference)}</bldg:Building></cityObjectMember>";
        string owner = $"<cityObjectMember><bldg:Building gml:id=\"owner\">{Wall}</bldg:Building></cityObjectMember>";
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(
            GmlText.Model(isForward ? user + owner : owner + user));

        AbstractSurface[] surfaces = [.. objects.SelectMany(o => o.SelfAndDescendants())
            .SelectMany(o => o.Geometry).SelectMany(g => g.Geometry.Surfaces())];
        Assert.Equal(2, surfaces.Length);
        Assert.Same(surfaces[0], surfaces[1]);
        Assert.DoesNotContain(context.Diagnostics.Counts.Keys, rule => rule.Id.StartsWith("CITYGML", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_shared_geometry_refers_to_itself_is_found_too()
    {
        string chain = "<bldg:lod2MultiSurface xlink:href=\"#ms\"/>";
        string owner = $"<bldg:lod2MultiSurface><gml:MultiSurface gml:id=\"ms\">{Reference}</gml:MultiSurface></bldg:lod2MultiSurface>{Wall}";
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(GmlText.Model(
            $"<cityObjectMember><bldg:Building gml:id=\"user\">{chain}</bldg:Building></cityObjectMember>"
            + $"<cityObjectMember><bldg:Building gml:id=\"owner\">{owner}</bldg:Building></cityObjectMember>"));

        Assert.DoesNotContain(context.Diagnostics.Counts.Keys, rule => rule.Id.StartsWith("CITYGML", StringComparison.Ordinal));
        AbstractSurface[] surfaces = [.. objects.SelectMany(o => o.SelfAndDescendants())
            .SelectMany(o => o.Geometry).SelectMany(g => g.Geometry.Surfaces())];
        Assert.Equal(3, surfaces.Length);
        Assert.Single(surfaces.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task A_reference_to_nothing_is_reported_and_booked()
    {
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(
            GmlText.Building(Solid(Reference)));

        Assert.Empty(objects[0].Geometry);
        Assert.True(context.Has(CityGmlDiagnostics.DanglingReference));
        Assert.Equal(1, context.Books[Diagnostics.BookAccount.Geometries].Lost);
        Assert.Equal(1, context.Books[Diagnostics.BookAccount.Geometries].Source);
    }

    [Fact]
    public async Task A_reference_out_of_the_file_is_reported_and_not_fetched()
    {
        (_, _, Conversion.ConversionContext context) = await GmlText.ReadAsync(
            GmlText.Building(Solid("<gml:surfaceMember xlink:href=\"http://example.invalid/x.gml#p\"/>")));

        Assert.True(context.Has(CityGmlDiagnostics.OutsideReference));
    }

    [Fact]
    public async Task A_geometry_that_refers_to_itself_ends_in_a_finding()
    {
        (_, _, Conversion.ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            "<bldg:lod2MultiSurface><gml:MultiSurface gml:id=\"m\"><gml:surfaceMember><gml:CompositeSurface gml:id=\"c\"><gml:surfaceMember xlink:href=\"#c\"/></gml:CompositeSurface></gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface>"));

        Assert.True(context.Has(CityGmlDiagnostics.ReferenceCycle));
    }

    [Fact]
    public async Task An_undeclared_xlink_prefix_is_taken_as_xlink_and_reported()
    {
        string xml = GmlText.Building(Solid(Reference) + Wall)
            .Replace("xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "", StringComparison.Ordinal);
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(xml);

        Assert.Single(objects[0].Geometry);
        Assert.True(context.Has(CityGmlDiagnostics.UndeclaredPrefix));
    }

    [Fact]
    public async Task Objects_that_place_one_shape_share_it()
    {
        string Lamp(string id, string shape) => $"""
            <cityObjectMember><frn:CityFurniture gml:id="{id}"><frn:lod3ImplicitRepresentation><ImplicitGeometry>
            <transformationMatrix>2 0 0 0 0 2 0 0 0 0 2 0 0 0 0 1</transformationMatrix>{shape}
            <referencePoint><gml:Point><gml:pos>10 20 30</gml:pos></gml:Point></referencePoint>
            </ImplicitGeometry></frn:lod3ImplicitRepresentation></frn:CityFurniture></cityObjectMember>
            """;
        string inline = $"<relativeGMLGeometry><gml:MultiSurface gml:id=\"shape\"><gml:surfaceMember>{GmlText.Polygon()}</gml:surfaceMember></gml:MultiSurface></relativeGMLGeometry>";

        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(GmlText.Model(
            Lamp("a", inline) + Lamp("b", "<relativeGMLGeometry xlink:href=\"#shape\"/>") + Lamp("c", "<mimeType>model/x3d</mimeType><libraryObject>lamp.x3d</libraryObject>")));

        ImplicitGeometry[] instances = [.. objects.Select(o => Assert.IsType<ImplicitGeometry>(Assert.Single(o.Geometry).Geometry))];
        Assert.Same(instances[0].Shape, instances[1].Shape);
        Assert.Equal(new Position(10, 20, 30), instances[1].ReferencePoint);
        Assert.Equal(2, instances[0].Transform.Elements[0]);
        Assert.Equal(("lamp.x3d", "model/x3d"), (instances[2].Shape.LibraryUri, instances[2].Shape.MediaType));
    }
}
