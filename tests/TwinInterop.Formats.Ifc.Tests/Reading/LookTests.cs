using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Reading;

public sealed class LookTests
{
    private const double Tolerance = 1e-9;

    private const string Colours = """
        #201=IFCCOLOURRGB($,0.5,0.25,1.);
        #202=IFCSURFACESTYLERENDERING(#201,0.25,IFCNORMALISEDRATIOMEASURE(0.5),$,$,$,IFCNORMALISEDRATIOMEASURE(0.2),IFCSPECULAREXPONENT(64.),.BLINN.);
        #203=IFCSURFACESTYLE('Glass',.BOTH.,(#202));
        #204=IFCSURFACESTYLESHADING(#205,0.);
        #205=IFCCOLOURRGB($,0.,1.,0.);
        #206=IFCSURFACESTYLE('Layer',.BOTH.,(#204));

        """;

    private const string OfMaterial = """
        #210=IFCMATERIALDEFINITIONREPRESENTATION($,$,(#211),#80);
        #211=IFCSTYLEDREPRESENTATION(#5,'Style','Material',(#212));
        #212=IFCSTYLEDITEM($,(#213),$);
        #213=IFCSURFACESTYLE($,.BOTH.,(#214));
        #214=IFCSURFACESTYLESHADING(#205,$);

        """;

    private const string Triangles = """
        #220=IFCTRIANGULATEDFACESET(#221,$,.F.,((1,2,3),(1,3,4)),$);
        #221=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(2000.,0.,0.),(2000.,0.,1000.),(0.,0.,1000.)));
        #222=IFCSHAPEREPRESENTATION(#5,'Body','Tessellation',(#220));
        #223=IFCPRODUCTDEFINITIONSHAPE($,$,(#222));
        #224=IFCPLATE('0$PlateAAAAAAAAAAAAAAA',$,'Plate',$,$,#21,#223,$,$);

        """;

    [Fact]
    public async Task A_rendering_gives_name_diffuse_share_highlights_and_transparency()
    {
        Material look = Assert.Single(Materials(await WallAsync(Colours + "#207=IFCSTYLEDITEM(#32,(#203),$);")));

        Assert.Equal(
            new Material
            {
                Name = "Glass",
                Diffuse = new Colour(0.25, 0.125, 0.5),
                Specular = new Colour(0.1, 0.05, 0.2),
                Shininess = 0.5,
                Transparency = 0.25,
            },
            look);
    }

    [Theory]
    [InlineData("#207=IFCSTYLEDITEM(#32,(#203),$);#208=IFCPRESENTATIONLAYERWITHSTYLE('L',$,(#31),$,.T.,.F.,.F.,(#206));", "Glass")]
    [InlineData("#208=IFCPRESENTATIONLAYERWITHSTYLE('L',$,(#31),$,.T.,.F.,.F.,(#206));", "Layer")]
    [InlineData("#208=IFCPRESENTATIONLAYERWITHSTYLE('L',$,(#32),$,.T.,.F.,.F.,(#206));", "Layer")]
    [InlineData("", "Brick")]
    public async Task A_style_goes_before_that_of_the_layer_and_both_before_the_material(string styles, string expected) =>
        Assert.Equal(expected, Assert.Single(Materials(await WallAsync(Colours + OfMaterial + styles))).Name);

    [Fact]
    public async Task A_colour_map_gives_each_face_its_colour_and_all_of_them_its_opacity()
    {
        CityObject plate = await FindAsync(Triangles + """
            #230=IFCINDEXEDCOLOURMAP(#220,0.75,#231,(2,1));
            #231=IFCCOLOURRGBLIST(((1.,0.,0.),(0.,0.,1.)));
            """, "0$PlateAAAAAAAAAAAAAAA");

        Assert.Equal(
            [new Material { Diffuse = new Colour(0, 0, 1), Transparency = 0.25 }, new Material { Diffuse = new Colour(1, 0, 0), Transparency = 0.25 }],
            Materials(plate));
    }

