using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>What a version cannot say comes back from the notes.</summary>
public sealed class NotesTests
{
    private static PolygonSurface Square => new(new Ring([new(0, 0, 0), new(1, 0, 0), new(1, 1, 0), new(0, 1, 0)]));

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Types_dates_and_levels_come_back(string version)
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Attributes =
            [
                new CityAttribute("heated", new BooleanValue(true), IsGeneric: true),
                new CityAttribute("owner", new NullValue("withheld"), IsGeneric: true),
                new CityAttribute("zone", new CodeValue("U", "https://codes.example/z"), IsGeneric: true),
                new CityAttribute("one", new ListValue([new IntegerValue(7)]), IsGeneric: true),
            ],
            Lifespan = new Lifespan(new TimeValue("2014-10-08T09:00:00", TimeKind.DateTime)),
            Geometry = [new LodGeometry("2.2", new MultiSurface([Square])), new LodGeometry("1", GeometryRole.TerrainIntersection, new LineString([new(0, 0, 0), new(1, 0, 0)]))],
        };

        CityObject back = await ThereAndBackAsync(building, version);

        Assert.Equal(building.Attributes.Select(Text), back.Attributes.Select(Text), StringComparer.Ordinal);
        Assert.Equal(building.Lifespan, back.Lifespan);
        Assert.Equal(
            building.Geometry.Select(item => $"{item.Lod} {item.Role} {item.Geometry.GetType().Name}").Order(StringComparer.Ordinal),
            back.Geometry.Select(item => $"{item.Lod} {item.Role} {item.Geometry.GetType().Name}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_door_without_a_wall_comes_back_from_CityGML_2()
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Parts = [ModelFixture.Object("d", "DoorSurface") with { Geometry = [new LodGeometry("3", new MultiSurface([Square]))] }],
        };

        (string text, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building]);
        CityObject back = await ThereAndBackAsync(building, "2.0");

        Assert.Contains("<bldg:opening>", text, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
        Assert.Equal(["d"], back.Parts.Select(part => part.Source.LocalId), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_door_of_a_constructive_element_comes_back_from_CityGML_2_in_its_element()
    {
        CityObject door = ModelFixture.Object("d", "Door") with { Geometry = [new LodGeometry("3", new MultiSurface([Square]))] };
        CityObject wall = ModelFixture.Object("w", "BuildingConstructiveElement") with { Parts = [door] };
        CityObject building = ModelFixture.Object("b", "Building") with { Parts = [wall] };

        (string text, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building]);
        CityObject back = await ThereAndBackAsync(building, "2.0");

        Assert.Contains("<bldg:opening>", text, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
        CityObject element = Assert.Single(back.Parts);
        Assert.Equal(("w", "BuildingConstructiveElement"), (element.Source.LocalId, element.Class.Name));
        CityObject opening = Assert.Single(element.Parts);
        Assert.Equal(("d", "Door"), (opening.Source.LocalId, opening.Class.Name));
    }

    [Fact]
    public async Task A_note_on_a_value_that_was_changed_since_does_not_count()
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Lifespan = new Lifespan(new TimeValue("2014-10-08T09:00:00", TimeKind.DateTime)),
        };
        (string text, _) = await GmlOutput.WriteAsync("2.0", [building]);

        CityObject back = await ReadAsync(text.Replace("<core:creationDate>2014-10-08<", "<core:creationDate>2015-01-01<", StringComparison.Ordinal));

        Assert.Equal("2015-01-01", back.Lifespan.Creation?.Text);
    }

    [Fact]
    public async Task A_shell_without_faces_is_left_out_and_booked()
    {
        CityObject block = ModelFixture.Object("g", "GenericOccupiedSpace") with
        {
            Geometry = [new LodGeometry("1", new CompositeSolid([new Solid(new CompositeSurface([Square])), new Solid(new CompositeSurface([]))]))],
        };

        (string text, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [block]);

        Assert.DoesNotContain("<gml:CompositeSurface />", text, StringComparison.Ordinal);
        Assert.Contains(context.Books.Losses, entry => entry.Loss is { Path: "geometry/lod1/empty", Kind: LossKind.Approximated });
    }

    private static string Text(CityAttribute attribute) => $"{attribute.Name} {attribute.IsGeneric} {Json.ModelComparison.TextOf(attribute.Value)}";

    private static async Task<CityObject> ThereAndBackAsync(CityObject cityObject, string version)
    {
        (string text, _) = await GmlOutput.WriteAsync(version, [cityObject]);
        return await ReadAsync(text);
    }

    private static async Task<CityObject> ReadAsync(string text)
    {
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(
            new CityGmlFormat(), DatasetSource.FromBytes("back", System.Text.Encoding.UTF8.GetBytes(text)));
        return Assert.Single(objects);
    }
}
