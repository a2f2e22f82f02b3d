using NetTopologySuite.Geometries;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Registry.Tests.Matching.Perturbation;

/// <summary>How well matching finds a truth that is known.</summary>
internal sealed record MatchScore(double Precision, double Recall, double AutoPrecision, double AutoRecall)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static MatchScore Of(MatchResult result, HashSet<(string, string)> truth)
    {
        HashSet<(string, string)> found = [.. result.Pairs.Select(pair => (pair.Left, pair.Right))];
        HashSet<(string, string)> sure = [.. result.Pairs.Where(pair => pair.Decision == MatchDecision.Auto).Select(pair => (pair.Left, pair.Right))];
        double right = found.Count(truth.Contains), surelyRight = sure.Count(truth.Contains);
        return new MatchScore(right / found.Count, right / truth.Count, sure.Count == 0 ? 1 : surelyRight / sure.Count, surelyRight / truth.Count);
    }

    public static List<MatchTarget> Targets(List<(string Id, Polygon Shape)> shapes)
    {
        return [.. shapes.Select(item => new MatchTarget(item.Id, "Building", ShapeOf(item.Shape)))];

        PlanShape? ShapeOf(Polygon shape) => PlanShape.Of([[Ring(shape.ExteriorRing), .. shape.InteriorRings.Select(Ring)]]);

        (double, double)[] Ring(LineString ring) => [.. ring.Coordinates.SkipLast(1).Select(position => (position.X - Origin.X, position.Y - Origin.Y))];
    }

    private static readonly Coordinate Origin = new(1_840_000, 5_175_000);
}
