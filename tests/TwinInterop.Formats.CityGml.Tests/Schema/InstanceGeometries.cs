using System.Globalization;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Small geometries of every type, no two in the same place.</summary>
internal sealed class InstanceGeometries(CityGmlVersion version, Func<string> nextId)
{
    private readonly bool _isVersion3 = version == CityGmlVersion.V3;
    private int _places;

    private (string Polygon, string Ring)? _reserved;

    /// <summary>The id and the ring id that the next polygon will have.</summary>
    public (string Polygon, string Ring) NextPolygon => _reserved ??= (nextId(), nextId());

    public string Of(SchemaGeometryType type) => type switch
    {
        SchemaGeometryType.Point => Point(),
        SchemaGeometryType.MultiPoint => $"<gml:MultiPoint{Id()}><gml:pointMember>{Point()}</gml:pointMember><gml:pointMember>{Point()}</gml:pointMember></gml:MultiPoint>",
        SchemaGeometryType.Curve => Line(),
        SchemaGeometryType.MultiCurve => $"<gml:MultiCurve{Id()}><gml:curveMember>{Line()}</gml:curveMember><gml:curveMember>{Line()}</gml:curveMember></gml:MultiCurve>",
        SchemaGeometryType.Surface or SchemaGeometryType.Polygon => Polygon(),
        SchemaGeometryType.MultiSurface or SchemaGeometryType.Geometry =>
            $"<gml:MultiSurface{Id()}><gml:surfaceMember>{Polygon()}</gml:surfaceMember><gml:surfaceMember>{Polygon()}</gml:surfaceMember></gml:MultiSurface>",
        SchemaGeometryType.Solid => Solid(),
        SchemaGeometryType.MultiSolid => $"<gml:MultiSolid{Id()}><gml:solidMember>{Solid()}</gml:solidMember></gml:MultiSolid>",
        SchemaGeometryType.GeometricComplex => $"<gml:GeometricComplex{Id()}><gml:element>{Line()}</gml:element></gml:GeometricComplex>",
        SchemaGeometryType.TriangulatedSurface => Tin(),
        SchemaGeometryType.RectifiedGridCoverage => Coverage(),
        SchemaGeometryType.ImplicitGeometry => throw new ArgumentException("An implicit geometry is made by the schema tables.", nameof(type)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected a type of geometry."),
    };

    public string Point() => $"<gml:Point{Id()}><gml:pos srsDimension=\"3\">{Place(0, 0)}</gml:pos></gml:Point>";

    private string Id() => $" gml:id=\"{nextId()}\"";

    private string Line() => $"<gml:LineString{Id()}><gml:posList srsDimension=\"3\">{Place(0, 0)} {Place(1, 0, false)}</gml:posList></gml:LineString>";

    private string Polygon()
    {
        (string polygon, string ring) = NextPolygon;
        _reserved = null;
        return $"<gml:Polygon gml:id=\"{polygon}\"><gml:exterior><gml:LinearRing gml:id=\"{ring}\">"
            + $"<gml:posList srsDimension=\"3\">{Ring()}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
    }

    private string Ring() => $"{Place(0, 0)} {Place(1, 0, false)} {Place(1, 1, false)} {Place(0, 0, false)}";

    private string Solid()
    {
        string members = $"<gml:surfaceMember>{Polygon()}</gml:surfaceMember><gml:surfaceMember>{Polygon()}</gml:surfaceMember>";
        string shell = _isVersion3 ? $"<gml:Shell>{members}</gml:Shell>" : $"<gml:CompositeSurface{Id()}>{members}</gml:CompositeSurface>";
        return $"<gml:Solid{Id()}><gml:exterior>{shell}</gml:exterior></gml:Solid>";
    }

    private string Tin()
    {
        string triangle = $"<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList srsDimension=\"3\">{Ring()}</gml:posList></gml:LinearRing></gml:exterior></gml:Triangle>";
        string patches = _isVersion3 ? "patches" : "trianglePatches";
        string Lines(string name) => $"<gml:{name}><gml:LineStringSegment><gml:posList srsDimension=\"3\">{Place(0, 0)} {Place(1, 0, false)}</gml:posList></gml:LineStringSegment></gml:{name}>";
        return $"<gml:Tin{Id()}><gml:{patches}>{triangle}</gml:{patches}>{Lines("stopLines")}{Lines("stopLines")}{Lines("breakLines")}"
            + $"<gml:maxLength uom=\"m\">12.5</gml:maxLength><gml:controlPoint><gml:posList srsDimension=\"3\">{Place(0, 0)} {Place(1, 0, false)} {Place(1, 1, false)}</gml:posList></gml:controlPoint></gml:Tin>";
    }

    private string Coverage()
    {
        string grid = "<gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low><gml:high>1 2</gml:high></gml:GridEnvelope></gml:limits>"
            + "<gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName>"
            + $"<gml:origin>{Point()}</gml:origin><gml:offsetVector>10.5 0 0</gml:offsetVector><gml:offsetVector>0 20.5 0</gml:offsetVector>";
        string rectified = $"<gml:RectifiedGrid{Id()} dimension=\"2\">{grid}</gml:RectifiedGrid>";
        const string Parameters = "<gml:rangeParameters><gml:Quantity uom=\"m\">1</gml:Quantity></gml:rangeParameters>";
        string range = $"<gml:rangeSet><gml:DataBlock>{Parameters}<gml:doubleOrNilReasonTupleList>1 2 3 4 5 6</gml:doubleOrNilReasonTupleList></gml:DataBlock></gml:rangeSet>";
        if (!_isVersion3)
            range = $"<gml:rangeSet><gml:DataBlock>{Parameters}<gml:tupleList>1 2 3 4 5 6</gml:tupleList></gml:DataBlock></gml:rangeSet>";
        return _isVersion3
            ? $"<gml:RectifiedGridCoverage{Id()}><gml:domainSet>{rectified}</gml:domainSet>{range}</gml:RectifiedGridCoverage>"
            : $"<gml:RectifiedGridCoverage{Id()}><gml:rectifiedGridDomain>{rectified}</gml:rectifiedGridDomain>{range}</gml:RectifiedGridCoverage>";
    }

    /// <summary>Corner (i, j) of a unit square in a place of its own.</summary>
    private string Place(int i, int j, bool isNew = true)
    {
        _places += isNew ? 1 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{500000 + (10 * _places) + i} {5400000 + j} {100 + (j * 0.5)}");
    }
}
