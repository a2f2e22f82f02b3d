using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Crs.Axes;
using TwinInterop.Crs.Naming;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Axes;

/// <summary>The decision on real CityGML files, by their first name and the positions they hold.</summary>
public sealed partial class CorpusDecisionsTests
{
    private const int SampleSize = 60;

    [CorpusTheory]
    [InlineData("3DUSE/GML_test_ADE2.gml", AxisOrder.EastNorth, AxisOrderReason.NoOrderFits, "CRS0016", "fit EPSG:2154")]
    [InlineData("3DUSE/exemple_workspaces.gml", AxisOrder.EastNorth, AxisOrderReason.NoOrderFits, "CRS0016", "fit EPSG:2154")]
    [InlineData("semantic_3D_tree_model_berlin_test_area.gml", AxisOrder.EastNorth, AxisOrderReason.NoOrderFits, "CRS0014", "local")]
    [InlineData("g3m/AR_demo_with_buildings.gml", AxisOrder.EastNorth, AxisOrderReason.Ambiguous, "CRS0011", "east, north")]
    [InlineData("2.0/ogc-schemas/Groups.xml.gml", AxisOrder.EastNorth, AxisOrderReason.NoOrderFits, "CRS0014", "local")]
    [InlineData("2.0/ogc-schemas/building_example.gml", AxisOrder.EastNorth, AxisOrderReason.NoOrderFits, "CRS0016", "fit EPSG:31467")]
    [InlineData("2.0/ogc-schemas/road_example.gml", AxisOrder.EastNorth, AxisOrderReason.ContradictedByCoordinates, "CRS0010", "2523800")]
    [InlineData("3.0/reearth-flow/feature_xlink_referrer.gml", AxisOrder.EastNorth, AxisOrderReason.ContradictedByCoordinates, "CRS0010", "139.7454")]
    [InlineData("2.0/reearth-flow/l13_fail_exterior_interior_touching.gml", AxisOrder.NorthEast, AxisOrderReason.NoOrderFits, "CRS0012", "outside")]
    public void A_file_with_a_known_fault_is_seen_through(string file, AxisOrder order, AxisOrderReason reason, string rule, string part)
    {
        AxisOrderDecision decision = Assert.Single(Decide(), d => d.File.EndsWith(file, StringComparison.Ordinal)).Decision;

        Assert.Equal((order, reason), (decision.Order, decision.Reason));
        Assert.Equal(rule, Assert.Single(decision.Diagnostics).Rule.Id);
        Assert.Contains(part, decision.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Nearly_all_files_are_read_as_they_declare_without_a_finding()
    {
        List<(string File, AxisOrderDecision Decision)> decisions = [.. Decide()];

        Assert.True(decisions.Count > 120, $"{decisions.Count} files");
        Assert.InRange(decisions.Count(d => !d.Decision.Diagnostics.IsEmpty), 9, decisions.Count / 10);
    }

    private static IEnumerable<(string File, AxisOrderDecision Decision)> Decide()
    {
        foreach (string file in Directory.EnumerateFiles(SharedMaterial.CorpusPath("citygml"), "*.gml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            if (Name().Match(text) is not { Success: true } match)
                continue;
            SrsName name = SrsName.Parse(match.Groups["name"].Value, RegisterCodes.Instance);
            CrsExtent? extent = name.Horizontal is { } id ? RegisteredExtents.Find(id) : null;
            Position[] sample = [.. Coordinates().Matches(text).Take(SampleSize).Select(m => new Position(Number(m, "x"), Number(m, "y")))];
            yield return (
                Path.GetRelativePath(SharedMaterial.Corpus!, file),
                AxisOrderDecision.Decide(name, extent, sample, alternatives: RegisteredExtents.Alternatives(name.Horizontal ?? default)));
        }
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""srsName\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Name();

    [GeneratedRegex("""<gml:(pos|posList)[^>]*>\s*(?<x>[-+0-9.eE]+)\s+(?<y>[-+0-9.eE]+)\s""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Coordinates();
}
