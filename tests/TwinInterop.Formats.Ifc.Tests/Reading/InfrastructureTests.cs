using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Reading;

/// <summary>Roads, ground and what stands along alignments.</summary>
public sealed class InfrastructureTests
{
    private const string TrafficList = "http://www.sig3d.de/codelists/standard/transportation/2.0/TrafficArea_";
    private const string AuxiliaryList = "http://www.sig3d.de/codelists/standard/transportation/2.0/AuxiliaryTrafficArea_";

    [Fact]
    public async Task A_road_consists_of_sections_with_spaces_whose_boundaries_are_pavements_and_kerbs()
    {
        List<CityObject> objects = await ReadAsync(RoadModel.Source());

        CityObject road = objects.Single(found => found.Class.Name == "Road");
        Assert.Equal(["Section Segment", "AuxiliaryTrafficArea Fill"], road.Parts.Select(Show));
        CityObject section = road.Parts[0];
        Assert.Equal(["TrafficSpace Lane", "AuxiliaryTrafficSpace Side"], section.Parts.Select(Show));
        Assert.Equal(["TrafficArea Pavement", "AuxiliaryTrafficArea Kerb"], section.Parts[0].Parts.Select(Show));
    }

    [Fact]
    public async Task What_stands_in_no_road_is_a_construction_or_terrain()
    {
        List<CityObject> objects = await ReadAsync(RoadModel.Source());

        Assert.Equal(
            ["CityObjectGroup Site", "Road Road", "CityFurniture Sign", "TINRelief Ground", "GenericOccupiedSpace Block", "OtherConstruction Yard", "GenericLogicalSpace Axis", "GenericLogicalSpace 1+000"],
            objects.Select(Show));
        Assert.IsType<TriangulatedSurface>(Find(objects, "Ground").Geometry.Single().Geometry);
    }

    [Theory]
    [InlineData("Lane", "function", "1", TrafficList + "function.xml")]
    [InlineData("Lane", "usage", "2", TrafficList + "usage.xml")]
    [InlineData("Side", "function", "1000", AuxiliaryList + "function.xml")]
    [InlineData("Kerb", "function", "1220", AuxiliaryList + "function.xml")]
    [InlineData("Fill", "function", "1410", AuxiliaryList + "function.xml")]
    [InlineData("Pavement", "surfaceMaterial", "1", TrafficList + "surfaceMaterial.xml")]
    [InlineData("Segment", "class", "ROADSEGMENT", "https://ifc43-docs.standards.buildingsmart.org/IFC/RELEASE/IFC4x3/HTML/lexical/IfcRoadPartTypeEnum.htm")]
    public async Task Types_give_codes_of_lists(string name, string attribute, string code, string list)
    {
        CityObject found = Find(await ReadAsync(RoadModel.Source()), name);

        Assert.Equal(new CodeValue(code, list), found.Attributes.Single(item => item.Name == attribute).Value);
    }

    [Fact]
    public async Task A_pavement_outside_a_road_has_no_codes_of_traffic_areas()
    {
        CityObject yard = Find(await ReadAsync(RoadModel.Source()), "Yard");

        Assert.DoesNotContain(yard.Attributes, attribute => attribute.Name is "surfaceMaterial" or "function" or "granularity");
    }

    [Fact]
    public async Task Stations_along_an_alignment_are_a_set_of_what_stands_there()
    {
        CityObject sign = Find(await ReadAsync(RoadModel.Source()), "Sign");

        var set = (NestedValue)sign.Attributes.Single(attribute => attribute.Name == "LinearPlacement").Value;
        Assert.True(set.IsSet);
        Assert.Equal(
            [
                ("Alignment", new TextValue("0$AlignAAAAAAAAAAAAAAA")), ("AlignmentName", new TextValue("Axis")),
                ("DistanceAlong", new MeasureValue(40, "m")), ("OffsetLateral", new MeasureValue(2.5, "m")), ("Station", new MeasureValue(1040, "m")),
                ("Referent", new TextValue("0$StartAAAAAAAAAAAAAAA")), ("ReferentName", new TextValue("1+000")), ("ReferentType", new TextValue("STATION")),
                ("ReferentStation", new MeasureValue(1000, "m")),
            ],
            set.Members.Select(member => (member.Name, member.Value)));
    }

