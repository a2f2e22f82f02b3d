using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Containers;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Containers;

public sealed class IfcXmlTests
{
    private const string Simple = """
        <?xml version="1.0"?>
        <ifcXML xmlns="http://www.buildingsmart-tech.org/ifcXML/IFC4/final" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <header><name>n</name><time_stamp>2020-01-01T00:00:00</time_stamp><author>A &amp; B</author></header>
          <IfcProject id="p" GlobalId="0000000000000000000001" Name="l'été">
            <UnitsInContext><Units><IfcSIUnit UnitType="lengthunit" Prefix="milli" Name="metre"/></Units></UnitsInContext>
            <IsDecomposedBy>
              <IfcRelAggregates GlobalId="0000000000000000000002">
                <RelatedObjects><IfcSite xsi:nil="true" ref="s"/></RelatedObjects>
              </IfcRelAggregates>
            </IsDecomposedBy>
          </IfcProject>
          <IfcSite id="s" GlobalId="0000000000000000000003" RefLatitude="48 51 24 0">
            <ObjectPlacement xsi:type="IfcLocalPlacement">
              <RelativePlacement><IfcAxis2Placement3D><Location Coordinates="1 2.5 -3e-5"/></IfcAxis2Placement3D></RelativePlacement>
            </ObjectPlacement>
          </IfcSite>
          <IfcCartesianPointList3D id="l" CoordList="0 0 0 1 0 0"/>
          <IfcPropertySingleValue id="v" Name="Load"><NominalValue><IfcForceMeasure-wrapper>5</IfcForceMeasure-wrapper></NominalValue></IfcPropertySingleValue>
        </ifcXML>
        """;

    private const string Iso28 = """
        <ex:iso_10303_28 xmlns:ex="urn:iso.org:standard:10303:part(28):version(2):xmlschema:common" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="2.0">
          <ex:iso_10303_28_header><ex:name>old</ex:name></ex:iso_10303_28_header>
          <uos xmlns="http://www.iai-tech.org/ifcXML/IFC2x3/FINAL" id="uos_1" configuration="i-ifc2x3">
            <IfcCartesianPoint id="i4"><Coordinates ex:cType="list"><IfcLengthMeasure pos="0">1.</IfcLengthMeasure><IfcLengthMeasure pos="1">2</IfcLengthMeasure></Coordinates></IfcCartesianPoint>
            <IfcWall id="i5">
              <GlobalId>0000000000000000000001</GlobalId>
              <OwnerHistory><IfcOwnerHistory xsi:nil="true" ref="i6"/></OwnerHistory>
              <Name>W</Name>
            </IfcWall>
            <IfcPropertySingleValue id="i7"><Name>N</Name><NominalValue><IfcBoolean>true</IfcBoolean></NominalValue></IfcPropertySingleValue>
          </uos>
        </ex:iso_10303_28>
        """;

    private readonly DiagnosticLog _log = new();

    [Fact]
    public void Attributes_nested_entities_and_inverses_of_simple_ifcXML_are_read()
    {
        using IfcModel model = Open(Simple);

        IfcEntity project = model.OfType(IfcClass.IfcProject).Single();
        Assert.Equal("l'été", project.Text("Name"));
        Assert.Equal("mm", model.Units.Length.Ucum);
        IfcEntity relation = project.Inverse("IsDecomposedBy").FirstOrDefault();
        IfcEntity site = relation.References("RelatedObjects").FirstOrDefault();
        Assert.Equal("0000000000000000000003", site.Text("GlobalId"));
        Assert.Equal("(48,51,24,0)", Encoding.ASCII.GetString(site["RefLatitude"].Text));
        IfcEntity location = site.Reference("ObjectPlacement").Reference("RelativePlacement").Reference("Location");
        double[] coordinates = new double[3];
        Assert.Equal(3, location["Coordinates"].CopyDoubles(coordinates));
        Assert.Equal([1, 2.5, -3e-5], coordinates);
        using StepRows<double> rows = model.OfType(IfcClass.IfcCartesianPointList3D).Single()["CoordList"].ReadDoubleRows()!;
        Assert.Equal((2, 3), (rows.Count, rows.Width));
        IfcEntity load = model.OfType(IfcClass.IfcPropertySingleValue).Single();
        Assert.Equal(("IFCFORCEMEASURE", 5.0), (load["NominalValue"].TypeName, load.Double("NominalValue")));
        Assert.Equal(("n", "A & B"), (model.File.Header.Name, model.File.Header.Authors.Single()));
        model.Verify(CancellationToken.None);
        Assert.Equal(["IFC0021"], StepSamples.Ids(_log)); // no unit of plane angles
    }

    [Fact]
    public void Elements_of_ISO_10303_28_are_read()
    {
        using IfcModel model = Open(Iso28);

        Assert.Equal(IfcRelease.Ifc2x3, model.Schema.Release);
        Assert.Equal("old", model.File.Header.Name);
        IfcEntity wall = model.OfType(IfcClass.IfcWall).Single();
        Assert.Equal(("0000000000000000000001", "W"), (wall.Text("GlobalId"), wall.Text("Name")));
        Assert.Equal(StepKind.Reference, wall["OwnerHistory"].Kind);
        Assert.Equal("(1.,2.)", Encoding.ASCII.GetString(model.OfType(IfcClass.IfcCartesianPoint).Single()["Coordinates"].Text));
        Assert.True(model.OfType(IfcClass.IfcPropertySingleValue).Single().Boolean("NominalValue"));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("<!DOCTYPE ifcXML [<!ENTITY a 'b'>]><ifcXML xmlns='IFC4'/>", "IFC0050")]
    [InlineData("<ifcXML xmlns='IFC4'><IfcWall>", "IFC0050")]
    [InlineData("<html/>", "IFC0051")]
    [InlineData("<ifcXML xmlns='urn:other'/>", "IFC0001")]
    [InlineData("<iso_10303_28/>", "IFC0051")]
    public void What_is_no_ifcXML_is_refused(string document, string rule) =>
        Assert.Equal(rule, Assert.Throws<InvalidDatasetException>(() => Open(document)).Diagnostic.Rule.Id);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<IfcLocalPlacement><PlacementRelTo>", 200));

        Assert.Equal(
            "IFC0055",
            Assert.Throws<InvalidDatasetException>(() => Open("<ifcXML xmlns='IFC4'>" + deep)).Diagnostic.Rule.Id);
    }

    [Theory]
    [InlineData("<IfcWall Foo='1'/>", "IFC0053")]
    [InlineData("<IfcWall><Foo/></IfcWall>", "IFC0052")]
    [InlineData("<Foo><Bar/></Foo>", "IFC0052")]
    [InlineData("<IfcWall PredefinedType='nonsense'/>", "IFC0054")]
    [InlineData("<IfcCartesianPoint Coordinates='1 x 2'/>", "IFC0054")]
    public void What_does_not_fit_the_schema_is_told_and_left_out(string content, string rule)
    {
        using IfcModel model = Open($"<ifcXML xmlns='IFC4'>{content}<IfcSlab id='x' Name='after'/></ifcXML>");

        Assert.Equal("after", model.OfType(IfcClass.IfcSlab).Single().Text("Name"));
        Assert.Contains(rule, StepSamples.Ids(_log));
    }

    private IfcModel Open(string document) =>
        new IfcContainer(new ContainerLimits(), _log).Open(DatasetSource.FromBytes("m", Encoding.UTF8.GetBytes(document)));
}
