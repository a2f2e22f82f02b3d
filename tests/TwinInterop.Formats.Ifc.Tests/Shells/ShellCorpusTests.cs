using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Shells;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>Shells of real buildings, measured against a count of points that shares nothing with the way they are made.</summary>
public sealed class ShellCorpusTests
{
    private const string Haus = "ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc";
    private const string Duplex = "stijngoedertier+georeference-ifc/Duplex_A_20110907_georeferenced.ifc";
    private const string Sample4 = "xBimTeam+XbimEssentials/Tests/TestFiles/SampleHouse4.ifc";
    private const string Architecture = "LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc";
    private const string Large = "andrewisen+bim-whale-ifc-samples/LargeBuilding/IFC/LargeBuilding.ifc";

    [CorpusTheory]
    [InlineData(Haus, 13)]
    [InlineData(Duplex, 28)]
    [InlineData(Sample4, 5)]
    [InlineData(Architecture, 0)]
    [InlineData(Large, 52)]
    public void Bodies_are_valid_and_have_the_volume_the_outline_and_the_openings_of_the_model(string file, int openings)
    {
        List<ShellElement> elements = Elements(file);
        BuildingShell shell = ShellBuilder.Build(elements, new ShellOptions());
        bool isOpen = shell.Notes.Contains(ShellNote.OpenRooms);
        var lattice = new PointLattice(elements, shell.Ground, step: 0.08, stepUp: 0.1, isOpen);

        Assert.DoesNotContain(ShellNote.FlatRoofs, shell.Notes);
        Assert.All(shell.Bodies, body => AssertValid(body.Block));
        Assert.All(shell.Bodies, body => AssertValid(body.Shell));
        Assert.All(shell.Bodies, body => AssertValid(body.Detailed!.Mesh));
        double count = lattice.Volume(InsideOf(shell.Bodies.Select(body => body.Footprint)));
        if (!isOpen) // what a building without windows encloses is a matter of opinion
        {
            AssertNear(count, shell.Bodies.Sum(body => VolumeOf(body.Shell)), 0.02);
            AssertNear(count, shell.Bodies.Sum(body => VolumeOf(body.Block)), 0.1);
        }

        Assert.Equal(openings, shell.OuterOpenings.Length);
        Assert.Empty(shell.LostOpenings);
        Assert.Equal(openings, shell.Bodies.SelectMany(body => body.Detailed!.Openings.Values).Select(opening => opening.ElementId).Distinct().Count());
    }

    [CorpusTheory]
    [InlineData(Haus, 1, false)]
    [InlineData(Duplex, 1, false)]
    [InlineData(Sample4, 1, false)]
    [InlineData(Architecture, 0.15, true)] // a sixth of its walls are missing: its rooms and the edge of its slab stand for them
    [InlineData(Large, 1, false)]
    public void Footprint_and_roof_edge_have_the_area_of_the_union_of_the_elements(string file, double height, bool withRooms)
    {
        List<ShellElement> elements = Elements(file);

        BuildingShell shell = ShellBuilder.Build(elements, new ShellOptions { HasDetail = false });

        AssertNear(PlanUnion.Enclosed(elements, shell.Ground + height, withRooms), shell.Bodies.Sum(body => AreaOf(body.Footprint)), 0.01);
        AssertNear(PlanUnion.Projected(elements, shell.Ground + 1), shell.Bodies.Sum(body => AreaOf(body.RoofOutline)), 0.01);
    }

