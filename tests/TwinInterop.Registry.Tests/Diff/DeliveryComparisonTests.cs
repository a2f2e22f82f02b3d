using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Registry.Diff;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Schemes;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Registry.Tests.Diff;

public sealed class DeliveryComparisonTests(ITestOutputHelper output)
{
    private const string Revisions = "ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc";
    private const string RevisionB = "ifc/pauloricardoma+ifc-lite/apps/viewer/public/samples/building-architecture-rev-b.ifc";

    [Fact]
    public async Task A_delivery_compared_with_itself_has_not_changed()
    {
        List<ObjectFacts> facts = await ReadAsync(Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml"));

        Assert.Empty(Compare(facts, facts).Changes);
    }

    [Fact]
    public async Task Two_encodings_of_one_model_differ_in_nothing_that_has_a_name()
    {
        string data = Path.Combine(SharedMaterial.Repository, "samples", "data");
        DeliveryDifference difference = Compare(
            await ReadAsync(Path.Combine(data, "valmont.v2.gml")), await ReadAsync(Path.Combine(data, "valmont.city.json")));

        Assert.DoesNotContain(difference.Changes, change => change.Class == "Building" && change.Kinds.HasFlag(ChangeKinds.Added | ChangeKinds.Removed));
    }

    [CorpusFact]
    public async Task The_two_revisions_of_the_building_tell_what_was_changed()
    {
        List<ObjectFacts> old = await ReadAsync(SharedMaterial.CorpusPath(Revisions)), revised = await ReadAsync(SharedMaterial.CorpusPath(RevisionB));

        DeliveryDifference difference = Compare(old, revised);

        foreach (ObjectChange change in difference.Changes)
            output.WriteLine($"{change.Kinds} {change.Class} {change.Label} {string.Join(' ', change.OldIds)} {string.Join(' ', change.NewIds)} {change.Distance}");
        Assert.NotEmpty(difference.Changes);
        Assert.True(difference.Changes.Count() < old.Count / 2);
    }

    [CorpusTheory]
    [InlineData(Revisions)]
    [InlineData("ifc/ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc")]
    [InlineData("ifc/stijngoedertier+georeference-ifc/Duplex_A_20110907_georeferenced.ifc")]
    [InlineData("ifc/xBimTeam+XbimEssentials/Tests/TestFiles/SampleHouse4.ifc")]
    [InlineData("ifc/andrewisen+bim-whale-ifc-samples/LargeBuilding/IFC/LargeBuilding.ifc")]
    [InlineData("ifc/xBimTeam+XbimWebUI/tests/data/FourWallsDoorWindowsRoof.ifc")]
    [InlineData("ifc/opensourceBIM+TestFiles/TestData/data/export1.ifc")]
    [InlineData("ifc/aothms+IfcOpenHouse/IfcOpenHouse_IFC2x3.ifc")]
    public async Task Ids_that_were_all_issued_anew_are_recognised(string file)
    {
        List<ObjectFacts> old = await ReadAsync(SharedMaterial.CorpusPath(file));
        for (int seed = 1; seed <= 3; seed++)
        {
            (List<ObjectFacts> redelivered, Dictionary<string, string> newId, HashSet<string> moved, HashSet<string> removed, HashSet<string> reshaped) =
                Redelivery.Make(old, seed, 0.05);
            DeliveryDifference difference = Compare(old, redelivered);

            (double f1, double precision, double recall) = Score(difference, old, newId, removed);
            HashSet<string> told = [.. difference.Changes.Where(change => change.Kinds.HasFlag(ChangeKinds.Moved)).SelectMany(change => change.OldIds)];
            HashSet<string> formed = [.. difference.Changes.Where(change => change.Kinds.HasFlag(ChangeKinds.Reshaped)).SelectMany(change => change.OldIds)];
            output.WriteLine($"{Path.GetFileName(file)} seed {seed}: {old.Count} objects, F1 {f1:0.0000} P {precision:0.0000} R {recall:0.0000}; moved {moved.Count(told.Contains)}/{moved.Count}, reshaped {reshaped.Count(formed.Contains)}/{reshaped.Count}, removed {removed.Count(id => difference.Objects.Any(change => change.Kinds == ChangeKinds.Removed && change.OldIds.Contains(id)))}/{removed.Count}");
            foreach (ObjectChange wrong in difference.Objects.Where(change => change is { OldIds.Length: 1, NewIds.Length: 1 } && newId[change.OldIds[0]] != change.NewIds[0]).Take(8))
                output.WriteLine($"  wrong: {wrong.Class} {wrong.Label} {wrong.OldIds[0]} {wrong.Evidence} {wrong.Confidence}");
            Assert.True(f1 >= 0.98, $"seed {seed}: F1 {f1:0.0000}, precision {precision:0.0000}, recall {recall:0.0000}");
        }
    }

    /// <remarks>Objects that nothing tells apart but their ids, such as labels without a text, may stand for one another.</remarks>
    private static (double F1, double Precision, double Recall) Score(
        DeliveryDifference difference, List<ObjectFacts> old, Dictionary<string, string> newId, HashSet<string> removed)
    {
        Dictionary<string, string> kindOf = old.GroupBy(facts => facts.Id).ToDictionary(group => newId[group.Key], group => Kind(group.First()));
        (string Old, string New)[] found = [.. difference.Objects.Where(change => change is { OldIds.Length: 1, NewIds.Length: 1 }).Select(change => (change.OldIds[0], change.NewIds[0]))];
        HashSet<(string, string)> truth = [.. newId.Where(pair => !removed.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value))];
        double right = found.Distinct().Count(pair => truth.Contains(pair)
            || (kindOf[newId[pair.Old]] == kindOf[pair.New] && kindOf[pair.New].Length > 0)), precision = right / found.Length, recall = right / truth.Count;
        return (2 * precision * recall / (precision + recall), precision, recall);
    }

    /// <summary>All that is known of an object that has no shape and no name; empty for any other.</summary>
    private static string Kind(ObjectFacts facts) => facts.Shape.Count > 0 || facts.Label is not null
        ? ""
        : $"{facts.Class}|{facts.SourceClass}|{facts.Parent}|{string.Join(';', facts.Attributes)}|{string.Join(';', facts.Related.Order(StringComparer.Ordinal))}";

    private static DeliveryDifference Compare(List<ObjectFacts> old, List<ObjectFacts> @new) =>
        DeliveryComparison.Compare(old, @new, SpatialReference.Unknown, CancellationToken.None);

    private static async Task<List<ObjectFacts>> ReadAsync(string path)
    {
        await using IDatasetReader reader = await Dataset.OpenAsync(
            DatasetSource.FromFile(path), null, new ReadOptions { KeepsLocalCoordinates = true }, new ConversionContext(), CancellationToken.None);
        var facts = new List<ObjectFacts>();
        await foreach (ObjectFacts item in new FactsReader(SchemeCatalogue.Shipped).ReadAsync(reader, null, CancellationToken.None))
            facts.Add(item);
        return facts;
    }
}
