using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Reading;

public sealed class IfcReaderTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task Facilities_stand_by_themselves_with_storeys_rooms_elements_and_fillings_as_parts()
    {
        List<CityObject> objects = await ReadAsync(SampleModel.Source());

        Assert.Equal(["CityObjectGroup Site", "Building House", "CityFurniture Bench"], objects.Select(Show));
        CityObject storey = Assert.Single(objects[1].Parts);
        Assert.Equal(
            ["BuildingConstructiveElement Wall", "BuildingConstructiveElement Stair", "BuildingConstructiveElement Flight", "BuildingRoom 1", "BuildingInstallation Note"],
            storey.Parts.Select(Show));
        Assert.Equal("Door Door", Show(Assert.Single(storey.Parts[0].Parts)));
    }

    [Fact]
    public async Task A_part_that_its_whole_cannot_hold_keeps_a_relation_to_it()
    {
        List<CityObject> objects = await ReadAsync(SampleModel.Source());

        CityObject flight = Find(objects, "0$FlightAAAAAAAAAAAAAA");
        Assert.Equal([("isPartOf", "0$StairAAAAAAAAAAAAAAA")], flight.Relations.Select(relation => (relation.Type, relation.TargetId)));
        CityObject site = objects[0];
        Assert.Equal(["2$BuildingAAAAAAAAAAAA", "0$BenchAAAAAAAAAAAAAAA"], site.Relations.Select(relation => relation.TargetId));
    }

    [Fact]
    public async Task The_shape_of_a_wall_is_a_solid_in_metres_without_its_opening()
    {
        List<CityObject> objects = await ReadAsync(SampleModel.Source(), new ReadOptions { KeepsLocalCoordinates = true });

        LodGeometry body = Assert.Single(Find(objects, "0$WallAAAAAAAAAAAAAAAA").Geometry);
        Assert.Equal("3", body.Lod);
        Assert.IsType<Solid>(body.Geometry);
        Assert.Equal((4 * 0.2 * 3) - (0.9 * 0.2 * 2.1), new QuantityTakeOff().Measure(body.Geometry)!.Value.Volume!.Value, Tolerance);
    }

    [Fact]
    public async Task A_survey_gives_the_same_figures_as_the_model_and_the_same_for_any_number_of_threads()
    {
        List<SurveyedObject> one = await SurveyAsync(SampleModel.Source(), threads: 1);
        List<SurveyedObject> four = await SurveyAsync(SampleModel.Source(), threads: 4);

        Assert.Equal(one.Select(found => (found.Source, found.Quantities, found.BodyExtent)), four.Select(found => (found.Source, found.Quantities, found.BodyExtent)));
        SurveyedObject wall = one.Single(found => found.SourceClass == "IfcWall");
        Assert.Equal((4 * 0.2 * 3) - (0.9 * 0.2 * 2.1), wall.Quantities!.Value.Volume!.Value, Tolerance);
        Assert.Equal(new BoundingBox(new Position(-2, -0.1, 0), new Position(2, 0.1, 3)), wall.BodyExtent);
    }

    [Fact]
    public async Task Separated_parts_come_behind_their_holders_and_name_them()
    {
        List<CityObject> objects = await ReadAsync(SampleModel.Source(), new ReadOptions { SeparatesParts = true });

        Assert.All(objects, found => Assert.Empty(found.Parts));
        CityObject door = Find(objects, "0$DoorAAAAAAAAAAAAAAAA");
        Assert.Equal((CityObjectRelation.Parent, "0$WallAAAAAAAAAAAAAAAA"), (door.Relations[0].Type, door.Relations[0].TargetId));
        Assert.True(objects.FindIndex(found => found.SourceClass == "IfcWall") < objects.IndexOf(door));
    }

    [Fact]
    public async Task What_the_model_has_no_class_for_is_booked()
    {
        var context = new ConversionContext();
        await ReadAsync(SampleModel.Source(), context: context);

        LossEntry loss = Assert.Single(context.Books.Losses, entry => entry.Loss.Path == "class/IfcAnnotation");
        Assert.Equal((BookAccount.Objects, 1, "0$NoteAAAAAAAAAAAAAAAA"), (loss.Loss.Account, loss.Count, loss.Examples[0]));
    }

    [Fact]
    public async Task A_second_object_of_one_GlobalId_gets_a_name_of_its_own_and_is_reported()
    {
        var context = new ConversionContext();
        List<CityObject> objects = await ReadAsync(
            SampleModel.Source("#200=IFCBUILDING('2$BuildingAAAAAAAAAAAA',$,'Twin',$,$,$,$,$,.ELEMENT.,$,$,$);\n#201=IFCBUILDING('short',$,$,$,$,$,$,$,.ELEMENT.,$,$,$);"),
            context: context);

        Assert.Equal("2$BuildingAAAAAAAAAAAA-2", objects.Single(found => Show(found) == "Building Twin").Source.LocalId);
        Assert.Contains("IFC0103", StepSamples.Ids(context.Diagnostics));
        Assert.Contains("IFC0102", StepSamples.Ids(context.Diagnostics));
    }

    [Fact]
    public async Task An_element_that_is_above_itself_is_read_and_reported()
    {
        var context = new ConversionContext();
        List<CityObject> objects = await ReadAsync(
            SampleModel.Source("#200=IFCRELAGGREGATES('3$RelXAAAAAAAAAAAAAAAA',$,$,$,#25,(#24));"), context: context);

        Assert.Contains("IFC0105", StepSamples.Ids(context.Diagnostics));
        Assert.Contains(objects.SelectMany(found => found.SelfAndDescendants()), found => found.SourceClass == "IfcStair");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ISO-10303-21;")]
    [InlineData("nothing of the kind")]
    public async Task What_is_no_exchange_structure_is_refused(string text)
    {
        DatasetSource source = DatasetSource.FromBytes("bad", System.Text.Encoding.UTF8.GetBytes(text));

        await Assert.ThrowsAsync<InvalidDatasetException>(() => ReadAsync(source));
    }

    [Fact]
    public async Task An_unknown_schema_is_refused() =>
        await Assert.ThrowsAsync<InvalidDatasetException>(() => ReadAsync(SampleModel.Source(schema: "IFC99")));

    internal static CityObject Find(IEnumerable<CityObject> objects, string id) =>
        objects.SelectMany(found => found.SelfAndDescendants()).Single(found => found.Source.LocalId == id);

    internal static async Task<List<CityObject>> ReadAsync(
        DatasetSource source, ReadOptions? options = null, ConversionContext? context = null)
    {
        await using IDatasetReader reader = await new IfcFormat().OpenReaderAsync(
            source, options ?? new ReadOptions(), context ?? new ConversionContext(), CancellationToken.None);
        var objects = new List<CityObject>();
        await foreach (CityObject found in reader.ReadAsync(CancellationToken.None))
            objects.Add(found);
        return objects;
    }

    private static async Task<List<SurveyedObject>> SurveyAsync(DatasetSource source, int threads)
    {
        var options = new ReadOptions { KeepsLocalCoordinates = true, Threads = threads };
        await using IDatasetReader reader = await new IfcFormat().OpenReaderAsync(
            source, options, new ConversionContext(), CancellationToken.None);
        var objects = new List<SurveyedObject>();
        await foreach (SurveyedObject found in ((IQuantitySurvey)reader).SurveyAsync(CancellationToken.None))
            objects.Add(found);
        return objects;
    }

    private static string Show(CityObject found) =>
        $"{found.Class.Name} {found.Attributes.Where(attribute => attribute.Name == "name").Select(attribute => ((TextValue)attribute.Value).Text).FirstOrDefault()}";
}
