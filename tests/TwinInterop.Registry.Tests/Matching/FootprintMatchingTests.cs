using NetTopologySuite.Geometries;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Tests.Matching.Perturbation;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Matching;

public sealed class FootprintMatchingTests
{
    /// <summary>Seeds below 1000 served for tuning.</summary>
    private const int FirstSeed = 1000;

    [CorpusTheory]
    [InlineData("light", 0.99)]
    [InlineData("moderate", 0.985)]
    [InlineData("strong", 0.95)]
    [InlineData("corners", 0.98)]
    [InlineData("turned", 0.98)]
    [InlineData("simplified", 0.98)]
    public void Another_survey_of_the_same_buildings_is_matched(string kind, double least)
    {
        List<(string Id, Polygon Shape)> sources = Footprints.Read(SharedMaterial.CorpusPath("geojson/footprints/buildings_lyon1_west.geojson"));
        List<MatchTarget> left = MatchScore.Targets(sources);
        PerturbationOptions options = kind switch
        {
            "light" => PerturbationOptions.Light,
            "moderate" => PerturbationOptions.Moderate,
            "strong" => PerturbationOptions.Strong,
            "corners" => PerturbationOptions.Moderate with { HasCorners = true },
            "turned" => PerturbationOptions.Moderate with { Turned = 0.3 },
            _ => PerturbationOptions.Moderate with { Simplify = 1 },
        };
        for (int seed = FirstSeed; seed < FirstSeed + 2; seed++)
        {
            (List<(string Id, Polygon Shape)> targets, HashSet<(string, string)> truth) = OtherSurvey.Apply(sources, options, seed);

            MatchScore score = MatchScore.Of(DatasetMatcher.Match(left, MatchScore.Targets(targets), CancellationToken.None), truth);

            Assert.True(score.F1 >= least, $"seed {seed}: F1 {score.F1:0.0000}, precision {score.Precision:0.0000}, recall {score.Recall:0.0000}");
            Assert.True(score.AutoPrecision >= 0.998, $"seed {seed}: automatic decisions are right at {score.AutoPrecision:0.0000}");
        }
    }

    [Fact]
    public void The_shared_area_of_two_squares_is_exact()
    {
        PlanShape a = Square(0, 0, 10), b = Square(4, 6, 10);

        Assert.Equal(24, PlanOverlap.Area(a, b), 9);
        Assert.Equal(100, PlanOverlap.Area(a, a), 9);
        Assert.Equal(0, PlanOverlap.Area(a, Square(20, 0, 5)), 9);
        Assert.Equal(100, PlanOverlap.Area(a, b, -4, -6), 9);
    }

    [CorpusFact]
    public void Shared_areas_agree_with_an_overlay_of_the_boundaries()
    {
        List<(string Id, Polygon Shape)> sources = Footprints.Read(SharedMaterial.CorpusPath("geojson/footprints/buildings_lyon1_west.geojson"));
        List<MatchTarget> shapes = MatchScore.Targets(sources);
        var shift = NetTopologySuite.Geometries.Utilities.AffineTransformation.TranslationInstance(2.5, -1.5);
        for (int i = 0; i < 200; i++)
        {
            double expected = sources[i].Shape.Intersection(shift.Transform(sources[i].Shape)).Area;

            Assert.Equal(expected, PlanOverlap.Area(shapes[i].Shape!, shapes[i].Shape!, 2.5, -1.5), 1e-4 * (1 + expected));
        }
    }

    private static PlanShape Square(double x, double y, double side) =>
        PlanShape.Of([[[(x, y), (x + side, y), (x + side, y + side), (x, y + side)]]])!;
}
