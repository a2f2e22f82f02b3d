using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using static TwinInterop.Formats.Ifc.Tests.StepSamples;

namespace TwinInterop.Formats.Ifc.Tests;

public sealed class IfcModelTests
{
    private const string House = """
        #1=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,$,$);
        #2=IFCSITE('0000000000000000000002',$,$,$,$,$,$,$,$,$,$,$,$,$);
        #3=IFCBUILDING('0000000000000000000003',$,$,$,$,$,$,$,$,$,$,$);
        #4=IFCWALLSTANDARDCASE('0000000000000000000004',$,'W',$,$,$,$,$,.SOLIDWALL.);
        #5=IFCWALL('0000000000000000000005',$,$,$,$,#99,$,$,$);
        #10=IFCRELAGGREGATES('0000000000000000000010',$,$,$,#1,(#2));
        #11=IFCRELAGGREGATES('0000000000000000000011',$,$,$,#2,(#3,#98));
        #12=IFCRELCONTAINEDINSPATIALSTRUCTURE('0000000000000000000012',$,$,$,(#4,#5),#3);
        #20=IFCEXTRUDEDAREASOLID(#21,$,#22,2.5);
        """;

    [Fact]
    public void Attributes_are_read_by_name()
    {
        using IfcModel model = OpenModel(House);
        IfcEntity wall = model.Find(4);

        Assert.Equal((IfcClass.IfcWallStandardCase, "W", "SOLIDWALL"), (wall.Class, wall.Text("Name"), wall.Enum("PredefinedType")));
        Assert.Null(wall.Text("Description"));
        Assert.Equal(StepKind.Absent, wall["NoSuchAttribute"].Kind);
        Assert.Equal(2.5, model.Find(20).Double("Depth"));
        Assert.True(wall.Is(IfcClass.IfcWall));
        Assert.True(wall.Is(IfcClass.IfcProduct));
        Assert.False(wall.Is(IfcClass.IfcSlab));
        Assert.Equal("#4=IfcWallStandardCase", wall.ToString());
    }

    [Fact]
    public void Subtypes_are_given_with_their_class()
    {
        using IfcModel model = OpenModel(House);

        Assert.Equal([4u, 5u], model.OfType(IfcClass.IfcWall).Select(wall => wall.Id).Order());
        Assert.Equal(2, model.CountOf(IfcClass.IfcWall));
        Assert.Equal(3, model.CountOf(IfcClass.IfcRelationship));
        Assert.Empty(model.OfType(IfcClass.IfcBridge));
    }

    [Fact]
    public void Inverse_attributes_lead_to_the_relationships()
    {
        using IfcModel model = OpenModel(House);

        IfcEntity relation = model.Find(1).Inverse("IsDecomposedBy").FirstOrDefault();
        Assert.Equal(10u, relation.Id);
        Assert.Equal([2u], relation.References("RelatedObjects").ToArray().Select(entity => entity.Id));
        Assert.Equal(11u, model.Find(3).Inverse("Decomposes")[0].Id);
        Assert.Equal(12u, model.Find(5).Inverse("ContainedInStructure").FirstOrDefault().Id);
        Assert.Equal(3u, model.Find(12).Reference("RelatingStructure").Id);
        Assert.Equal(0, model.Find(5).Inverse("FillsVoids").Count);
        Assert.Equal(0, model.Find(5).Inverse("NoSuchInverse").Count);
        Assert.Equal(1, model.Find(2).ReferredBy(IfcClass.IfcRelAggregates, "RelatedObjects").Count);
    }

    [Fact]
    public void Missing_references_give_no_entity_and_are_told()
    {
        using IfcModel model = OpenModel(House);

        Assert.False(model.Find(5).Reference("ObjectPlacement").Exists);
        Assert.Equal([3u], model.Find(11).References("RelatedObjects").ToArray().Select(entity => entity.Id));
        model.Verify(CancellationToken.None);
        Assert.Equal(4, model.Diagnostics.Counts[StepDiagnostics.MissingReference]);
    }

    [Theory]
    [InlineData("#1=IFCNOSUCHTHING($);", "IFC4", "IFC0006")]
    [InlineData("#1=IFCBRIDGE('0000000000000000000001',$,$,$,$,$,$,$,$,$);", "IFC2X3", "IFC0007")]
    [InlineData("#1=IFCSOLIDSTRATUM('0000000000000000000001',$,$,$,$,$,$,$);", "IFC4", "IFC0007")]
    [InlineData("#1=IFCSOLIDSTRATUM('0000000000000000000001',$,$,$,$,$,$,$);", "IFC4X3_ADD2", "IFC0010")]
    [InlineData("#1=IFCPRODUCT('0000000000000000000001',$,$,$,$,$,$);", "IFC4", "IFC0008")]
    public void An_entity_that_the_schema_does_not_have_is_told(string data, string schema, string rule)
    {
        using IfcModel model = OpenModel(data, schema);

        Assert.Equal([rule], Ids(model.Diagnostics));
    }

    [Fact]
    public void What_a_draft_called_otherwise_is_read_as_what_took_its_place()
    {
        using IfcModel model = OpenModel("#1=IFCSOLIDSTRATUM('0000000000000000000001',$,'clay',$,$,$,$,$);", "IFC4X3_RC3");

        Assert.Equal("clay", model.OfType(IfcClass.IfcGeotechnicalStratum).Single().Text("Name"));
    }

    [Fact]
    public void A_wrong_number_of_attributes_is_told()
    {
        using IfcModel model = OpenModel("#1=IFCWALL('0000000000000000000001',$);");

        model.Verify(CancellationToken.None);

        Assert.Equal(["IFC0009"], Ids(model.Diagnostics));
    }

    [Fact]
    public void An_unknown_schema_is_refused() => Assert.Equal(
        "IFC0001", Assert.Throws<InvalidDatasetException>(() => OpenModel("", "IFC99")).Diagnostic.Rule.Id);

    [Fact]
    public void The_default_entity_is_no_entity()
    {
        IfcEntity none = default;

        Assert.False(none.Exists);
        Assert.Equal(IfcClass.Unknown, none.Class);
        Assert.False(none.Is(IfcClass.IfcRoot));
        Assert.Equal("", none.ToString());
    }
}
