using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;
using static TwinInterop.Formats.CityGml.Tests.Json.CityJsonSamples;

namespace TwinInterop.Formats.CityGml.Tests.Json;

public sealed class CityJsonIdentityTests
{
    private static readonly Gen<string> Text = Gen.Elements("", "a", "B c", "1987", "2020-01-01", "é\"\\/~", "12.5", "日本");

    private static readonly Gen<AttributeValue> Leaf = Gen.OneOf(
        Text.Select(text => (AttributeValue)new TextValue(text)),
        Gen.Choose(-5, 5).Select(number => (AttributeValue)new IntegerValue(number)),
        Gen.Choose(-500, 500).Select(number => (AttributeValue)new DecimalValue(number / 8.0)),
        Gen.Elements(true, false).Select(value => (AttributeValue)new BooleanValue(value)),
        Gen.Elements<string?>(null, "inapplicable", "two words").Select(reason => (AttributeValue)new NullValue(reason)),
        from code in Text from space in Gen.Elements<string?>(null, "http://codes/a b") select (AttributeValue)new CodeValue(code, space),
        from number in Gen.Choose(-50, 50) from unit in Gen.Elements<string?>(null, "m", "m2 a") select (AttributeValue)new MeasureValue(number / 4.0, unit),
        from text in Text from kind in Gen.Elements(Enum.GetValues<TimeKind>()) select (AttributeValue)new TimeValue(text, kind),
        Text.Select(text => (AttributeValue)new UriValue(text)));

    private static readonly Gen<string> Name = Gen.Elements(
        "mine", "class", "function", "measuredHeight", "yearOfConstruction", "storeysAboveGround", "roofType", "a/b", "a~b", "*", "0", "type", "id", "name");

    private static readonly Gen<CityObject> Building =
        from attributes in Attributes(2)
        from sides in Gen.Choose(1, 6)
        from semantics in Gen.Choose(0, 6).ArrayOf(6)
        from surfaceAttributes in Attributes(1)
        from lod in Gen.Elements("1", "2", "2.2", "4", "")
        select Assemble(attributes, sides, semantics, surfaceAttributes, lod);

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    public void Reading_what_was_written_gives_the_same_objects(string sequence)
    {
        WriteOptions options = new WriteOptions().With(CityJsonFormat.SequenceSetting, sequence);

        Prop.ForAll(Arb.From(Building), building =>
        {
            (List<CityObject> read, _) = RoundTripAsync([building], options).GetAwaiter().GetResult();
            ModelComparison.AssertSame([building], read, 0.0005);
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<AttributeValue> Value(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Value(depth - 1).ListOf().Select(items => (AttributeValue)new ListValue([.. items])),
            from members in Attributes(depth - 1)
            from type in Gen.Elements<string?>(null, "Height")
            from isSet in Gen.Elements(true, false)
            select (AttributeValue)new NestedValue(members, type, isSet));

    private static Gen<ImmutableArray<CityAttribute>> Attributes(int depth) =>
        (from name in Name
         from value in Value(depth)
         from isGeneric in Gen.Elements(true, false)
         select new CityAttribute(name, value, isGeneric))
        .ListOf().Select(list => list.DistinctBy(attribute => attribute.Name, StringComparer.Ordinal).ToImmutableArray());

    private static CityObject Assemble(
        ImmutableArray<CityAttribute> attributes, int count, int[] semantics, ImmutableArray<CityAttribute> surfaceAttributes, string lod)
    {
        PolygonSurface[] sides = CubeSides(0.125, 10)[..count];
        string[] classes = ["GroundSurface", "WallSurface", "RoofSurface", "ClosureSurface", "InteriorWallSurface", "OuterFloorSurface"];
        IEnumerable<CityObject> parts = Enumerable.Range(0, classes.Length)
            .Select(i => (Class: classes[i], Own: sides.Where((_, side) => semantics[side] == i).ToImmutableArray<AbstractSurface>()))
            .Where(part => !part.Own.IsEmpty)
            .OrderBy(part => Array.IndexOf(sides, part.Own[0]))
            .Select(part => Object(part.Class, part.Class) with
            {
                Geometry = [new LodGeometry(lod, new MultiSurface(part.Own))],
                Attributes = [.. surfaceAttributes.Where(attribute => attribute.Name is not ("type" or "id"))],
            });
        return Object("b") with
        {
            Attributes = attributes,
            Geometry = [new LodGeometry(lod, new MultiSurface([.. sides]))],
            Parts = [.. parts.OrderBy(part => Array.IndexOf(classes, part.Class.Name))],
        };
    }
}