    [Fact]
    public async Task A_railway_that_is_part_of_a_railway_is_a_section_of_it()
    {
        List<CityObject> objects = await ReadAsync(RoadModel.Source("""
            #80=IFCRAILWAY('2$LineAAAAAAAAAAAAAAAA',$,'Line',$,$,#21,$,$,.COMPLEX.,$);
            #81=IFCRAILWAY('2$PieceAAAAAAAAAAAAAAA',$,'Piece',$,$,#21,$,$,.PARTIAL.,.NOTDEFINED.);
            #82=IFCRAIL('2$RailAAAAAAAAAAAAAAAA',$,'Rail',$,$,#21,#40,$,.RAIL.);
            #83=IFCRELAGGREGATES('3$RelBAAAAAAAAAAAAAAAA',$,$,$,#10,(#80));
            #84=IFCRELAGGREGATES('3$RelCAAAAAAAAAAAAAAAA',$,$,$,#80,(#81));
            #85=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$RelDAAAAAAAAAAAAAAAA',$,$,$,(#82),#81);
            """));

        CityObject line = Find(objects, "Line");
        Assert.Equal("Railway Line", Show(line));
        Assert.Equal("Section Piece", Show(Assert.Single(line.Parts)));
        Assert.Equal("TrafficArea Rail", Show(Assert.Single(line.Parts[0].Parts)));
    }

    [Fact]
    public async Task A_part_of_no_road_stands_for_its_road()
    {
        List<CityObject> objects = await ReadAsync(RoadModel.Source("""
            #80=IFCROADPART('2$AloneAAAAAAAAAAAAAAA',$,'Alone',$,$,#21,$,$,.ELEMENT.,.LATERAL.,.CARRIAGEWAY.);
            #83=IFCRELAGGREGATES('3$RelBAAAAAAAAAAAAAAAA',$,$,$,#10,(#80));
            """));

        Assert.Equal("Road Alone", Show(Find(objects, "Alone")));
    }

    [Fact]
    public async Task A_marking_that_adheres_to_nothing_belongs_to_the_road()
    {
        List<CityObject> objects = await ReadAsync(RoadModel.Source("""
            #80=IFCSURFACEFEATURE('2$MarkAAAAAAAAAAAAAAAA',$,'Mark',$,$,#21,#40,$,.LINEMARKING.);
            #81=IFCSURFACEFEATURE('2$TagAAAAAAAAAAAAAAAAA',$,'Line on the kerb',$,$,#21,$,$,.LINEMARKING.);
            #83=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$RelBAAAAAAAAAAAAAAAA',$,$,$,(#80),#11);
            #84=IFCRELADHERESTOELEMENT('3$RelCAAAAAAAAAAAAAAAA',$,$,$,#22,(#81));
            """));

        Assert.Contains("Marking Mark", Find(objects, "Road").Parts.Select(Show));
        Assert.Contains(Find(objects, "Kerb").Attributes, attribute => attribute.Name == "features");
        Assert.DoesNotContain(objects.SelectMany(found => found.SelfAndDescendants()), found => Show(found).EndsWith("kerb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_facilities_of_drafts_are_read_as_what_their_type_says()
    {
        var context = new ConversionContext();
        List<CityObject> objects = await ReadAsync(
            RoadModel.Source(
                """
                #80=IFCFACILITYPART('2$DraftAAAAAAAAAAAAAAA',$,'Draft',$,$,#21,$,$,$,IFCROADPARTTYPEENUM(.SIDEWALK.),.LATERAL.);
                #81=IFCFACILITYPART('2$PlainAAAAAAAAAAAAAAA',$,'Plain',$,$,#21,$,$,$,$,.LONGITUDINAL.);
                #83=IFCRELAGGREGATES('3$RelBAAAAAAAAAAAAAAAA',$,$,$,#11,(#80,#81));
                """,
                "IFC4X3_RC3"),
            context);

        CityObject draft = Find(objects, "Draft");
        Assert.Equal(("TrafficSpace", "IfcRoadPart"), (draft.Class.Name, draft.SourceClass));
        Assert.Equal(new TextValue("SIDEWALK"), draft.Attributes.Single(attribute => attribute.Name == "PredefinedType").Value);
        Assert.Equal(new TextValue("LATERAL"), draft.Attributes.Single(attribute => attribute.Name == "UsageType").Value);
        Assert.Equal("IfcFacilityPartCommon", Find(objects, "Plain").SourceClass);
        Assert.Contains("IFC0010", StepSamples.Ids(context.Diagnostics));
        Assert.DoesNotContain("IFC0008", StepSamples.Ids(context.Diagnostics));
    }

    private static CityObject Find(List<CityObject> objects, string name) =>
        objects.SelectMany(found => found.SelfAndDescendants()).Single(found => Show(found).EndsWith($" {name}", StringComparison.Ordinal));

    private static async Task<List<CityObject>> ReadAsync(DatasetSource source, ConversionContext? context = null)
    {
        await using IDatasetReader reader = await new IfcFormat().OpenReaderAsync(
            source, new ReadOptions { KeepsLocalCoordinates = true }, context ?? new ConversionContext(), CancellationToken.None);
        var objects = new List<CityObject>();
        await foreach (CityObject found in reader.ReadAsync(CancellationToken.None))
            objects.Add(found);
        return objects;
    }

    private static string Show(CityObject found) =>
        $"{found.Class.Name} {found.Attributes.Where(attribute => attribute.Name == "name").Select(attribute => ((TextValue)attribute.Value).Text).FirstOrDefault()}";
}
