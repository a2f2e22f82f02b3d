using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>A model made of boxes in metres, as text.</summary>
internal sealed class BoxModel
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, List<int>> _contained = [];
    private readonly Dictionary<int, List<int>> _aggregated = [];
    private int _last = 20;

    public BoxModel()
    {
        _text.Append(
            """
            #1=IFCPROJECT('0$ProjectAAAAAAAAAAAAAA',$,'P',$,$,$,$,(#5),#9);
            #5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#6,$);
            #6=IFCAXIS2PLACEMENT3D(#7,$,$);
            #7=IFCCARTESIANPOINT((0.,0.,0.));
            #8=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
            #9=IFCUNITASSIGNMENT((#8,#10));
            #10=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
            #11=IFCDIRECTION((0.,0.,1.));
            #12=IFCLOCALPLACEMENT($,#6);
            #13=IFCCARTESIANPOINT((0.,0.));
            #14=IFCAXIS2PLACEMENT2D(#13,$);

            """);
        Site = Add(1, "IFCSITE('{0}',$,'Site',$,$,#12,$,$,.ELEMENT.,$,$,0.,$,$)");
    }

    /// <summary>The site.</summary>
    public int Site { get; }

    /// <summary>A building on the site.</summary>
    public int Building() => Add(Site, "IFCBUILDING('{0}',$,'B',$,$,#12,$,$,.ELEMENT.,$,$,$)");

    /// <summary>A storey of a building.</summary>
    public int Storey(int building, double height)
    {
        int placement = Placement(0, 0, height);
        return Add(building, $"IFCBUILDINGSTOREY('{{0}}',$,'S',$,$,#{placement},$,$,.ELEMENT.,{Number(height)})");
    }

    /// <summary>An element with the shape of a box, between two corners.</summary>
    /// <param name="parent">What contains it.</param>
    /// <param name="entity">Its entity.</param>
    /// <param name="rest">Attributes after the tag; a comma first.</param>
    /// <param name="box">The corners.</param>
    public int Box(int parent, string entity, string rest, (double X, double Y, double Z, double X2, double Y2, double Z2) box)
    {
        int element = Element(entity, rest, box);
        (_contained.TryGetValue(parent, out List<int>? there) ? there : _contained[parent] = []).Add(element);
        return element;
    }

    /// <summary>A hole in an element.</summary>
    /// <returns>The opening.</returns>
    public int Hole(int element, (double X, double Y, double Z, double X2, double Y2, double Z2) box)
    {
        int opening = Element("IFCOPENINGELEMENT", ",.OPENING.", box);
        _text.Append(CultureInfo.InvariantCulture, $"#{++_last}=IFCRELVOIDSELEMENT('{Id(_last)}',$,$,$,#{element},#{opening});\n");
        return opening;
    }

    /// <summary>Fills an opening.</summary>
    public void Fill(int opening, int filling) =>
        _text.Append(CultureInfo.InvariantCulture, $"#{++_last}=IFCRELFILLSELEMENT('{Id(_last)}',$,$,$,#{opening},#{filling});\n");

    /// <summary>A room.</summary>
    public int Room(int storey, (double X, double Y, double Z, double X2, double Y2, double Z2) box)
    {
        (int shape, int placement) = Shape(box);
        return Add(storey, $"IFCSPACE('{{0}}',$,'R',$,$,#{placement},#{shape},$,.ELEMENT.,.INTERNAL.,$)");
    }

    /// <summary>Says where a room and an element meet: a rectangle in the system of the room.</summary>
    public void Boundary(int room, int? element, string kind, string corner, string axis, string along, double width, double height)
    {
        string points = List([Point(0, 0), Point(width, 0), Point(width, height), Point(0, height)]);
        int first = _last + 1;
        _last += 9;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""
            #{first}=IFCCARTESIANPOINT({corner});
            #{first + 1}=IFCDIRECTION({axis});
            #{first + 2}=IFCDIRECTION({along});
            #{first + 3}=IFCAXIS2PLACEMENT3D(#{first},#{first + 1},#{first + 2});
            #{first + 4}=IFCPLANE(#{first + 3});
            #{first + 5}=IFCPOLYLINE(({points},#13));
            #{first + 6}=IFCCURVEBOUNDEDPLANE(#{first + 4},#{first + 5},());
            #{first + 7}=IFCCONNECTIONSURFACEGEOMETRY(#{first + 6},$);
            #{first + 8}=IFCRELSPACEBOUNDARY('{Id(first + 8)}',$,'2ndLevel','2a',#{room},{(element is null ? "$" : $"#{element}")},#{first + 7},.{kind}.,.INTERNAL.);

            """);
    }

    /// <summary>A house of four walls, a floor and a flat roof.</summary>
    public void House(int parent, double x, double y, double width, double depth, double height, double from = 0)
    {
        const double T = 0.3;
        (double x2, double y2, double top) = (x + width, y + depth, from + height);
        Box(parent, "IFCSLAB", ",.BASESLAB.", (x, y, from, x2, y2, from + T));
        Box(parent, "IFCSLAB", ",.ROOF.", (x, y, top - T, x2, y2, top));
        Box(parent, "IFCWALL", ",.STANDARD.", (x, y, from, x2, y + T, top));
        Box(parent, "IFCWALL", ",.STANDARD.", (x, y2 - T, from, x2, y2, top));
        Box(parent, "IFCWALL", ",.STANDARD.", (x, y, from, x + T, y2, top));
        Box(parent, "IFCWALL", ",.STANDARD.", (x2 - T, y, from, x2, y2, top));
    }

    /// <summary>The file.</summary>
    public DatasetSource Source(string name = "boxes")
    {
        var text = new StringBuilder(_text.ToString());
        int at = _last;
        foreach ((int whole, List<int> parts) in _aggregated)
            text.Append(CultureInfo.InvariantCulture, $"#{++at}=IFCRELAGGREGATES('{Id(at)}',$,$,$,#{whole},({List(parts)}));\n");
        foreach ((int whole, List<int> parts) in _contained)
            text.Append(CultureInfo.InvariantCulture, $"#{++at}=IFCRELCONTAINEDINSPATIALSTRUCTURE('{Id(at)}',$,$,$,({List(parts)}),#{whole});\n");
        return DatasetSource.FromBytes(name, StepSamples.Text(text.ToString(), "IFC4"));
    }

    /// <summary>The id of an object in the model.</summary>
    public static string Id(int number) => $"0{number.ToString("D21", CultureInfo.InvariantCulture)}";

    /// <summary>A sloping terrain as the shape of the site's ground: a plane through three heights of a square.</summary>
    public void Terrain(double low, double high, double at00, double at10, double at01)
    {
        int first = _last + 1;
        _last += 5;
        double at11 = at10 + at01 - at00;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""
            #{first}=IFCCARTESIANPOINTLIST3D((({Number(low)},{Number(low)},{Number(at00)}),({Number(high)},{Number(low)},{Number(at10)}),({Number(high)},{Number(high)},{Number(at11)}),({Number(low)},{Number(high)},{Number(at01)})),$);
            #{first + 1}=IFCTRIANGULATEDFACESET(#{first},$,.F.,((1,2,3),(1,3,4)),$);
            #{first + 2}=IFCSHAPEREPRESENTATION(#5,'Body','Tessellation',(#{first + 1}));
            #{first + 3}=IFCPRODUCTDEFINITIONSHAPE($,$,(#{first + 2}));
            #{first + 4}=IFCGEOGRAPHICELEMENT('{Id(first + 4)}',$,'T',$,$,#12,#{first + 3},$,.TERRAIN.);

            """);
        (_contained.TryGetValue(Site, out List<int>? there) ? there : _contained[Site] = []).Add(first + 4);
    }

    private static string List(IEnumerable<int> numbers) => string.Join(',', numbers.Select(number => $"#{number}"));

    private static string Number(double value) => value.ToString("0.0#####", CultureInfo.InvariantCulture);

    private int Point(double x, double y)
    {
        _text.Append(CultureInfo.InvariantCulture, $"#{++_last}=IFCCARTESIANPOINT(({Number(x)},{Number(y)}));\n");
        return _last;
    }

    private int Add(int whole, string format)
    {
        int number = ++_last;
        _text.Append(CultureInfo.InvariantCulture, $"#{number}={string.Format(CultureInfo.InvariantCulture, format, Id(number))};\n");
        (_aggregated.TryGetValue(whole, out List<int>? there) ? there : _aggregated[whole] = []).Add(number);
        return number;
    }

    private int Element(string entity, string rest, (double X, double Y, double Z, double X2, double Y2, double Z2) box)
    {
        (int shape, int placement) = Shape(box);
        _text.Append(CultureInfo.InvariantCulture, $"#{++_last}={entity}('{Id(_last)}',$,'E',$,$,#{placement},#{shape},$");
        _text.Append(rest).Append(");\n");
        return _last;
    }

    private int Placement(double x, double y, double z)
    {
        int first = _last + 1;
        _last += 3;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""
            #{first}=IFCCARTESIANPOINT(({Number(x)},{Number(y)},{Number(z)}));
            #{first + 1}=IFCAXIS2PLACEMENT3D(#{first},$,$);
            #{first + 2}=IFCLOCALPLACEMENT($,#{first + 1});

            """);
        return _last;
    }

    private (int Shape, int Placement) Shape((double X, double Y, double Z, double X2, double Y2, double Z2) box)
    {
        (double width, double depth) = (box.X2 - box.X, box.Y2 - box.Y);
        int placement = Placement(box.X + (width / 2), box.Y + (depth / 2), box.Z);
        int first = _last + 1;
        _last += 4;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""
            #{first}=IFCRECTANGLEPROFILEDEF(.AREA.,$,#14,{Number(width)},{Number(depth)});
            #{first + 1}=IFCEXTRUDEDAREASOLID(#{first},#6,#11,{Number(box.Z2 - box.Z)});
            #{first + 2}=IFCSHAPEREPRESENTATION(#5,'Body','SweptSolid',(#{first + 1}));
            #{first + 3}=IFCPRODUCTDEFINITIONSHAPE($,$,(#{first + 2}));

            """);
        return (_last, placement);
    }
}
