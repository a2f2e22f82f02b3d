using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Mapping;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Mapping;

public sealed class MappingTableTests
{
    private static readonly string[] Places = ["building", "bridge", "tunnel", "transport", "site", "loose"];

    private static readonly MappingTable Classes = MappingTable.Load(typeof(IfcFormat).Assembly, "Ifc.Mapping.classes.csv");

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X1")]
    [InlineData("IFC4X3")]
    public void Every_object_of_every_release_has_a_row(string release)
    {
        IfcSchema schema = IfcSchema.Of(release)!;
        EntityType root = schema.Entity("IfcObject")!;

        Assert.All(
            schema.Entities.Where(entity => !entity.IsAbstract && entity.IsSubtypeOf(root)),
            entity => Assert.NotNull(Classes.Find(entity.Name)));
    }

    [Fact]
    public void Every_source_is_an_entity_with_one_of_its_types_and_a_place() => Assert.All(Classes.Rows, row =>
    {
        string[] places = row.Source.Split('@');
        string[] forms = places[0].Split('~');
        string[] kinds = forms[0].Split('.');
        Assert.True(forms.Length == 1 || forms[1] is "surface" or "body", row.Source);
        Assert.True(places.Length == 1 || Places.Contains(places[1], StringComparer.Ordinal), row.Source);
        IfcSchema[] releases = [.. Enum.GetValues<IfcRelease>().Select(IfcSchema.Of).Where(schema => schema.Entity(kinds[0]) is not null)];
        Assert.NotEmpty(releases);
        Assert.True(kinds.Length == 1 || row.Note.StartsWith("By its ObjectType", StringComparison.Ordinal) || releases.Any(schema => HasKind(schema, kinds[0], kinds[1])), row.Source);
    });

    [Fact]
    public void A_row_has_a_class_unless_it_says_that_there_is_none() => Assert.All(
        Classes.Rows,
        row => Assert.True(row.Match == SkosMatch.None == (row.Canonical.Length == 0) && row.Clause.Length > 0, row.Source));

    [Fact]
    public void Every_object_of_the_model_has_a_place_in_the_tree() => Assert.All(
        Classes.Rows.Where(row => row.Canonical.Length > 0 && row.Canonical != PartMapping.Model).Select(row => row.Canonical).Distinct(StringComparer.Ordinal),
        name => Assert.True(
            PartMapping.CanStandAlone(new CityObjectClass(name))
                || Classes.Rows.Any(row => PartMapping.CanHold(new CityObjectClass(row.Canonical), new CityObjectClass(name))),
            name));

    [Theory]
    [InlineData("IfcColumn", null, "Building", "BuildingConstructiveElement")]
    [InlineData("IfcColumn", null, "Bridge", "BridgeConstructiveElement")]
    [InlineData("IfcColumn", null, "Site", "OtherConstruction")]
    [InlineData("IfcBuilding", null, "Building", "BuildingPart")]
    [InlineData("IfcFurniture", null, "Site", "CityFurniture")]
    [InlineData("IfcGeographicElement", "TERRAIN", "Site", "TINRelief")]
    [InlineData("IfcGeographicElement", "VEGETATION", "Site", "SolitaryVegetationObject")]
    [InlineData("IfcRoadPart", "CARRIAGEWAY", "Transport", "TrafficSpace")]
    public void A_class_depends_on_the_type_and_on_the_facility(string entity, string? kind, string facility, string expected)
    {
        MappedClass? mapped = new ClassMapping().Find(entity, new EntityKind(kind), Enum.Parse<FacilityKind>(facility));

        Assert.Equal(expected, mapped?.Canonical.Name);
    }

    [Fact]
    public async Task The_page_on_infrastructure_says_what_the_table_says()
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(SharedMaterial.Repository, "docs", "ifc-infrastructure.md"));
        string[][] rows = [.. lines.Where(line => line.StartsWith("| Ifc", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))];

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            string entity = row[0].Split(' ')[0];
            string form = row[0].EndsWith("surface)", StringComparison.Ordinal) ? "~surface" : row[0].EndsWith("solid)", StringComparison.Ordinal) ? "~body" : "";
            foreach (string kind in row[1].Replace("any other", "-", StringComparison.Ordinal).Split(' '))
            {
                foreach (string place in row[2].Split(' '))
                {
                    string source = $"{entity}{(kind == "-" ? "" : $".{kind}")}{form}{(place == "anything" ? "" : $"@{place}")}";
                    Assert.Equal(row[3].Split(':')[1], Classes.Find(source)?.Canonical);
                }
            }
        });
    }

    [Fact]
    public void Codes_are_of_entities_with_one_of_their_types_and_of_attributes_that_there_are()
    {
        using var reader = new StreamReader(typeof(IfcFormat).Assembly.GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.codes.csv")!);
        string[][] rows = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

        Assert.All(rows, row =>
        {
            string[] kinds = row[0].Split('.');
            Assert.True(Classes.Find(kinds[0]) is not null && (kinds.Length == 1 || Enum.GetValues<IfcRelease>().Select(IfcSchema.Of)
                .Any(schema => schema.Entity(kinds[0]) is not null && HasKind(schema, kinds[0], kinds[1]))), row[0]);
            Assert.Contains(row[1], (string[])["class", "function", "usage", "surfaceMaterial", "granularity"]);
        });
        Assert.Equal(rows.Length, rows.Select(row => (row[0], row[1])).Distinct().Count());
    }

    [Fact]
    public void An_entity_that_the_table_does_not_know_has_no_class() =>
        Assert.Null(new ClassMapping().Find("IfcNothing", default, FacilityKind.Building));

    private static bool HasKind(IfcSchema schema, string entity, string kind) => schema.Entity(entity)!.Attributes
        .Where(attribute => attribute.Name is "PredefinedType" or "CompositionType")
        .Any(attribute => schema.Type(attribute.Type.Name) is { } type && type.Members.Contains(kind, StringComparer.Ordinal));
}
