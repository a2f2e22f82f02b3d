using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Items without area: curves, points, and the edges and vertices of topological representations.</summary>
/// <remarks>Source: IfcCurve, IfcPoint, IfcEdge, IfcVertex (ISO 16739-1, 8.9 and 8.11). Safe for several threads.</remarks>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads curves.</param>
internal sealed class LineItemReader(PointReader points, CurveReader curves)
{
    /// <summary>The lines of an item; a point is a line of one corner.</summary>
    /// <returns>Null where the item is none of these.</returns>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public IReadOnlyList<ShapeLine>? Lines(IfcEntity item) => item switch
    {
        _ when item.Is(IfcClass.IfcCurve) => [new ShapeLine(curves.Polyline(item))],
        _ when item.Is(IfcClass.IfcCartesianPointList) =>
            Array.ConvertAll(points.PointList(item), point => new ShapeLine([point])),
        _ when item.Is(IfcClass.IfcPoint) => [new ShapeLine([Point(item)])],
        _ when item.Is(IfcClass.IfcVertexPoint) => [new ShapeLine([Point(item.NeedReference("VertexGeometry"))])],
        _ when item.Is(IfcClass.IfcEdge) => [new ShapeLine(new EdgeReader(points, curves).Oriented(item))],
        _ when item.Is(IfcClass.IfcPath) => [new ShapeLine(new EdgeReader(points, curves).Path(item))],
        _ => null,
    };

    private Vector3D Point(IfcEntity point) => point.Class switch
    {
        IfcClass.IfcPointOnCurve => OnCurve(curves.Curve(point.NeedReference("BasisCurve")), point.Need("PointParameter")),
        IfcClass.IfcPointOnSurface => new SurfaceReader(points, curves).PointAt(
            point.NeedReference("BasisSurface"), point.Need("PointParameterU"), point.Need("PointParameterV")),
        _ => points.Point(point),
    };

    private Vector3D OnCurve(ICurve curve, double parameter) =>
        curve.PointAt(curve is ConicCurve ? parameter * points.Units.Angle : parameter);
}
