using System.Collections.Immutable;
using System.IO.Compression;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Reading;

public sealed class TextureTests
{
    private const double Tolerance = 1e-9;
    private const string Plate = "0$PlateAAAAAAAAAAAAAAA";

    private const string Square = """
        #221=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(2000.,0.,0.),(2000.,0.,1000.),(0.,0.,1000.)));
        #222=IFCSHAPEREPRESENTATION(#5,'Body','Tessellation',(#220));
        #223=IFCPRODUCTDEFINITIONSHAPE($,$,(#222));
        #224=IFCPLATE('0$PlateAAAAAAAAAAAAAAA',$,'Plate',$,$,#21,#223,$,$);
        #241=IFCIMAGETEXTURE(.T.,.T.,$,$,$,'images/wall.jpg');
        #242=IFCTEXTUREVERTEXLIST(((0.,0.),(1.,0.),(1.,0.5),(0.,0.5)));

        """;

    private const string Polygon = Square + """
        #220=IFCPOLYGONALFACESET(#221,.F.,(#225),$);
        #225=IFCINDEXEDPOLYGONALFACE((1,2,3,4));

        """;

    [Fact]
    public async Task An_image_lies_on_a_polygon_where_its_texture_map_says()
    {
        (CityObject plate, _) = await ReadAsync(
            Polygon + """
                #240=IFCINDEXEDPOLYGONALTEXTUREMAP((#241),#220,#242,(#243));
                #243=IFCTEXTURECOORDINATEINDICES((1,2,3,4),#225);
                """,
            "IFC4X3_ADD2");

        Check(plate, position => (position.X / 2, position.Z / 2));
    }

    [Fact]
    public async Task A_texture_is_moved_turned_and_scaled_as_its_transformation_says()
    {
        (CityObject plate, _) = await ReadAsync(
            Polygon.Replace("#241=IFCIMAGETEXTURE(.T.,.T.,$,$,$", "#241=IFCIMAGETEXTURE(.T.,.T.,$,#245,$", StringComparison.Ordinal) + """
                #240=IFCINDEXEDPOLYGONALTEXTUREMAP((#241),#220,#242,(#243));
                #243=IFCTEXTURECOORDINATEINDICES((1,2,3,4),#225);
                #245=IFCCARTESIANTRANSFORMATIONOPERATOR2D($,$,#246,2.);
                #246=IFCCARTESIANPOINT((0.25,0.5));
                """,
            "IFC4X3_ADD2");

        Check(plate, position => (0.25 + position.X, 0.5 + position.Z));
    }

    [Theory]
    [InlineData(".T.", "(#231,#232,#233,#234)", "(#251,#252,#253,#254)")]
    [InlineData(".F.", "(#234,#233,#232,#231)", "(#254,#253,#252,#251)")]
    public async Task An_image_lies_on_a_face_by_the_vertices_of_its_map(string orientation, string corners, string vertices)
    {
        (CityObject plate, _) = await ReadAsync(Square + $"""
            #231=IFCCARTESIANPOINT((0.,0.,0.));
            #232=IFCCARTESIANPOINT((2000.,0.,0.));
            #233=IFCCARTESIANPOINT((2000.,0.,1000.));
            #234=IFCCARTESIANPOINT((0.,0.,1000.));
            #235=IFCPOLYLOOP({corners});
            #236=IFCFACEOUTERBOUND(#235,{orientation});
            #237=IFCFACE((#236));
            #238=IFCOPENSHELL((#237));
            #220=IFCSHELLBASEDSURFACEMODEL((#238));
            #240=IFCTEXTUREMAP((#241),{vertices},#237);
            #251=IFCTEXTUREVERTEX((0.,0.));
            #252=IFCTEXTUREVERTEX((1.,0.));
            #253=IFCTEXTUREVERTEX((1.,0.5));
            #254=IFCTEXTUREVERTEX((0.,0.5));
            """);

        Check(plate, position => (position.X / 2, position.Z / 2));
    }

    [Fact]
    public async Task Pixels_become_an_image_whose_first_one_is_at_the_lower_left()
    {
        (CityObject plate, _) = await ReadAsync(
            Polygon.Replace("IFCIMAGETEXTURE(.T.,.T.,$,$,$,'images/wall.jpg')", "IFCPIXELTEXTURE(.T.,.T.,$,$,$,2,2,3,(\"0010203\",\"0040506\",\"0070809\",\"00A0B0C\"))", StringComparison.Ordinal) + """
                #240=IFCINDEXEDPOLYGONALTEXTUREMAP((#241),#220,#242,(#243));
                #243=IFCTEXTURECOORDINATEINDICES((1,2,3,4),#225);
                """,
            "IFC4X3_ADD2");

        var texture = (Texture)Assert.Single(Assert.Single(Faces(plate)).Appearances).Data;
        Assert.Equal("image/png", texture.MediaType);
        byte[] png = Convert.FromBase64String(texture.ImageUri["data:image/png;base64,".Length..]);
        int data = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var zlib = new ZLibStream(new MemoryStream(png, data, png.Length - data), CompressionMode.Decompress);
        byte[] rows = new byte[14];
        zlib.ReadExactly(rows);
        Assert.Equal([0, 7, 8, 9, 10, 11, 12, 0, 1, 2, 3, 4, 5, 6], rows);
    }

    [Theory]
    [InlineData("#240=IFCTEXTURECOORDINATEGENERATOR((#241),'COORD',$);", "appearance/IfcTextureCoordinateGenerator")]
    [InlineData("", "appearance/IfcImageTexture")]
    public async Task A_texture_without_coordinates_is_booked_as_lost(string map, string path)
    {
        (CityObject plate, ConversionContext context) = await ReadAsync(Polygon + map);

        Assert.Empty(Assert.Single(Faces(plate)).Appearances);
        LossEntry loss = Assert.Single(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Appearances);
        Assert.Equal((path, 1), (loss.Loss.Path, loss.Count));
    }

    private static void Check(CityObject plate, Func<Position, (double S, double T)> place)
    {
        PolygonSurface face = Assert.Single(Faces(plate));
        SurfaceAppearance look = Assert.Single(face.Appearances);
        Assert.Equal(new Texture("images/wall.jpg") { Wrap = "wrap" }, look.Data);
        ImmutableArray<TextureCoordinate> places = Assert.Single(look.Coordinates);
        Assert.Equal(face.Exterior.Positions.Length, places.Length);
        for (int i = 0; i < places.Length; i++)
        {
            (double s, double t) = place(face.Exterior.Positions[i]);
            Assert.Equal(s, places[i].S, Tolerance);
            Assert.Equal(t, places[i].T, Tolerance);
        }
    }

    private static async Task<(CityObject Plate, ConversionContext Context)> ReadAsync(string more, string schema = "IFC4")
    {
        var context = new ConversionContext();
        List<CityObject> objects = await IfcReaderTests.ReadAsync(
            SampleModel.Source(more, schema), new ReadOptions { KeepsLocalCoordinates = true }, context);
        return (IfcReaderTests.Find(objects, Plate), context);
    }

    private static ImmutableArray<PolygonSurface> Faces(CityObject from) =>
        [.. from.Geometry.SelectMany(geometry => GeometryWalk.Surfaces(geometry.Geometry)).OfType<PolygonSurface>()];
}
