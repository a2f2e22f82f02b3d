using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Where products lie in the engineering coordinates of the model. Safe for several threads.</summary>
/// <remarks>Source: IfcObjectPlacement and its subtypes (ISO 16739-1, 5.3.4).</remarks>
/// <param name="model">The model.</param>
/// <param name="points">Reads axis placements.</param>
/// <param name="curves">Reads the axes of grids.</param>
internal sealed class PlacementReader(IfcModel model, PointReader points, CurveReader curves)
{
    private const int MostNested = 1000;

    private readonly ConcurrentDictionary<int, Frame3D> _frames = new();

    /// <summary>Evaluates linear placements that give no Cartesian position; null where nothing can.</summary>
    public Func<IfcEntity, Frame3D?>? AlongCurves { get; set; }

    /// <summary>The frame of a product; identity where it has no placement.</summary>
    public Frame3D OfProduct(IfcEntity product) => Of(product.Reference("ObjectPlacement"));

    /// <summary>The frame of a placement, all that it is relative to included.</summary>
    public Frame3D Of(IfcEntity placement)
    {
        var chain = new List<IfcEntity>();
        Frame3D frame = Frame3D.Identity;
        for (IfcEntity at = placement; at.Exists; at = Outer(at))
        {
            if (_frames.TryGetValue(at.Slot, out frame))
                break;
            frame = Frame3D.Identity;
            chain.Add(at);
            if (chain.Count > MostNested)
            {
                model.Report(GeometryDiagnostics.TooDeep, placement, placement.ToString());
                break;
            }
        }

        for (int i = chain.Count - 1; i >= 0; i--)
        {
            frame = frame.Compose(Own(chain[i]));
            _frames.TryAdd(chain[i].Slot, frame);
        }

        return frame;
    }

    // In IFC 4.1 a linear placement is relative to its curve, which is no placement.
    private static IfcEntity Outer(IfcEntity placement) =>
        placement.Reference("PlacementRelTo") is var outer && outer.Is(IfcClass.IfcObjectPlacement) ? outer : default;

    private Frame3D Own(IfcEntity placement)
    {
        try
        {
            return placement.Class switch
            {
                IfcClass.IfcLocalPlacement => points.Frame(placement.Reference("RelativePlacement")),
                IfcClass.IfcGridPlacement => OnGrid(placement),
                IfcClass.IfcLinearPlacement => AlongCurve(placement),
                _ => throw UnreadableItemException.Unsupported("an object placement", placement),
            };
        }
        catch (UnreadableItemException)
        {
            model.Report(GeometryDiagnostics.Placement, placement, placement.ToString());
            return Frame3D.Identity;
        }
    }

    private Frame3D AlongCurve(IfcEntity placement)
    {
        if (AlongCurves?.Invoke(placement) is { } frame)
            return frame;
        return points.Frame(placement.NeedReference("CartesianPosition"));
    }

    private Frame3D OnGrid(IfcEntity placement)
    {
        IfcEntity location = placement.NeedReference("PlacementLocation");
        Vector3D origin = Intersection(location, out Vector3D along);
        IfcEntity reference = placement.Reference("PlacementRefDirection");
        if (reference.Is(IfcClass.IfcVirtualGridIntersection))
            along = Intersection(reference, out _) - origin;
        else if (reference.Exists)
            along = PointReader.Direction(reference);
        Frame3D grid = placement.Reference("PlacementRelTo").Exists ? Frame3D.Identity : GridOf(location);
        return grid.Compose(Frame3D.FromAxes(origin, Vector3D.UnitZ, along));
    }

    private Frame3D GridOf(IfcEntity intersection)
    {
        IfcEntity axis = intersection.References("IntersectingAxes").FirstOrDefault();
        foreach (string attribute in (string[])["UAxes", "VAxes", "WAxes"])
        {
            IfcEntity grid = axis.Exists ? axis.ReferredBy(IfcClass.IfcGrid, attribute).FirstOrDefault() : default;
            if (grid.Exists)
                return OfProduct(grid);
        }

        return Frame3D.Identity;
    }

    private Vector3D Intersection(IfcEntity intersection, out Vector3D along)
    {
        IfcEntity[] axes = intersection.References("IntersectingAxes").ToArray();
        if (axes.Length < 2)
            throw UnreadableItemException.Missing(intersection, "IntersectingAxes");
        Span<double> offsets = stackalloc double[3];
        Step.StepLists.CopyDoubles(intersection["OffsetDistances"], offsets);
        double length = points.Units.Length;
        Vector3D[] first = curves.Beside(Axis(axes[0]), offsets[0] * length);
        Vector3D[] second = curves.Beside(Axis(axes[1]), offsets[1] * length);
        along = (first[^1] - first[0]).Normalized();
        Vector3D crossing = GridCrossing.Of(first, second)
            ?? throw UnreadableItemException.Degenerate(intersection, "axes that cross", "axes side by side");
        return crossing + (Vector3D.UnitZ * (offsets[2] * length));
    }

    private static (IfcEntity Curve, bool Same) Axis(IfcEntity axis) =>
        (axis.NeedReference("AxisCurve"), axis.Boolean("SameSense") ?? true);
}
