using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Simplify;

namespace TwinInterop.Registry.Tests.Matching.Perturbation;

/// <summary>Makes another survey of the same buildings, and knows which is which.</summary>
internal static class OtherSurvey
{
    public static (List<(string Id, Polygon Shape)> Targets, HashSet<(string, string)> Truth) Apply(
        List<(string Id, Polygon Shape)> sources, PerturbationOptions options, int seed)
    {
        var random = new Random(seed);
        double angle = random.NextDouble() * 2 * Math.PI;
        (double x, double y) = (options.Shift * Math.Cos(angle), options.Shift * Math.Sin(angle));
        var made = new List<(Polygon Shape, string[] Parents)>();
        bool[] isUsed = new bool[sources.Count];
        var tree = new STRtree<int>();
        for (int i = 0; i < sources.Count; i++)
            tree.Insert(sources[i].Shape.EnvelopeInternal, i);
        for (int i = 0; i < sources.Count; i++)
        {
            if (isUsed[i])
                continue;
            isUsed[i] = true;
            double dice = random.NextDouble();
            if (dice < options.Delete)
                continue;
            if (dice < options.Delete + options.Split && Split(sources[i].Shape, options.HasCorners, random) is { } parts)
                made.AddRange(parts.Select(part => (part, new[] { sources[i].Id })));
            else if (dice < options.Delete + options.Split + options.Merge && Merge(sources, tree, isUsed, i) is { } merged)
                made.Add(merged);
            else
                made.Add((sources[i].Shape, [sources[i].Id]));
        }

        var targets = new List<(string, Polygon)>();
        var truth = new HashSet<(string, string)>();
        foreach ((Polygon shape, string[] parents) in made)
        {
            string id = $"t{targets.Count}";
            targets.Add((id, Move(shape, options, random, x, y)));
            truth.UnionWith(parents.Select(parent => (parent, id)));
        }

        AddDecoys(sources, options, random, targets);
        return (targets, truth);
    }

    /// <summary>Buildings that are none of the sources: forms of others, turned, somewhere among them.</summary>
    private static void AddDecoys(
        List<(string Id, Polygon Shape)> sources, PerturbationOptions options, Random random, List<(string, Polygon)> targets)
    {
        int count = (int)(options.Decoys * sources.Count);
        for (int i = 0; i < count; i++)
        {
            Polygon form = sources[random.Next(sources.Count)].Shape;
            Point place = sources[random.Next(sources.Count)].Shape.Centroid;
            AffineTransformation move = AffineTransformation.RotationInstance(random.NextDouble() * Math.PI, form.Centroid.X, form.Centroid.Y)
                .Translate(place.X - form.Centroid.X + Normal(random, 15), place.Y - form.Centroid.Y + Normal(random, 15));
            targets.Add(($"decoy{i}", (Polygon)move.Transform(form)));
        }
    }

    private static Polygon Move(Polygon shape, PerturbationOptions options, Random random, double x, double y)
    {
        NetTopologySuite.Geometries.Geometry moved = AffineTransformation.TranslationInstance(x + Normal(random, options.Jitter), y + Normal(random, options.Jitter)).Transform(shape);
        if (random.NextDouble() < options.Turned)
        {
            double turn = (random.NextDouble() - 0.5) * 12 * Math.PI / 180;
            moved = AffineTransformation.RotationInstance(turn, moved.Centroid.X, moved.Centroid.Y).Transform(moved);
        }

        if (options.Simplify > 0 && TopologyPreservingSimplifier.Simplify(moved, options.Simplify) is Polygon { IsEmpty: false } simple)
            moved = simple;
        var noisy = (Polygon)moved.Copy();
        foreach (LinearRing ring in new[] { (LinearRing)noisy.ExteriorRing }.Concat(noisy.InteriorRings.Cast<LinearRing>()))
        {
            Coordinate[] coordinates = ring.Coordinates;
            for (int i = 0; i < coordinates.Length - 1; i++)
            {
                coordinates[i].X += Normal(random, options.Noise);
                coordinates[i].Y += Normal(random, options.Noise);
            }

            coordinates[^1].CoordinateValue = coordinates[0];
        }

        noisy.GeometryChanged();
        return noisy.IsValid ? noisy : (Polygon)moved;
    }

    private static Polygon[]? Split(Polygon shape, bool hasCorners, Random random)
    {
        Coordinate[] box = MinimumBox(shape);
        (Coordinate origin, double lx, double ly, double sx, double sy) = LongAxis(box);
        double share = 0.35 + (0.3 * random.NextDouble());
        Coordinate At(double along, double across) =>
            new(origin.X + (along * lx) + (across * sx), origin.Y + (along * ly) + (across * sy));
        Coordinate[] cut = hasCorners
            ? [At(-0.1, -0.1), At(share + 0.2, -0.1), At(share + 0.2, 0.5), At(share - 0.1, 0.5), At(share - 0.1, 1.1), At(-0.1, 1.1), At(-0.1, -0.1)]
            : [At(-0.1, -0.1), At(share, -0.1), At(share, 1.1), At(-0.1, 1.1), At(-0.1, -0.1)];
        Polygon knife = shape.Factory.CreatePolygon(cut);
        NetTopologySuite.Geometries.Geometry one = shape.Intersection(knife), other = shape.Difference(knife);
        return one is Polygon { Area: > 4 } first && other is Polygon { Area: > 4 } second ? [first, second] : null;
    }

    private static (Polygon, string[])? Merge(List<(string Id, Polygon Shape)> sources, STRtree<int> tree, bool[] isUsed, int index)
    {
        Polygon shape = sources[index].Shape;
        foreach (int other in tree.Query(shape.EnvelopeInternal).Order())
        {
            if (isUsed[other])
                continue;
            Polygon neighbour = sources[other].Shape;
            if (!neighbour.Touches(shape) && !neighbour.Intersects(shape))
                continue;
            if (shape.Buffer(0.01).Union(neighbour.Buffer(0.01)) is not Polygon both)
                continue;
            isUsed[other] = true;
            return (both, [sources[index].Id, sources[other].Id]);
        }

        return null;
    }

    private static Coordinate[] MinimumBox(Polygon shape) =>
        new NetTopologySuite.Algorithm.MinimumDiameter(shape).GetMinimumRectangle().Coordinates;

    private static (Coordinate Origin, double LongX, double LongY, double ShortX, double ShortY) LongAxis(Coordinate[] box)
    {
        bool isFirstLong = box[0].Distance(box[1]) >= box[1].Distance(box[2]);
        Coordinate along = isFirstLong ? box[1] : box[3], across = isFirstLong ? box[3] : box[1];
        return (box[0], along.X - box[0].X, along.Y - box[0].Y, across.X - box[0].X, across.Y - box[0].Y);
    }

    private static double Normal(Random random, double deviation) => deviation
        * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
