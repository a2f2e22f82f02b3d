using System.Globalization;
using NetTopologySuite.Geometries;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Tests.Matching.Perturbation;

namespace TwinInterop.Benchmarks;

/// <summary>Prints how well and how fast footprints are matched: <c>-- matching FOOTPRINTS.geojson [first seed] [seeds] [wrong]</c>.</summary>
/// <remarks>With <c>wrong</c>, each automatic pair that is wrong is printed with its explanation.</remarks>
internal static class MatchingFigures
{
    public static void Run(string[] arguments)
    {
        List<(string Id, Polygon Shape)> sources = Footprints.Read(arguments[0]);
        int first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1000;
        int seeds = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 10;
        bool tellsWrong = arguments.Length > 3 && arguments[3] == "wrong";
        List<MatchTarget> left = MatchScore.Targets(sources);
        PerturbationOptions[] kinds =
        [
            PerturbationOptions.Light,
            PerturbationOptions.Moderate,
            PerturbationOptions.Strong,
            PerturbationOptions.Moderate with { Name = "corners", HasCorners = true },
            PerturbationOptions.Moderate with { Name = "turned", Turned = 0.3 },
            PerturbationOptions.Moderate with { Name = "simplified", Simplify = 1 },
        ];
        foreach (PerturbationOptions kind in kinds)
        {
            var scores = new List<MatchScore>();
            var simple = new List<double>();
            long count = 0;
            TimeSpan busy = TimeSpan.Zero;
            for (int seed = first; seed < first + seeds; seed++)
            {
                (List<(string Id, Polygon Shape)> targets, HashSet<(string, string)> truth) = OtherSurvey.Apply(sources, kind, seed);
                List<MatchTarget> right = MatchScore.Targets(targets);
                TimeSpan start = Environment.CpuUsage.TotalTime;
                MatchResult result = DatasetMatcher.Match(left, right, CancellationToken.None);
                busy += Environment.CpuUsage.TotalTime - start;
                count += right.Count;
                scores.Add(MatchScore.Of(result, truth));
                if (tellsWrong)
                    TellWrong(kind.Name, seed, result, truth);
                simple.Add(OverlapF1(left, right, truth));
            }

            double mean = scores.Average(score => score.F1);
            double deviation = Math.Sqrt(scores.Average(score => (score.F1 - mean) * (score.F1 - mean)));
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Name,-11} F1 {mean:0.0000} ± {1.96 * deviation / Math.Sqrt(seeds):0.0000} (least {scores.Min(s => s.F1):0.0000}) P {scores.Average(s => s.Precision):0.0000} R {scores.Average(s => s.Recall):0.0000} auto P {scores.Average(s => s.AutoPrecision):0.00000} (least {scores.Min(s => s.AutoPrecision):0.0000}) R {scores.Average(s => s.AutoRecall):0.000} IoU≥.5 {simple.Average():0.000} {busy.TotalMicroseconds / count:0} µs of processor time a target"));
        }
    }

    private static void TellWrong(string kind, int seed, MatchResult result, HashSet<(string, string)> truth)
    {
        foreach (MatchedPair pair in result.Pairs.Where(pair => pair.Decision == MatchDecision.Auto && !truth.Contains((pair.Left, pair.Right))))
        {
            string others = string.Join(' ', truth.Where(item => item.Item1 == pair.Left || item.Item2 == pair.Right));
            Console.Out.WriteLine($"{kind} {seed}: {pair.Left} {pair.Right} {pair.Relation} {pair.Change} {pair.Score} {pair.Explanation} (truth: {others})");
        }
    }

    private static double OverlapF1(List<MatchTarget> left, List<MatchTarget> right, HashSet<(string, string)> truth)
    {
        var search = new CandidateSearch(right);
        int found = 0, correct = 0;
        foreach (MatchTarget target in left)
        {
            PlanShape a = target.Shape!;
            foreach (int j in search.Near(target.Kind, a, 0))
            {
                PlanShape b = right[j].Shape!;
                double shared = PlanOverlap.Area(a, b);
                if (shared / (a.Area + b.Area - shared) < 0.5)
                    continue;
                found++;
                correct += truth.Contains((target.Id, right[j].Id)) ? 1 : 0;
            }
        }

        return 2.0 * correct / (found + truth.Count);
    }
}
