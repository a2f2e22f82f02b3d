using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Tests.Reading;
using TwinInterop.Formats.Ifc.Writing;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Objects written as IFC and read again.</summary>
public sealed class IfcWriterTests
{
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task Attributes_come_back_with_their_types_and_units(string release)
    {
        CityObject house = House() with
        {
            Attributes =
            [
                new("name", new TextValue("Town hall")),
                new("class", new CodeValue("1000", "http://codes/class")),
                new("yearOfConstruction", new TimeValue("1900", TimeKind.Year)),
                new("measuredHeight", new MeasureValue(9.5, "m")),
                new("flow", new MeasureValue(3, "m3/h"), IsGeneric: true),
                new("area", new MeasureValue(20, "urn:adv:uom:m2"), IsGeneric: true),
                new("transmittance", new MeasureValue(0.24, "W.m-2.K-1"), IsGeneric: true),
                new("count", new IntegerValue(7), IsGeneric: true),
                new("share", new DecimalValue(0.25), IsGeneric: true),
                new("isPublic", new BooleanValue(true), IsGeneric: true),
                new("link", new UriValue("https://example.org/a b"), IsGeneric: true),
                new("missing", new NullValue("unknown"), IsGeneric: true),
                new("empty", new TextValue(""), IsGeneric: true),
                new("built", new TimeValue("2001-02-03", TimeKind.Date), IsGeneric: true),
                new("numbers", new ListValue([new IntegerValue(1), new IntegerValue(2)]), IsGeneric: true),
                new("one", new ListValue([new TextValue("only")]), IsGeneric: true),
                new("mixed", new ListValue([new IntegerValue(1), new TextValue("b")]), IsGeneric: true),
                new("twice", new TextValue("a"), IsGeneric: true),
                new("twice", new TextValue("b"), IsGeneric: true),
                new("nested", new NestedValue([new("x", new DecimalValue(1.5), IsGeneric: true)], "T"), IsGeneric: true),
                new("Pset_Own", new NestedValue([new("p", new TextValue("v"), IsGeneric: true)], "space", IsSet: true), IsGeneric: true),
            ],
        };

        (CityObject back, byte[] file) = await ThereAndBackAsync(house, release);

        Assert.Equal(
            house.Attributes.Select(Shown).Order(StringComparer.Ordinal),
            back.Attributes.Select(Shown).Order(StringComparer.Ordinal));
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    public async Task Identity_class_relations_addresses_and_references_come_back(string release)
    {
        CityObject house = House() with
        {
            Relations = [new("connectedTo", "other", "role")],
            Addresses = [new Address { Locality = "Lyon", Thoroughfare = "Rue A", ThoroughfareNumber = "3" }],
            ExternalReferences = [new("https://rnb", "ABC"), new(null, "plain", IsUri: false, "equivalent")],
            Lifespan = new Lifespan(Creation: new TimeValue("2020-01-02", TimeKind.Date)),
        };

        (CityObject back, _) = await ThereAndBackAsync(house, release);

        Assert.Equal(("house", "gml:id", "Building", "bldg:Building"), (back.Source.LocalId, back.Source.Scheme, back.Class.Name, back.SourceClass));
        Assert.Equal(house.Relations.Single(), back.Relations.Single());
        Assert.Equal(house.Addresses.Single(), back.Addresses.Single());
        Assert.Equal(house.ExternalReferences.ToArray(), back.ExternalReferences.ToArray());
        Assert.Equal(house.Lifespan, back.Lifespan);
    }

    [Fact]
    public async Task Positions_come_back_and_engineering_coordinates_are_small()
    {
        (CityObject back, byte[] file) = await ThereAndBackAsync(House(), "IFC4");

        BoundingBox box = back.Geometry.Single().Geometry.Bounds();
        Assert.Equal(842512.25, box.Min.X, 6);
        Assert.Equal(6519903.5, box.Min.Y, 6);
        Assert.Equal(168.75, box.Min.Z, 6);
        Assert.IsType<Solid>(back.Geometry.Single().Geometry);
        Assert.Contains("IFCMAPCONVERSION(#1,", Encoding.ASCII.GetString(file), StringComparison.Ordinal);
        Assert.Contains(",842500.,6519900.,100.,1.,0.,1.)", Encoding.ASCII.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_IFC_keeps_its_entities_and_GlobalIds()
    {
        byte[] source = StepSamples.Text(SampleModel.Data);
        var format = new IfcFormat();

        (byte[] written, _) = await Conversions.ConvertAsync(format, DatasetSource.FromBytes("sample", source), format);

        (_, List<CityObject> before, _) = await Conversions.ReadAllAsync(format, DatasetSource.FromBytes("sample", source));
        (_, List<CityObject> after, _) = await Conversions.ReadAllAsync(format, DatasetSource.FromBytes("sample", written));
        Assert.Equal(EntitiesOf(before), EntitiesOf(after));
        Assert.Empty(SchemaCheck.Faults(written));
    }

    [Fact]
    public async Task Degrees_are_refused_by_the_writer_itself()
    {
        InvalidDatasetException refused = await Assert.ThrowsAsync<InvalidDatasetException>(
            () => WriteAsync(House(), "IFC4", Info with { Crs = SpatialReference.Wgs84 }));

        Assert.Equal("IFC0201", refused.Diagnostic.Rule.Id);
    }

    [Theory]
    [InlineData("IFC4X3", true)]
    [InlineData("IFC4", false)]
    public async Task A_system_that_is_known_by_its_definition_only_has_it_where_the_release_can_hold_it(string release, bool isHeld)
    {
        const string definition = "PROJCRS[\"Site grid of the works\",BASEGEOGCRS[\"x\"]]";

        byte[] file = await WriteAsync(House(), release, Info with { Crs = new SpatialReference(null, null, definition) });

        string text = Encoding.ASCII.GetString(file);
        Assert.Equal(isHeld, text.Contains("=IFCWELLKNOWNTEXT('PROJCRS[\"Site grid", StringComparison.Ordinal));
        Assert.Equal(isHeld, text.Contains("=IFCPROJECTEDCRS('Site grid of the works'", StringComparison.Ordinal));
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Fact]
    public void A_version_or_setting_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IfcWriterOptions.Parse(new WriteOptions { Version = "IFC5" }));
        Assert.Throws<ArgumentException>(() => IfcWriterOptions.Parse(
            new WriteOptions { Settings = new WriteOptions().Settings.Add(IfcWriterOptions.TimeStampSetting, "soon") }));
    }

    [Fact]
    public void A_GlobalId_has_22_characters_and_depends_on_what_it_is_made_of()
    {
        Assert.Equal("0000000000000000000000", GlobalIds.Of(Guid.Empty));
        Assert.True(IdentityRegister.IsGlobalId(GlobalIds.Derive("owner", "name")));
        Assert.NotEqual(GlobalIds.Derive("owner", "a"), GlobalIds.Derive("owner", "b"));
    }

    [Fact]
    public void A_hint_comes_back_and_a_text_of_somebody_else_is_none()
    {
        var hint = new ValueHint { Type = ValueKinds.Code, Space = "http://a b=c", Name = "é", IsList = true, IsGeneric = false };

        Assert.Equal(hint, ValueHint.Parse(hint.ToText()));
        Assert.Null(ValueHint.Parse("The colour of the door"));
        Assert.Null(new ValueHint().ToText());
    }

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public void Every_class_has_an_entity_in_every_release(string release)
    {
        IfcSchema schema = IfcSchema.Of(release)!;

        foreach (string name in TargetMapping.Classes)
            Assert.False(TargetMapping.Find(new CityObjectClass(name), schema).Entity.IsAbstract, name);
    }

    private static string[] EntitiesOf(IEnumerable<CityObject> objects) =>
    [
        .. objects.SelectMany(item => item.SelfAndDescendants())
            .Select(item => $"{item.Source.LocalId} {item.SourceClass} {item.Class} {string.Join(',', item.Parts.Select(part => part.Source.LocalId))}")
            .Order(StringComparer.Ordinal),
    ];

    private static CityObject House()
    {
        var key = new SourceKey("gml:id", "town", "house");
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building)
        {
            SourceClass = "bldg:Building",
            Geometry = [new LodGeometry("1", Box(842512.25, 6519903.5, 168.75))],
        };
    }

