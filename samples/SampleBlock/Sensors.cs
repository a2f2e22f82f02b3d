using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>Twenty sensors on buildings, lamps and the channel, each with a day of observations.</summary>
internal static class Sensors
{
    private const int Hours = 24;
    private const string Day = "2024-03-15";

    public static IEnumerable<CityObject> All() =>
    [
        .. Enumerable.Range(0, 5).Select(Air),
        .. Enumerable.Range(0, 5).Select(Noise),
        .. Enumerable.Range(0, 2).Select(Level),
        .. Enumerable.Range(0, 8).Select(Lamp),
    ];

    private static CityObject Air(int i) => Device(
        $"air-{i + 1:000}", $"Station de qualité de l’air {i + 1}", "airPollution", Building(2 * i), Place(20 + (25 * i), 80, 6))
        with
    {
        Dynamizers =
        [
            Series("no2", "ug/m3", hour => Wave(hour, 8, 24 + (2 * i), 9)),
            Series("pm10", "ug/m3", hour => Wave(hour, 19, 16 + i, 5)),
        ],
    };

    private static CityObject Noise(int i) => Device(
        $"bruit-{i + 1:000}", $"Sonomètre {i + 1}", "noiseLevel", Building((2 * i) + 1), Place(30 + (22 * i), 50, 4))
        with
    {
        Dynamizers = [Series("LAeq", "dB", hour => Wave(hour, 17, 52 + (1.5 * i), 8))],
    };

    private static CityObject Level(int i) => Device(
        $"niveau-{i + 1:000}", $"Limnimètre {i + 1}", "waterLevel", "urn:ngsi-ld:WaterBody:CANAL", Place(35 + (70 * i), -4, 0.5))
        with
    {
        Dynamizers = [Series("waterLevel", "m", hour => Math.Round(1.42 + (0.01 * i) + (0.003 * hour), 3))],
    };

    private static CityObject Lamp(int i) => Device(
        $"lampe-{i + 1:000}", $"Contrôleur du lampadaire {i + 1}", "light",
        string.Create(CultureInfo.InvariantCulture, $"urn:ngsi-ld:CityFurniture:LAMPADAIRE_{i + 1:000}"), Place(12 + (16 * i), i % 2 == 0 ? 57.5 : 34.5, 5))
        with
    {
        Dynamizers =
        [
            Series("powerState", TimeSeriesValueType.Text, null, hour => new TextValue(hour is < 6 or > 18 ? "on" : "off")),
            Series("powerConsumption", "W", hour => hour is < 6 or > 18 ? 55 : 0.8),
        ],
    };

    private static CityObject Device(string local, string name, string property, string asset, Position place)
    {
        var key = new SourceKey("ngsi:id", Town.DatasetName, $"urn:ngsi-ld:Device:valmont:{local}");
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.GenericOccupiedSpace)
        {
            SourceClass = "ngsi-ld:Device",
            Attributes =
            [
                Town.Generic("name", new TextValue(name)),
                Town.Generic("category", new ListValue([new TextValue("sensor")])),
                Town.Generic("controlledProperty", new ListValue([new TextValue(property)])),
                Town.Generic("serialNumber", new TextValue($"VLM-{local}")),
            ],
            Relations = [new CityObjectRelation("controlledAsset", asset)],
            Geometry = [new LodGeometry("", new Point(place))],
        };
    }

    private static Dynamizer Series(string property, string unit, Func<int, double> value) =>
        Series(property, TimeSeriesValueType.Number, unit, hour => new DecimalValue(value(hour)));

    private static Dynamizer Series(string property, TimeSeriesValueType type, string? unit, Func<int, AttributeValue> value)
    {
        ImmutableArray<TimeValuePair> values = [.. Enumerable.Range(0, Hours).Select(hour => new TimeValuePair(Time(hour), value(hour)))];
        return new Dynamizer(property)
        {
            StartTime = Time(0),
            EndTime = Time(Hours - 1),
            Data = new TimeSeries(property, unit, type, values),
        };
    }

    private static TimeValue Time(int hour) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Day}T{hour:00}:00:00Z"), TimeKind.DateTime);

    /// <summary>A value that swings over the day, highest at an hour.</summary>
    private static double Wave(int hour, int highest, double middle, double swing) =>
        Math.Round(middle + (swing * Math.Cos((hour - highest) * Math.PI / 12)), 1);

    private static string Building(int index) => string.Create(CultureInfo.InvariantCulture, $"urn:ngsi-ld:Building:BAT_{index + 1:000}");

    private static Position Place(double x, double y, double above)
    {
        Position ground = new Plot(0, 0).OnTerrain(x, y);
        return ground with { Z = Math.Round(ground.Z + above, 3) };
    }
}