    [Fact]
    public async Task An_image_lies_on_the_triangles_where_their_texture_map_says()
    {
        CityObject plate = await FindAsync(Triangles + """
            #240=IFCINDEXEDTRIANGLETEXTUREMAP((#241),#220,#242,((1,2,3),(1,3,4)));
            #241=IFCIMAGETEXTURE(.T.,.T.,$,$,$,'images/wall.jpg');
            #242=IFCTEXTUREVERTEXLIST(((0.,0.),(1.,0.),(1.,0.5),(0.,0.5)));
            """, "0$PlateAAAAAAAAAAAAAAA");

        ImmutableArray<PolygonSurface> faces = Faces(plate);
        Assert.Equal(2, faces.Length);
        foreach (PolygonSurface face in faces)
        {
            SurfaceAppearance look = Assert.Single(face.Appearances);
            Assert.Equal(new Texture("images/wall.jpg") { Wrap = "wrap" }, look.Data);
            ImmutableArray<TextureCoordinate> places = Assert.Single(look.Coordinates);
            Assert.Equal(face.Exterior.Positions.Length, places.Length);
            for (int i = 0; i < places.Length; i++)
            {
                Assert.Equal(face.Exterior.Positions[i].X / 2, places[i].S, Tolerance);
                Assert.Equal(face.Exterior.Positions[i].Z / 2, places[i].T, Tolerance);
            }
        }
    }

    [Fact]
    public async Task An_image_inside_the_file_becomes_a_data_URI()
    {
        CityObject plate = await FindAsync(Triangles + """
            #240=IFCINDEXEDTRIANGLETEXTUREMAP((#241),#220,#242,$);
            #241=IFCBLOBTEXTURE(.F.,.F.,$,$,$,'PNG',"089504E47");
            #242=IFCTEXTUREVERTEXLIST(((0.,0.),(1.,0.),(1.,0.5),(0.,0.5)));
            """, "0$PlateAAAAAAAAAAAAAAA");

        Assert.Equal(
            new Texture("data:image/png;base64,iVBORw==") { MediaType = "image/png", Wrap = "none" },
            Assert.Single(Faces(plate)[0].Appearances).Data);
    }

    [Fact]
    public async Task A_closed_line_of_a_footprint_becomes_an_area_that_looks_up()
    {
        CityObject plate = await FindAsync("""
            #250=IFCPOLYLINE((#251,#252,#253,#251));
            #251=IFCCARTESIANPOINT((0.,0.));
            #252=IFCCARTESIANPOINT((0.,3000.));
            #253=IFCCARTESIANPOINT((4000.,0.));
            #254=IFCSHAPEREPRESENTATION(#5,'FootPrint','Curve2D',(#250));
            #255=IFCPRODUCTDEFINITIONSHAPE($,$,(#254));
            #256=IFCPLATE('0$PlateAAAAAAAAAAAAAAA',$,'Plate',$,$,#21,#255,$,$);
            """, "0$PlateAAAAAAAAAAAAAAA");

        LodGeometry footprint = Assert.Single(plate.Geometry);
        Assert.Equal(("0", GeometryRole.Footprint), (footprint.Lod, footprint.Role));
        PolygonSurface area = Assert.Single(Faces(plate));
        Assert.Equal([(4, 0), (0, 3), (0, 0)], area.Exterior.Positions.Select(at => (Math.Round(at.X, 9), Math.Round(at.Y, 9))));
    }

    private static Task<CityObject> WallAsync(string more) => FindAsync(more, "0$WallAAAAAAAAAAAAAAAA");

    private static async Task<CityObject> FindAsync(string more, string id)
    {
        List<CityObject> objects = await IfcReaderTests.ReadAsync(
            SampleModel.Source(more), new ReadOptions { KeepsLocalCoordinates = true });
        return IfcReaderTests.Find(objects, id);
    }

    private static IEnumerable<Material> Materials(CityObject from) => Faces(from)
        .SelectMany(face => face.Appearances).Select(appearance => appearance.Data).OfType<Material>().Distinct();

    private static ImmutableArray<PolygonSurface> Faces(CityObject from) =>
        [.. from.Geometry.SelectMany(geometry => GeometryWalk.Surfaces(geometry.Geometry)).OfType<PolygonSurface>()];
}
