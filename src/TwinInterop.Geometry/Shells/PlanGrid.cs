using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Geometry.Shells;

/// <summary>Faces seen from above as plane geometries whose positions lie on a grid.</summary>
internal sealed class PlanGrid
{
    /// <param name="size">Positions are snapped to multiples of this, in metres.</param>
    public PlanGrid(double size)
    {
        Size = size;
        Precision = new PrecisionModel(1 / size);
        Factory = new GeometryFactory(Precision);
    }

    /// <summary>Positions are snapped to multiples of this, in metres.</summary>
    public double Size { get; }

    /// <summary>Snaps positions.</summary>
    public PrecisionModel Precision { get; }

    /// <summary>Makes geometries on the grid.</summary>
    public GeometryFactory Factory { get; }

    /// <summary>The area that faces cover in plan; empty where they are broken beyond mending.</summary>
    public PlanGeometry Union(IEnumerable<StructureFace> faces)
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
    public PlanGeometry Union(List<PlanGeometry> polygons)
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
    public PlanGeometry Intersection(PlanGeometry a, PlanGeometry b)
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

    private Polygon? PolygonOf(StructureFace face)
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

    private LinearRing? RingOf(StructureFace face, int loop)
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
