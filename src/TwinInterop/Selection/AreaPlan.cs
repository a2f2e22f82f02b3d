using TwinInterop.Crs;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Selection;

/// <summary>Brings the areas of a selection into the CRS of the objects.</summary>
internal static class AreaPlan
{
    /// <summary>A straight edge bends on its way to another CRS: it is followed by this many pieces.</summary>
    private const int PiecesOfEdge = 32;

    /// <summary>A ring of so many positions is as dense as it needs to be.</summary>
    private const int DenseRing = 1000;

    /// <exception cref="CoordinateOperationException">The CRS of the objects is not known, or cannot be reached.</exception>
    public static IReadOnlyList<PlanArea> Of(ObjectSelection selection, SpatialReference crs, OperationOptions options)
    {
        var areas = new List<PlanArea>();
        if (selection.Box is { } box)
        {
            Position[] corners =
            [
                new(box.Min.X, box.Min.Y), new(box.Max.X, box.Min.Y), new(box.Max.X, box.Max.Y), new(box.Min.X, box.Max.Y),
            ];
            areas.Add(new PlanArea([Moved([corners], selection.BoxCrs ?? crs, crs, "box", options)], box.Min.Z, box.Max.Z));
        }

        if (!selection.Polygons.IsEmpty)
        {
            areas.Add(new PlanArea(
            [
                .. selection.Polygons.Select(polygon => Moved(
                    [.. new[] { polygon.Exterior }.Concat(polygon.Holes).Select(ring => ring.Positions)],
                    selection.PolygonsCrs,
                    crs,
                    "polygon",
                    options)),
            ]));
        }

        return areas;
    }

    private static PlanPolygon Moved(
        IReadOnlyList<IReadOnlyList<Position>> rings, SpatialReference from, SpatialReference to, string what, OperationOptions options)
    {
        if (from.Horizontal == to.Horizontal)
            return new PlanPolygon(rings);
        if (to.Horizontal is null || from.Horizontal is null)
        {
            throw new CoordinateOperationException(
                $"The {what} of the selection is in {from}, the objects are in '{to}': state the CRS of the source with --source-crs, or give a box in its coordinates.");
        }

        CoordinateOperation operation = CoordinateOperation.Create(Plane(from), Plane(to), options);
        return new PlanPolygon([.. rings.Select(ring => Moved(ring, operation))]);
    }

    private static Position[] Moved(IReadOnlyList<Position> ring, CoordinateOperation operation)
    {
        int pieces = ring.Count >= DenseRing ? 1 : PiecesOfEdge;
        var dense = new Position[ring.Count * pieces];
        for (int i = 0; i < ring.Count; i++)
        {
            Position a = ring[i];
            Position b = ring[(i + 1) % ring.Count];
            for (int k = 0; k < pieces; k++)
            {
                double part = (double)k / pieces;
                dense[(i * pieces) + k] = new Position(a.X + ((b.X - a.X) * part), a.Y + ((b.Y - a.Y) * part));
            }
        }

        operation.Apply(dense);
        Position[] answered = [.. dense.Where(position => double.IsFinite(position.X + position.Y))];
        return answered.Length == dense.Length ? answered : throw new CoordinateOperationException(
            $"The area of the selection reaches out of where {operation.Source} and {operation.Target} are both defined: give a smaller one, or one in {operation.Target}.");
    }

    /// <summary>The same system without heights, which an area in plan has none of.</summary>
    public static SpatialReference Plane(SpatialReference reference)
    {
        CrsId id = reference.Horizontal!.Value; // asked before
        return CrsRegister.Find(id)?.Kind switch
        {
            CrsKind.Geographic3D when id == CrsId.Wgs84 => new SpatialReference(new CrsId("EPSG", 4326)),
            CrsKind.Geocentric => throw new CoordinateOperationException(
                $"Objects in the geocentric system {reference} cannot be chosen by an area."),
            _ => new SpatialReference(id),
        };
    }
}
