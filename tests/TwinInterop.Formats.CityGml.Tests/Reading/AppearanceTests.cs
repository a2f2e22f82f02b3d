using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class AppearanceTests
{
    private const string Rings = "<gml:exterior><gml:LinearRing gml:id=\"r\"><gml:posList>0 0 0 1 0 0 1 1 0 0 1 0 0 0 0</gml:posList></gml:LinearRing></gml:exterior>";

    private static readonly string Surface =
        $"<bldg:lod2MultiSurface><gml:MultiSurface gml:id=\"ms\"><gml:surfaceMember><gml:Polygon gml:id=\"p\">{Rings}</gml:Polygon></gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface>";

    private const string Texture = """
        <app:surfaceDataMember><app:ParameterizedTexture gml:id="tex"><app:imageURI>wall.jpg</app:imageURI><app:mimeType>image/jpeg</app:mimeType>
        <app:wrapMode>wrap</app:wrapMode><app:borderColor>1 0 0 0.5</app:borderColor>
        <app:target uri="#p"><app:TexCoordList gml:id="list"><app:textureCoordinates ring="#r">0 0 1 0 1 1 0 1 0 0</app:textureCoordinates></app:TexCoordList></app:target>
        </app:ParameterizedTexture></app:surfaceDataMember>
        """;

    [Fact]
    public async Task A_texture_of_the_object_gives_each_position_its_coordinates()
    {
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Building(
            $"<app:appearance><app:Appearance><app:theme>summer</app:theme>{Texture}</app:Appearance></app:appearance>{Surface}"));

        SurfaceAppearance appearance = Assert.Single(polygon.Appearances);
        var texture = Assert.IsType<Texture>(appearance.Data);
        Assert.Equal(("summer", true), (appearance.Theme, appearance.IsFront));
        Assert.Equal(("wall.jpg", "image/jpeg", "wrap", "tex"), (texture.ImageUri, texture.MediaType, texture.Wrap, texture.Id));
        Assert.Equal(new Colour(1, 0, 0, 0.5), texture.Border);
        Assert.Equal([new(0, 0), new(1, 0), new(1, 1), new(0, 1)], Assert.Single(appearance.Coordinates).ToArray());
    }

    [Fact]
    public async Task A_material_of_the_dataset_reaches_every_polygon_of_its_target_wherever_it_stands()
    {
        string material = "<app:appearanceMember><app:Appearance><app:surfaceDataMember><app:X3DMaterial><app:isFront>false</app:isFront><app:diffuseColor>0.1 0.2 0.3</app:diffuseColor><app:transparency>0.5</app:transparency><app:target>#ms</app:target></app:X3DMaterial></app:surfaceDataMember></app:Appearance></app:appearanceMember>";
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Model(
            $"<cityObjectMember><bldg:Building gml:id=\"b\">{Surface}</bldg:Building></cityObjectMember>{material}"));

        SurfaceAppearance appearance = Assert.Single(polygon.Appearances);
        Assert.False(appearance.IsFront);
        Assert.Equal(new Material { Diffuse = new Colour(0.1, 0.2, 0.3), Transparency = 0.5 }, appearance.Data);
    }

    [Fact]
    public async Task Surface_data_and_coordinates_may_be_shared_by_link()
    {
        string second = "<app:appearance><app:Appearance><app:theme>winter</app:theme><app:surfaceDataMember xlink:href=\"#tex\"/></app:Appearance></app:appearance>";
        string third = "<app:appearance><app:Appearance><app:theme>night</app:theme><app:surfaceDataMember><app:ParameterizedTexture><app:imageURI>n.jpg</app:imageURI><app:target uri=\"#p\" xlink:href=\"#list\"/></app:ParameterizedTexture></app:surfaceDataMember></app:Appearance></app:appearance>";
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Building(
            $"{second}<app:appearance><app:Appearance><app:theme>summer</app:theme>{Texture}</app:Appearance></app:appearance>{third}{Surface}"));

        Assert.Equal(["night", "summer", "winter"], polygon.Appearances.Select(a => a.Theme).Order(StringComparer.Ordinal));
        Assert.All(polygon.Appearances, a => Assert.Equal(4, Assert.Single(a.Coordinates).Length));
    }

    [Fact]
    public async Task A_parameterization_of_3_0_names_rings_as_elements()
    {
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Building($"""
            <appearance><app:Appearance><app:surfaceData><app:ParameterizedTexture><app:imageURI>a.png</app:imageURI>
            <app:textureParameterization><app:TextureAssociation><app:target>#p</app:target><app:textureParameterization><app:TexCoordList>
            <app:textureCoordinates>0 0 1 0 1 1 0 1 0 0</app:textureCoordinates><app:ring>#r</app:ring></app:TexCoordList></app:textureParameterization></app:TextureAssociation></app:textureParameterization>
            </app:ParameterizedTexture></app:surfaceData></app:Appearance></appearance>{Surface.Replace("bldg:", "", StringComparison.Ordinal)}
            """, GmlText.V3));

        Assert.Equal(4, Assert.Single(Assert.Single(polygon.Appearances).Coordinates).Length);
    }

    [Fact]
    public async Task A_georeferenced_texture_keeps_its_placement()
    {
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Building($"""
            <app:appearance><app:Appearance><app:surfaceDataMember><app:GeoreferencedTexture><app:imageURI>g.png</app:imageURI>
            <app:preferWorldFile>false</app:preferWorldFile><app:referencePoint><gml:Point><gml:pos>5 6</gml:pos></gml:Point></app:referencePoint>
            <app:orientation>0.05 0 0 -0.05</app:orientation><app:target>#p</app:target></app:GeoreferencedTexture></app:surfaceDataMember></app:Appearance></app:appearance>{Surface}
            """));

        var texture = Assert.IsType<Texture>(Assert.Single(polygon.Appearances).Data);
        Assert.Equal(new ImagePlacement(false, new Position(5, 6), (0.05, 0, 0, -0.05)), texture.Placement);
    }

    [Fact]
    public async Task A_generated_parameterization_is_a_transform()
    {
        PolygonSurface polygon = await ReadPolygonAsync(GmlText.Building($"""
            <app:appearance><app:Appearance><app:surfaceDataMember><app:ParameterizedTexture><app:imageURI>g.png</app:imageURI>
            <app:target uri="#p"><app:TexCoordGen><app:worldToTexture>1 2 3 4 5 6 7 8 9 10 11 12</app:worldToTexture></app:TexCoordGen></app:target>
            </app:ParameterizedTexture></app:surfaceDataMember></app:Appearance></app:appearance>{Surface}
            """));

        var texture = Assert.IsType<Texture>(Assert.Single(polygon.Appearances).Data);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0, 0, 1], texture.WorldToTexture!.Elements.ToArray());
    }

    [Fact]
    public async Task Appearances_without_target_and_coordinates_that_do_not_fit_are_booked()
    {
        string lost = Texture.Replace("#p", "#nothing", StringComparison.Ordinal);
        string odd = Texture.Replace("0 0 1 0 1 1 0 1 0 0", "0 0 1 0", StringComparison.Ordinal);
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Model(
            $"<app:appearanceMember><app:Appearance>{lost}</app:Appearance></app:appearanceMember><cityObjectMember><bldg:Building gml:id=\"b\"><app:appearance><app:Appearance>{odd}{lost}</app:Appearance></app:appearance>{Surface}</bldg:Building></cityObjectMember>"));

        Assert.All(objects[0].Geometry[0].Geometry.Surfaces(), surface => Assert.Empty(surface.Appearances));
        Assert.Equal(3, context.Books[BookAccount.Appearances].Lost);
        Assert.Equal(3, context.Books[BookAccount.Appearances].Source);
        Assert.Equal(2, context.Diagnostics.Counts[CityGmlDiagnostics.AppearanceWithoutTarget]);
        Assert.Equal(1, context.Diagnostics.Counts[CityGmlDiagnostics.TextureCoordinates]);
    }

    private static async Task<PolygonSurface> ReadPolygonAsync(string xml)
    {
        CityObject building = await GmlText.ReadOneAsync(xml);
        return Assert.IsType<PolygonSurface>(Assert.Single(building.Geometry[0].Geometry.Surfaces()));
    }
}
