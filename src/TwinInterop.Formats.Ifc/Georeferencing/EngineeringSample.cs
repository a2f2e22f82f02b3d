using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Where the objects of a model roughly lie in the coordinates of the file, in metres.</summary>
/// <remarks>A point of each of some objects: the farthest among those that its shape refers to, whatever its part in the shape.</remarks>
internal sealed class EngineeringSample
{
    private const int MostProducts = 200;
    private const int MostInstances = 200;
    private readonly double _unit;

    public EngineeringSample(IfcModel model, double unit)
    {
        _unit = unit;
        foreach (IfcEntity site in model.OfType(IfcClass.IfcSite))
            SiteFrame ??= EngineeringPlacement.Resolve(site.Reference("ObjectPlacement"), unit);
        Centre = Middle(model) ?? SiteFrame?.Origin ?? default;
    }

    /// <summary>The median of the objects; the site or the origin where there are none.</summary>
    public Vector3D Centre { get; }

    /// <summary>The frame of the first site that has one.</summary>
    public Frame3D? SiteFrame { get; }

    private Vector3D? Middle(IfcModel model)
    {
        int step = Math.Max(1, model.CountOf(IfcClass.IfcProduct) / MostProducts);
        var points = new List<Vector3D>();
        int index = 0;
        foreach (IfcEntity product in model.OfType(IfcClass.IfcProduct))
        {
            if (index++ % step == 0 && PointOf(product) is { } point)
                points.Add(point);
        }

        return points.Count == 0
            ? null
            : new Vector3D(Median(points.Select(p => p.X)), Median(points.Select(p => p.Y)), Median(points.Select(p => p.Z)));
    }

    private Vector3D? PointOf(IfcEntity product)
    {
        IfcEntity shape = product.Reference("Representation");
        if (!shape.Exists)
            return null;

        IfcEntity placement = product.Reference("ObjectPlacement");
        Frame3D? frame = placement.Exists ? EngineeringPlacement.Resolve(placement, _unit) : Frame3D.Identity;
        return frame?.Apply(FarthestPoint(shape) * _unit);
    }

    private static Vector3D FarthestPoint(IfcEntity shape)
    {
        var found = default(Vector3D);
        var seen = new HashSet<int> { shape.Slot };
        var open = new Stack<IfcEntity>([shape]);
        while (open.Count > 0 && seen.Count < MostInstances)
        {
            IfcEntity entity = open.Pop();
            Vector3D? point = entity.Class switch
            {
                IfcClass.IfcCartesianPoint => EngineeringPlacement.Coordinates(entity),
                IfcClass.IfcCartesianPointList3D => FirstPoint(entity),
                _ => null,
            };
            if (point is { } farther && farther.Length > found.Length)
                found = farther;
            foreach (StepValue value in entity.Instance.Values)
                Follow(entity.Model, value, seen, open);
        }

        return found;
    }

    private static void Follow(IfcModel model, StepValue value, HashSet<int> seen, Stack<IfcEntity> open)
    {
        if (value.Kind == StepKind.Reference)
        {
            IfcEntity next = model.Find(value.AsReference());
            if (next.Exists && !next.Is(IfcClass.IfcRepresentationContext) && seen.Count < MostInstances && seen.Add(next.Slot))
                open.Push(next);
        }
        else if (value.Kind == StepKind.List)
        {
            foreach (StepValue item in value.Items)
            {
                if (item.Kind != StepKind.Reference || seen.Count >= MostInstances)
                    break;
                Follow(model, item, seen, open);
            }
        }
    }

    private static Vector3D? FirstPoint(IfcEntity list)
    {
        Span<double> numbers = stackalloc double[3];
        numbers.Clear();
        return list["CoordList"].Items.FirstOrDefault().CopyDoubles(numbers) == 3 ? new Vector3D(numbers[0], numbers[1], numbers[2]) : null;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
