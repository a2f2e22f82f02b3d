using TwinInterop.Crs.Wkt;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Wkt;

public sealed class WktCrsTests
{
    private const string EsriLambert =
        "PROJCS[\"{0}\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",700000.0],"
        + "PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],PARAMETER[\"Standard_Parallel_1\",44.0],"
        + "PARAMETER[\"Standard_Parallel_2\",49.0],PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]";

    public static TheoryData<string, int, WktCrsKind> Systems { get; } = new()
    {
        { "EPSG:2154", 2154, WktCrsKind.Projected },
        { "EPSG:3946", 3946, WktCrsKind.Projected },
        { "EPSG:27572", 27572, WktCrsKind.Projected },
        { "EPSG:28992", 28992, WktCrsKind.Projected },
        { "EPSG:25832", 25832, WktCrsKind.Projected },
        { "EPSG:4326", 4326, WktCrsKind.Geographic },
        { "EPSG:4171", 4171, WktCrsKind.Geographic },
        { "EPSG:4807", 4807, WktCrsKind.Geographic },
        { "EPSG:5720", 5720, WktCrsKind.Vertical },
        { "EPSG:5698", 5698, WktCrsKind.Compound },
        { "EPSG:7415", 7415, WktCrsKind.Compound },
        { "EPSG:4978", 4978, WktCrsKind.Geocentric },
    };

    [CorpusTheory("projinfo")]
    [MemberData(nameof(Systems))]
    public void What_PROJ_writes_is_read(string code, int expected, WktCrsKind kind)
    {
        foreach (string version in (string[])["WKT1_GDAL", "WKT2:2015", "WKT2:2019", "WKT1_ESRI"])
        {
            (_, string text, _) = ExternalTool.Run("projinfo", ["-q", "-o", version, code]);
            if (text.Trim().Length == 0 && version.StartsWith("WKT1", StringComparison.Ordinal))
                continue;

            WktCrs crs = WktCrs.Parse(text);

            Assert.Equal(kind, crs.Kind);
            if (version != "WKT1_ESRI")
                Assert.Equal(new CrsId("EPSG", expected), crs.Id);
            else if (kind == WktCrsKind.Projected)
                Assert.True(crs.Id is null || crs.Id == new CrsId("EPSG", expected), crs.Name);
            if (kind == WktCrsKind.Compound)
                Assert.NotNull(crs.Vertical);
        }
    }

    [Theory]
    [InlineData("RGF_1993_Lambert_93", 2154)]
    [InlineData("RGF93_v1_Lambert-93", 2154)]
    [InlineData("RGF93_Lambert_93", 2154)]
    [InlineData("RGF93_CC46", 3946)]
    [InlineData("RGF_1993_CC50", 3950)]
    [InlineData("RGF93 v1 / CC42", 3942)]
    [InlineData("ETRS_1989_UTM_Zone_32N", 25832)]
    [InlineData("WGS_1984_UTM_Zone_20S", 32720)]
    [InlineData("RD_New", 28992)]
    public void A_name_of_Esri_without_a_code_is_known(string name, int code)
    {
        WktCrs crs = WktCrs.Parse(EsriLambert.Replace("{0}", name, StringComparison.Ordinal));

        Assert.Equal(new CrsId("EPSG", code), crs.Id);
        Assert.Equal(AxisOrder.EastNorth, crs.AxisOrder);
    }

    [Theory]
    [InlineData("RGF93_CC51")]
    [InlineData("WGS_1984_UTM_Zone_61N")]
    [InlineData("ETRS_1989_UTM_Zone_N")]
    [InlineData("My_Grid")]
    public void An_unknown_name_keeps_its_parameters(string name)
    {
        WktCrs crs = WktCrs.Parse(EsriLambert.Replace("{0}", name, StringComparison.Ordinal));

        Assert.Null(crs.Id);
        Assert.Equal("Lambert_Conformal_Conic", crs.Projection!.Method);
        Assert.Equal(6, crs.Projection.Parameters.Length);
        WktParameter parallel = crs.Projection.Parameters[3];
        Assert.Equal(("Standard_Parallel_1", 44.0), (parallel.Name, parallel.Value));
        Assert.Equal(Math.PI / 180, parallel.UnitFactor, 1e-12);
        Assert.Equal(1, crs.Projection.Parameters[0].UnitFactor);
        Assert.Equal(new WktEllipsoid("GRS_1980", 6378137, 298.257222101), crs.Datum!.Ellipsoid);
    }

    [ToolFact("projinfo")]
    public void Parameters_of_WKT2_carry_their_units_and_codes()
    {
        WktCrs crs = WktCrs.Parse(ExternalTool.Run("projinfo", ["-q", "-o", "WKT2:2019", "EPSG:27572"]).Output);

        Assert.Equal(9801, crs.Projection!.MethodEpsgCode);
        WktParameter latitude = Assert.Single(crs.Projection.Parameters, p => p.EpsgCode == 8801);
        Assert.Equal(52, latitude.Value);
        Assert.Equal(Math.PI / 200, latitude.UnitFactor, 1e-12);
        // The meridian of Paris, 2.5969213 grads.
        Assert.Equal(2.33722917, crs.Datum!.PrimeMeridian, 1e-8);
    }

    [ToolFact("projinfo")]
    public void The_shift_to_WGS84_is_read_from_TOWGS84_and_from_a_bound_system()
    {
        const string Definition = "+proj=tmerc +lat_0=0 +lon_0=3 +towgs84=1,2,3,.1,.2,.3,4 +ellps=bessel +type=crs";
        double[] expected = [1, 2, 3, 0.1, 0.2, 0.3, 4];
        foreach (string version in (string[])["WKT1_GDAL", "WKT2:2019"])
        {
            WktCrs crs = WktCrs.Parse(ExternalTool.Run("projinfo", ["-q", "-o", version, Definition]).Output);

            Assert.Equal(WktCrsKind.Projected, crs.Kind);
            Assert.Equal(7, crs.Datum!.ToWgs84.Length);
            Assert.All(expected.Zip(crs.Datum.ToWgs84), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        }
    }

    [Fact]
    public void An_engineering_system_has_no_code()
    {
        WktCrs crs = WktCrs.Parse("ENGCRS[\"Site\",EDATUM[\"Corner stone\"],CS[Cartesian,2],AXIS[\"y\",north],AXIS[\"x\",east],LENGTHUNIT[\"metre\",1]]");

        Assert.Equal(WktCrsKind.Engineering, crs.Kind);
        Assert.Null(crs.Id);
        Assert.Equal(AxisOrder.NorthEast, crs.AxisOrder);
    }

    [Theory]
    [InlineData("PROJCS[\"a\"", "offset 10")]
    [InlineData("PROJCS[\"a]", "offset 7")]
    [InlineData("PROJCS[\"a\"]", "geographic base")]
    [InlineData("GEOGCS[\"a\",DATUM[\"d\"]]", "ellipsoid")]
    [InlineData("GEOGCS[\"a\",DATUM[\"d\",SPHEROID[\"s\",1,2],TOWGS84[1,2]]]", "TOWGS84")]
    [InlineData("GEOGCS[\"a\"]]", "end of the text")]
    [InlineData("COMPD_CS[\"a\"]", "components")]
    [InlineData("POINT[\"a\"]", "reference system")]
    [InlineData("GEOGCS[\"a\" \"b\"]", "offset 11")]
    public void Malformed_text_is_refused_with_the_place(string text, string part)
    {
        Assert.False(WktCrs.TryParse(text, out _, out string? error));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("COMPD_CS[\"a\",", 50_000));

        Assert.False(WktCrs.TryParse(deep, out _, out string? error));
        Assert.Contains("levels", error, StringComparison.Ordinal);
    }
}
