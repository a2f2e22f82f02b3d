using System.Globalization;
using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

/// <summary>A small model with one wall, of which each part that tells the place can be replaced.</summary>
internal sealed record PlacedModel
{
    /// <summary>The schema in the header.</summary>
    public string Schema { get; init; } = "IFC4X3_ADD2";

    /// <summary>The project's unit of length: #10.</summary>
    public string LengthUnit { get; init; } = "#10=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);";

    /// <summary>The coordinate operation and its target; #20 is the context, #10 the project's unit, #11 the metre.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Where the site lies, in units of the project.</summary>
    public string SitePoint { get; init; } = "0.,0.,0.";

    /// <summary>Latitude, longitude and elevation.</summary>
    public string SitePlace { get; init; } = "$,$,$";

    /// <summary>The origin of WorldCoordinateSystem.</summary>
    public string World { get; init; } = "0.,0.,0.";

    /// <summary>The true north of the context: #23, or $.</summary>
    public string North { get; init; } = "$";

    /// <summary>A point of the wall's shape.</summary>
    public string WallPoint { get; init; } = "1.,2.,3.";

    /// <summary>Further instances.</summary>
    public string More { get; init; } = "";

    /// <summary>A map conversion to a system; #50 is the system, #51 the conversion.</summary>
    public static string Conversion(string crs, string numbers, string vertical = "'EPSG:5783'", string unit = "#11") =>
        $"#50=IFCPROJECTEDCRS('{crs}',$,$,{vertical},$,$,{unit});#51=IFCMAPCONVERSION(#20,#50,{numbers});";

    /// <summary>The text between DATA and ENDSEC.</summary>
    public string Text => $"""
        #1=IFCPROJECT('0',$,'P',$,$,$,$,(#20),#12);
        {LengthUnit}
        #11=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #12=IFCUNITASSIGNMENT((#10,#13));
        #13=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
        #20=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#21,{North});
        #21=IFCAXIS2PLACEMENT3D(#22,$,$);
        #22=IFCCARTESIANPOINT(({World}));
        #23=IFCDIRECTION((0.5,0.86602540378443865));
        #30=IFCSITE('1',$,'S',$,$,#31,$,$,.ELEMENT.,{SitePlace},$,$);
        #31=IFCLOCALPLACEMENT($,#32);
        #32=IFCAXIS2PLACEMENT3D(#33,$,$);
        #33=IFCCARTESIANPOINT(({SitePoint}));
        #40=IFCWALL('2',$,'W',$,$,#31,#41,$,$);
        #41=IFCPRODUCTDEFINITIONSHAPE($,$,(#42));
        #42=IFCSHAPEREPRESENTATION(#20,'Body','PointCloud',(#43));
        #43=IFCCARTESIANPOINT(({WallPoint}));
        {Operation}
        {More}
        """;

    /// <summary>The georeference with the ids of its findings.</summary>
    public (Georeference Found, string[] Rules, string Messages) Read(ReadOptions? options = null)
    {
        using IfcModel model = StepSamples.OpenModel(Text, Schema);
        Georeference found = Georeference.Read(model, options ?? new ReadOptions());
        return (
            found,
            [.. model.Diagnostics.Kept.Select(finding => finding.Rule.Id).Where(id => id.StartsWith("IFCGEO", StringComparison.Ordinal))],
            string.Join('\n', model.Diagnostics.Kept.Select(finding => finding.ToString())));
    }

    /// <summary>Whether two points are the same within a micrometre at map size.</summary>
    public static void Near(Vector3D expected, Vector3D found)
    {
        Assert.True(
            expected.DistanceTo(found) < 1e-6,
            string.Create(CultureInfo.InvariantCulture, $"expected {expected.X:R} {expected.Y:R} {expected.Z:R}, found {found.X:R} {found.Y:R} {found.Z:R}"));
    }
}