    [CorpusTheory]
    [InlineData(Haus, 6.52, 3.63)]
    [InlineData(Duplex, 6.74, 6.59)]
    [InlineData(Sample4, 3.95, 2.90)]
    [InlineData(Architecture, 5.95, 2.45)]
    [InlineData(Large, 8.15, 4)]
    public void Buildings_are_as_high_as_their_elements_and_turned_on_the_map_as_well(string file, double top, double eaves)
    {
        List<ShellElement> elements = Elements(file);
        (double sine, double cosine) = Math.SinCos(0.3);
        var turned = new Frame3D(default, new(cosine, sine, 0), new(-sine, cosine, 0), Vector3D.UnitZ);

        BuildingShell shell = ShellBuilder.Build(elements, new ShellOptions { HasDetail = false, Orientation = turned });

        Assert.DoesNotContain(ShellNote.FlatRoofs, shell.Notes);
        Assert.DoesNotContain(ShellNote.Coarsened, shell.Notes);
        Assert.Equal(top, shell.Bodies.Max(body => body.Top) - shell.Ground, 0.02);
        Assert.Equal(eaves, shell.Bodies.Min(body => body.LowestRoofEdge) - shell.Ground, 0.02);
    }

    [CorpusFact]
    public void A_building_with_open_sides_has_nearly_the_gross_volume_that_its_model_states()
    {
        using IfcModel model = IfcModel.Open(SharedMaterial.CorpusPath("ifc/" + Architecture));
        var shapes = new IfcGeometry(model, null, model.Units);
        IfcEntity zone = Assert.Single(model.OfType(IfcClass.IfcSpatialZone), zone => zone.Text("Name") == "house - gross volume");

        ShellBody body = Assert.Single(ShellBuilder.Build(Elements(Architecture), new ShellOptions()).Bodies);

        // The zone goes up to the edge of the slab at the gables, where no walls stand, and through a gap behind the plumbing wall.
        AssertNear(shapes.Shape(zone).Meshes().Sum(VolumeOf), VolumeOf(body.Shell), 0.1);
    }

    [CorpusFact]
    public void A_vault_has_one_strip_for_each_bend_and_its_windows_are_whole()
    {
        ShellBody body = Assert.Single(ShellBuilder.Build(Elements(Sample4), new ShellOptions()).Bodies);

        OpeningShell detailed = body.Detailed!;
        int[] windows = [.. detailed.Openings.Keys.Where(face => detailed.Mesh.Tag(face) == (int)ShellSurfaceKind.Window)];
        Assert.InRange(Enumerable.Range(0, body.Shell.FaceCount).Count(face => body.Shell.Tag(face) == (int)ShellSurfaceKind.Roof), 8, 12);
        Assert.Equal(4, windows.Length);
        Assert.All(windows, face => AssertNear(1.86 * 1.21, ShellFaces.Area(detailed.Mesh, face), 0.01));
    }

    [CorpusFact]
    public void The_areas_of_the_house_are_those_that_its_authors_published()
    {
        (double roof, double wall, double ground) = Published();

        ShellBody body = Assert.Single(ShellBuilder.Build(Elements(Haus), new ShellOptions()).Bodies);

        AssertNear(roof, ShellFaces.Area(body.Shell, ShellSurfaceKind.Roof), 0.03);
        AssertNear(wall, ShellFaces.Area(body.Shell, ShellSurfaceKind.Wall), 0.03);
        AssertNear(ground, ShellFaces.Area(body.Shell, ShellSurfaceKind.Ground), 0.03);
    }

    [CorpusTheory]
    [InlineData(Duplex, 2)] // its skylights
    [InlineData(Large, 0)]
    public void Outer_windows_are_those_that_the_model_calls_external(string file, int others)
    {
        using IfcModel model = IfcModel.Open(SharedMaterial.CorpusPath("ifc/" + file));
        var stated = new HashSet<string>(StringComparer.Ordinal);
        foreach (IfcEntity relation in model.OfType(IfcClass.IfcRelDefinesByProperties))
        {
            IfcEntity set = relation.Reference("RelatingPropertyDefinition");
            if (set.Class != IfcClass.IfcPropertySet || set.Text("Name") != "Pset_WindowCommon")
                continue;
            foreach (IfcEntity property in set.References("HasProperties"))
            {
                if (property.Text("Name") == "IsExternal" && property["NominalValue"].Items.FirstOrDefault().AsBoolean() == true)
                {
                    foreach (IfcEntity item in relation.References("RelatedObjects"))
                        stated.Add(item.Text("GlobalId")!);
                }
            }
        }

        List<ShellElement> elements = Elements(file);
        string[] windows = [.. elements.Where(element => element.Kind == ShellElementKind.Window).Select(element => element.Id)];

        BuildingShell shell = ShellBuilder.Build(elements, new ShellOptions());

        Assert.NotEmpty(stated);
        Assert.Empty(stated.Except(shell.OuterOpenings));
        Assert.Equal(others, shell.OuterOpenings.Intersect(windows).Except(stated).Count());
    }

