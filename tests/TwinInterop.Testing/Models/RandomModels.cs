using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Testing.Models;

/// <summary>Random objects that GeoJSON and NGSI-LD hold without a loss.</summary>
internal static class RandomModels
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("a", "b", "a.b", "a.b.c", "é", "", "\u0000\u001f\"\\", "名前", "\U0001F3E0", "parent", "objectClass", "type", "id"),
        Gen.Choose(0, 99).Select(i => $"n{i}"));

    private static readonly Gen<double> Numbers = ArbMap.Default.GeneratorFor<double>();

    private static Gen<AttributeValue> Leaves => Gen.OneOf(
        Texts.Select(text => (AttributeValue)new TextValue(text)),
        ArbMap.Default.GeneratorFor<long>().Select(number => (AttributeValue)new IntegerValue(number)),
        Numbers.Select(number => (AttributeValue)new DecimalValue(number)),
        Numbers.SelectMany(number => Texts.Select(unit => (AttributeValue)new MeasureValue(number, unit.Length == 0 ? null : unit))),
        Texts.SelectMany(code => Texts.Select(space => (AttributeValue)new CodeValue(code, space.Length == 0 ? null : space))),
        Texts.Select(text => (AttributeValue)new UriValue(text)),
        Texts.SelectMany(text => Gen.Elements(Enum.GetValues<TimeKind>()).Select(kind => (AttributeValue)new TimeValue(text, kind))),
        Gen.Elements(true, false).Select(value => (AttributeValue)new BooleanValue(value)),
        Gen.Elements<AttributeValue>(new NullValue(), new NullValue("withheld")));

    private static Gen<AttributeValue> Values(int depth) => depth == 0
        ? Leaves
        : Gen.Frequency(
            (6, Leaves),
            (1, Values(depth - 1).ArrayOf(3).Select(items => (AttributeValue)new ListValue([.. items]))),
            (2, from members in Attributes(depth - 1)
                from isSet in Gen.Elements(true, false)
                from name in Gen.Elements(null, "Height")
                select (AttributeValue)new NestedValue(members, name, isSet)));

    private static Gen<ImmutableArray<CityAttribute>> Attributes(int depth) =>
        from count in Gen.Choose(0, 5)
        from attributes in (from name in Texts
                            from value in Values(depth)
                            from isGeneric in Gen.Elements(true, false)
                            select new CityAttribute(name, value, isGeneric)).ArrayOf(count)
        select attributes.ToImmutableArray();

    private static Gen<Position> Positions(bool hasHeight) =>
        from x in Gen.Choose(-1_800_000_000, 1_800_000_000)
        from y in Gen.Choose(-900_000_000, 900_000_000)
        from z in Gen.Choose(-1_000_000, 9_000_000)
        select new Position(x / 1e7, y / 1e7, hasHeight ? z / 1e3 : double.NaN);

    private static Gen<PolygonSurface> Polygons(bool hasHeight) =>
        from corner in Positions(hasHeight)
        select new PolygonSurface(new Ring(
        [
            corner,
            corner with { X = Math.Round(corner.X + 0.001, 7) },
            corner with { X = Math.Round(corner.X + 0.001, 7), Y = Math.Round(corner.Y + 0.002, 7) },
        ]));

    private static Gen<AbstractGeometry> Geometries =>
        from hasHeight in Gen.Elements(true, false)
        from geometry in Gen.OneOf(
            Positions(hasHeight).Select(position => (AbstractGeometry)new Point(position)),
            Positions(hasHeight).Select(position => new Point(position)).ArrayOf(2).Select(points => (AbstractGeometry)new MultiPoint([.. points])),
            Positions(hasHeight).ArrayOf(4).Select(positions => (AbstractGeometry)new LineString([.. positions])),
            Polygons(hasHeight).Select(polygon => (AbstractGeometry)polygon),
            Polygons(hasHeight).ArrayOf(2).Select(polygons => (AbstractGeometry)new MultiSurface([.. polygons])))
        select geometry;

    public static Gen<CityObject> CityObjects => Tree(2, "b");

    private static Gen<CityObject> Tree(int depth, string id) =>
        from attributes in Attributes(2)
        from name in Gen.Elements("Building", "GenericOccupiedSpace", "BuildingPart")
        from lod in Gen.Elements("", "0", "2.2")
        from role in Gen.Elements(Enum.GetValues<GeometryRole>())
        from geometry in Geometries
        from hasGeometry in Gen.Elements(true, false)
        from parts in depth == 0 ? Gen.Constant(Array.Empty<CityObject>()) : Parts(depth - 1, id)
        let key = new SourceKey("gml:id", "test", id)
        select new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(name)) with
        {
            Attributes = attributes,
            Geometry = hasGeometry ? [new LodGeometry(lod, role, geometry)] : [],
            Parts = [.. parts],
        };

    private static Gen<CityObject[]> Parts(int depth, string id) =>
        from count in Gen.Choose(0, 2)
        from parts in Gen.CollectToArray(Enumerable.Range(0, count).Select(i => Tree(depth, $"{id}-{i}")))
        select parts;

    /// <summary>Whether an object that was written and read again is the same.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="text">What was written.</param>
    /// <param name="back">What was read of it.</param>
    public static bool IsSame(CityObject cityObject, string text, List<CityObject> back)
    {
        string before = Dump.Of(cityObject);
        string after = Dump.Of(Assert.Single(back));
        Assert.True(before == after, $"{before}\n---\n{after}\n---\n{text}");
        return true;
    }
}