    private static Solid Box(double x, double y, double z)
    {
        Position[] c = [.. Enumerable.Range(0, 8).Select(i => new Position(x + (5 * (i & 1)), y + (4 * ((i >> 1) & 1)), z + (3 * (i >> 2))))];
        int[][] faces = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]];
        return new Solid(new CompositeSurface([.. faces.Select(face => new PolygonSurface(new Ring([.. face.Select(i => c[i])])))]));
    }

    private static async Task<(CityObject Back, byte[] File)> ThereAndBackAsync(CityObject item, string release)
    {
        byte[] file = await WriteAsync(item, release, Info);
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(new IfcFormat(), DatasetSource.FromBytes("back", file));
        return (Assert.Single(objects), file);
    }

    private static async Task<byte[]> WriteAsync(CityObject item, string release, DatasetInfo info)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using IDatasetWriter writer = new IfcFormat().OpenWriter(target, new WriteOptions { Version = release }, new ConversionContext());
        await writer.WriteAsync(info, One(item), CancellationToken.None);
        target.Commit();
        return target.ToArray();
    }

    private static async IAsyncEnumerable<CityObject> One(CityObject item)
    {
        await Task.CompletedTask;
        yield return item;
    }

    private static string Shown(CityAttribute attribute) => $"{attribute.Name} {attribute.IsGeneric} {Shown(attribute.Value)}";

    private static string Shown(AttributeValue value) => value switch
    {
        ListValue list => $"[{string.Join(';', list.Items.Select(Shown))}]",
        NestedValue nested => $"{nested.TypeName} {nested.IsSet} {{{string.Join(';', nested.Members.Select(Shown))}}}",
        _ => value.ToString(),
    };
}