    private static List<ShellElement> Elements(string file)
    {
        using IfcModel model = IfcModel.Open(SharedMaterial.CorpusPath("ifc/" + file));
        var shapes = new IfcGeometry(model, null, model.Units);
        return new BuildingElements(model, shapes, new ShellClasses([])).Of(new ObjectTree(model).Nodes);
    }

    private static void AssertValid(PolygonMesh mesh) => Assert.True(ShellFaces.IsValid(mesh, Frame3D.Identity, CancellationToken.None));

    private static void AssertNear(double expected, double found, double share) =>
        Assert.True(Math.Abs(found - expected) <= share * expected, $"Expected {expected:0.00} within {share:0.0%}, found {found:0.00}.");

    private static double VolumeOf(PolygonMesh mesh) => MeshQuantities.Of(mesh).Volume ?? 0;

    private static double AreaOf(PolygonMesh mesh) => Enumerable.Range(0, mesh.FaceCount).Sum(face => ShellFaces.Area(mesh, face));

    private static Func<double, double, bool> InsideOf(IEnumerable<PolygonMesh> footprints)
    {
        var factory = new GeometryFactory();
        LinearRing RingOf(PolygonMesh mesh, int face, int loop)
        {
            List<Coordinate> corners = [];
            foreach (int vertex in mesh.Loop(face, loop))
                corners.Add(new Coordinate(mesh.Vertices[vertex].X, mesh.Vertices[vertex].Y));
            corners.Add(corners[0].Copy());
            return factory.CreateLinearRing([.. corners]);
        }

        IndexedPointInAreaLocator[] areas =
        [
            .. footprints.SelectMany(mesh => Enumerable.Range(0, mesh.FaceCount).Select(face => new IndexedPointInAreaLocator(factory.CreatePolygon(
                RingOf(mesh, face, 0), [.. Enumerable.Range(1, mesh.LoopCount(face) - 1).Select(loop => RingOf(mesh, face, loop))])))),
        ];
        return (x, y) => areas.Any(area => area.Locate(new Coordinate(x, y)) == Location.Interior);
    }

    /// <summary>The areas of the surfaces in the CityGML of the house, by Newell's formula.</summary>
    private static (double Roof, double Wall, double Ground) Published()
    {
        System.Xml.Linq.XDocument document = System.Xml.Linq.XDocument.Load(
            SharedMaterial.CorpusPath("citygml/2.0/aiCityGML/FZK-Haus-LoD2-KIT-IAI-KHH-B36-V1.gml"));
        double AreaOfClass(string name) => document.Descendants().Where(element => element.Name.LocalName == name)
            .SelectMany(surface => surface.Descendants().Where(element => element.Name.LocalName == "LinearRing"))
            .Sum(ring => AreaOfRing([.. ring.Elements().Where(element => element.Name.LocalName == "pos").Select(element => PointOf(element.Value))]));
        return (AreaOfClass("RoofSurface"), AreaOfClass("WallSurface"), AreaOfClass("GroundSurface"));
    }

    private static Vector3D PointOf(string text)
    {
        double[] numbers = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        return new Vector3D(numbers[0], numbers[1], numbers[2]);
    }

    private static double AreaOfRing(Vector3D[] points)
    {
        Vector3D sum = default;
        for (int i = 0; i + 1 < points.Length; i++)
            sum += (points[i] - points[0]).Cross(points[i + 1] - points[0]);
        return sum.Length / 2;
    }
}
