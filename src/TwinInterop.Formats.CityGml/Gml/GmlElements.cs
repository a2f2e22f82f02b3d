using System.Collections.Frozen;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>The geometry elements of GML 3.1.1, 3.2 and 3.3 and those of CityGML, by local name.</summary>
internal static class GmlElements
{
    private static readonly FrozenDictionary<string, (GmlElement Element, GmlType Type)> Known =
        new Dictionary<string, (GmlElement, GmlType)>(StringComparer.Ordinal)
        {
            ["Point"] = (GmlElement.Point, GmlType.Point),
            ["LineString"] = (GmlElement.Line, GmlType.LineString),
            ["LineStringSegment"] = (GmlElement.Line, GmlType.LineString),
            ["LinearRing"] = (GmlElement.Line, GmlType.LineString),
            ["GeodesicString"] = (GmlElement.Arc, GmlType.LineString),
            ["Geodesic"] = (GmlElement.Arc, GmlType.LineString),
            ["Arc"] = (GmlElement.Arc, GmlType.LineString),
            ["ArcByBulge"] = (GmlElement.Arc, GmlType.LineString),
            ["ArcStringByBulge"] = (GmlElement.Arc, GmlType.LineString),
            ["ArcString"] = (GmlElement.Arc, GmlType.LineString),
            ["Circle"] = (GmlElement.Arc, GmlType.LineString),
            ["ArcByCenterPoint"] = (GmlElement.Arc, GmlType.LineString),
            ["CircleByCenterPoint"] = (GmlElement.Arc, GmlType.LineString),
            ["CubicSpline"] = (GmlElement.Arc, GmlType.LineString),
            ["BSpline"] = (GmlElement.Arc, GmlType.LineString),
            ["Bezier"] = (GmlElement.Arc, GmlType.LineString),
            ["Curve"] = (GmlElement.Aggregate, GmlType.CompositeCurve),
            ["CompositeCurve"] = (GmlElement.Aggregate, GmlType.CompositeCurve),
            ["Ring"] = (GmlElement.Aggregate, GmlType.CompositeCurve),
            ["OrientableCurve"] = (GmlElement.Orientable, GmlType.OrientableCurve),
            ["Polygon"] = (GmlElement.Polygon, GmlType.Polygon),
            ["PolygonPatch"] = (GmlElement.Polygon, GmlType.Polygon),
            ["Rectangle"] = (GmlElement.Polygon, GmlType.Polygon),
            ["Triangle"] = (GmlElement.Polygon, GmlType.Polygon),
            ["SimplePolygon"] = (GmlElement.SimplePolygon, GmlType.Polygon),
            ["SimpleRectangle"] = (GmlElement.SimplePolygon, GmlType.Polygon),
            ["SimpleTriangle"] = (GmlElement.SimplePolygon, GmlType.Polygon),
            ["Surface"] = (GmlElement.Aggregate, GmlType.CompositeSurface),
            ["PolyhedralSurface"] = (GmlElement.Aggregate, GmlType.CompositeSurface),
            ["CompositeSurface"] = (GmlElement.Aggregate, GmlType.CompositeSurface),
            ["Shell"] = (GmlElement.Aggregate, GmlType.CompositeSurface),
            ["TriangulatedSurface"] = (GmlElement.Triangles, GmlType.TriangulatedSurface),
            ["Tin"] = (GmlElement.Triangles, GmlType.TriangulatedSurface),
            ["TIN"] = (GmlElement.Triangles, GmlType.TriangulatedSurface),
            ["OrientableSurface"] = (GmlElement.Orientable, GmlType.OrientableSurface),
            ["TexturedSurface"] = (GmlElement.Orientable, GmlType.OrientableSurface),
            ["_TexturedSurface"] = (GmlElement.Orientable, GmlType.OrientableSurface),
            ["Solid"] = (GmlElement.Aggregate, GmlType.Solid),
            ["CompositeSolid"] = (GmlElement.Aggregate, GmlType.CompositeSolid),
            ["MultiPoint"] = (GmlElement.Aggregate, GmlType.MultiPoint),
            ["MultiCurve"] = (GmlElement.Aggregate, GmlType.MultiCurve),
            ["MultiLineString"] = (GmlElement.Aggregate, GmlType.MultiCurve),
            ["MultiSurface"] = (GmlElement.Aggregate, GmlType.MultiSurface),
            ["MultiPolygon"] = (GmlElement.Aggregate, GmlType.MultiSurface),
            ["MultiSolid"] = (GmlElement.Aggregate, GmlType.MultiSolid),
            ["MultiGeometry"] = (GmlElement.Aggregate, GmlType.Collection),
            ["GeometricComplex"] = (GmlElement.Aggregate, GmlType.Collection),
            ["ImplicitGeometry"] = (GmlElement.Implicit, GmlType.Implicit),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How to read the element of that local name.</summary>
    public static (GmlElement Element, GmlType Type) Find(string localName) => Known.GetValueOrDefault(localName);
}
