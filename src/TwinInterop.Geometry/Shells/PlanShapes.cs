using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Geometry.Shells;

/// <summary>Faces seen from above as plane geometries, on a grid of two millimetres.</summary>
internal static class PlanShapes
{
    /// <summary>Positions in plan are snapped to this grid, in metres: twice what validity takes for one position.</summary>
    public const double Grid = 0.002;

    public static PrecisionModel Precision { get; } = new(1 / Grid);

    public static GeometryFactory Factory { get; } = new(Precision);

    /// <summary>The area that faces cover in plan; empty where they are broken beyond mending.</summary>
    public static PlanGeometry Union(IEnumerable<StructureFace> faces)
    {
        var polygons = new List<PlanGeometry>();
        foreach (StructureFace face in faces)
        {
            if (PolygonOf(face) is { IsEmpty: false } polygon)
                polygons.Add(polygon);
        }

        return Union(polygons);
    }

    /// <summary>The area that polygons cover together.</summary>
    public static PlanGeometry Union(List<PlanGeometry> polygons)
    {
        if (polygons.Count == 0)
            return Factory.CreatePolygon();
        try
        {
            return UnaryUnionNG.Union(polygons, Factory, Precision);
        }
        catch (Exception e) when (IsTopological(e))
        {
            return UnaryUnionNG.Union([.. polygons.Select(GeometryFixer.Fix)], Factory, Precision);
        }
    }

    /// <summary>The common area of two regions; empty where they only touch.</summary>
    public static PlanGeometry Intersection(PlanGeometry a, PlanGeometry b)
    {
        try
        {
            return OverlayNGRobust.Overlay(a, b, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
        }
        catch (Exception e) when (IsTopological(e))
        {
            return Factory.CreatePolygon();
        }
    }

    /// <summary>The polygons of a geometry.</summary>
    public static IEnumerable<Polygon> Polygons(PlanGeometry geometry)
    {
        for (int i = 0; i < geometry.NumGeometries; i++)
        {
            if (geometry.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                yield return polygon;
        }
    }

    /// <summary>Whether the overlay gave up on the data, and not for another reason.</summary>
    public static bool IsTopological(Exception e) =>
        e is TopologyException or NetTopologySuite.Utilities.AssertionFailedException or ArgumentException;

    private static Polygon? PolygonOf(StructureFace face)
    {
        if (RingOf(face, 0) is not { } shell)
            return null;
        var holes = new List<LinearRing>();
        for (int loop = 1; loop < face.Mesh.LoopCount(face.Face); loop++)
        {
            if (RingOf(face, loop) is { } hole)
                holes.Add(hole);
        }

        return Factory.CreatePolygon(shell, [.. holes]);
    }

    private static LinearRing? RingOf(StructureFace face, int loop)
    {
        var coordinates = new List<Coordinate>();
        foreach (int index in face.Mesh.Loop(face.Face, loop))
        {
            ref readonly Vector3D vertex = ref face.Mesh.Vertices[index];
            var coordinate = new Coordinate(Precision.MakePrecise(vertex.X), Precision.MakePrecise(vertex.Y));
            if (coordinates.Count == 0 || !coordinates[^1].Equals2D(coordinate))
                coordinates.Add(coordinate);
        }

        while (coordinates.Count > 1 && coordinates[^1].Equals2D(coordinates[0]))
            coordinates.RemoveAt(coordinates.Count - 1);
        if (coordinates.Count < 3)
            return null;
        coordinates.Add(coordinates[0].Copy());
        return Factory.CreateLinearRing([.. coordinates]);
    }
}
