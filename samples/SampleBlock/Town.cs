using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>A block of Valmont-les-Tilleuls, a town that does not exist.</summary>
internal static class Town
{
    public const string DatasetName = "valmont";

    /// <summary>Every object of the block, in writing order.</summary>
    public static IEnumerable<CityObject> Objects() =>
    [
        .. Buildings.All(),
        .. Streets.All(),
        .. Furnishing.Trees(),
        .. Furnishing.Lamps(),
        Ground.Channel(),
        Ground.Terrain(),
        Buildings.Group(),
    ];

    /// <summary>An object of the block.</summary>
    public static CityObject Object(string id, string objectClass) => new(
        CityObjectId.FromSource(new SourceKey("gml:id", DatasetName, id)),
        new SourceKey("gml:id", DatasetName, id),
        new CityObjectClass(objectClass));

    public static CityAttribute Text(string name, string value) => new(name, new TextValue(value));

    public static CityAttribute Code(string name, string code) => new(name, new CodeValue(code));

    public static CityAttribute Metres(string name, double value) => new(name, new MeasureValue(value, "m"));

    public static CityAttribute Count(string name, long value) => new(name, new IntegerValue(value));

    public static CityAttribute Generic(string name, AttributeValue value) => new(name, value, IsGeneric: true);

    /// <summary>A polygon with an id.</summary>
    public static PolygonSurface Polygon(string id, params IReadOnlyList<Position> ring) =>
        new(new Ring([.. ring])) { Id = id };
}
