using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Reports.Bcf;
using TwinInterop.Conformance.Tests.Fixtures;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Reports;

public sealed class BcfFormTests
{
    private static readonly string[] MarkupOrder =
    [
        "ReferenceLinks", "Title", "Priority", "Index", "Labels", "CreationDate", "CreationAuthor", "ModifiedDate", "ModifiedAuthor", "DueDate", "AssignedTo",
        "Stage", "Description", "BimSnippet", "DocumentReferences", "RelatedTopics", "Comments", "Viewpoints",
    ];

    [Theory]
    [InlineData(BcfVersion.V21)]
    [InlineData(BcfVersion.V30)]
    public void An_archive_has_a_topic_a_specification_with_the_objects_selected_and_in_view(BcfVersion version)
    {
        using ZipArchive archive = Open(Write(version));
        XElement topic = Root(archive, "markup.bcf").Element("Topic")!;
        XElement view = Root(archive, "viewpoint.bcfv");

        Assert.Equal(version == BcfVersion.V30 ? "3.0" : "2.1", Root(archive, "bcf.version").Attribute("VersionId")!.Value);
        Assert.Equal("Walls", topic.Element("Title")!.Value);
        Assert.Equal("2025-01-31T12:00:00Z", topic.Element("CreationDate")!.Value);
        Assert.Equal(["00000e0000000FHqau$wbH"], view.Descendants("Component").Select(component => component.Attribute("IfcGuid")!.Value));
        Assert.Equal(version == BcfVersion.V30, archive.GetEntry("extensions.xml") is not null);
        Assert.Equal(view.Attribute("Guid")!.Value, Root(archive, "markup.bcf").Descendants().First(e => e.Attribute("Guid") is not null && e.Element("Viewpoint") is { HasAttributes: false }).Attribute("Guid")!.Value);
    }

    [Theory]
    [InlineData(BcfVersion.V21)]
    [InlineData(BcfVersion.V30)]
    public void Elements_stand_where_the_published_schemas_have_them(BcfVersion version)
    {
        using ZipArchive archive = Open(Write(version));
        XElement markup = Root(archive, "markup.bcf");
        XElement view = Root(archive, "viewpoint.bcfv");
        List<int> places = [.. markup.Element("Topic")!.Elements().Select(element => Array.IndexOf(MarkupOrder, element.Name.LocalName))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(version == BcfVersion.V30 ? ["Header", "Topic"] : ["Header", "Topic", "Comment", "Viewpoints"], markup.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["Components", "PerspectiveCamera"], view.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["Selection", "Visibility"], view.Element("Components")!.Elements().Select(e => e.Name.LocalName));
        string[] camera = ["CameraViewPoint", "CameraDirection", "CameraUpVector", "FieldOfView"];
        Assert.Equal(version == BcfVersion.V30 ? [.. camera, "AspectRatio"] : camera, view.Element("PerspectiveCamera")!.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void The_camera_looks_at_the_middle_of_the_wall()
    {
        using ZipArchive archive = Open(Write(BcfVersion.V21));
        XElement camera = Root(archive, "viewpoint.bcfv").Element("PerspectiveCamera")!;
        double[] eye = Vector(camera.Element("CameraViewPoint")!);
        double[] direction = Vector(camera.Element("CameraDirection")!);
        double[] up = Vector(camera.Element("CameraUpVector")!);
        double[] middle = [0, 0, 1.5]; // of a wall of 5 m by 0.2 m by 3 m
        double distance = direction.Zip(middle.Zip(eye, (a, b) => a - b), (a, b) => a * b).Sum();

        Assert.All(eye.Zip(direction, middle), pair => Assert.Equal(pair.Third, pair.First + (distance * pair.Second), 9));
        Assert.True(distance > 3);
        Assert.Equal(0, direction.Zip(up, (a, b) => a * b).Sum(), 9);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        Assert.Equal(Write(BcfVersion.V30), Write(BcfVersion.V30));
    }

    private static double[] Vector(XElement element) =>
        [.. element.Elements().Select(part => double.Parse(part.Value, CultureInfo.InvariantCulture))];

    private static byte[] Write(BcfVersion version)
    {
        string fixture = Directory.GetFiles(Path.Combine(Fixture.Root, "ids", "ids-model-property"), "invalid-fire.json")[0];
        using var folder = new TemporaryFolder();
        string at = Path.GetDirectoryName(folder.File("x"))!;
        (string main, _, _, _) = Fixture.Write(fixture, at);
        SubjectReport subject = ConformanceSuite.Check(main, new CheckOptions { IdsFiles = Fixture.Specifications(fixture, at) });
        subject = subject with { Findings = [.. subject.Findings.Where(finding => finding.Rule.Standard == "ids")] };
        using var stream = new MemoryStream();
        ReportForms.Write("bcf", new ValidationReport([subject]), new ReportHeading { Tool = "twin", BcfVersion = version }, ReportLanguage.English, stream);
        return stream.ToArray();
    }

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes));

    private static XElement Root(ZipArchive archive, string name)
    {
        using Stream stream = archive.Entries.Single(entry => entry.Name == name).Open();
        return XElement.Load(stream);
    }
}
