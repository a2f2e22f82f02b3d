using System.Collections.Immutable;
using System.Reflection;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>Which objects are written as sensors, and of which kind: the table <c>sensors.csv</c>.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcSensorTypeEnum; Smart Data Models, Device (controlledProperty).</remarks>
internal static class SensorMapping
{
    private const string UserDefined = "USERDEFINED";
    private const string ForeignPrefix = "ngsi-ld:";
    private static readonly ImmutableArray<string> Types = ["Device", "DeviceMeasurement", "Sensor"];
    private static readonly Lazy<Dictionary<string, string>> Rows = new(Load);

    /// <summary>Whether an object is a sensor: one of IFC, or a device of another source that senses.</summary>
    public static bool IsSensor(CityObject item)
    {
        if (item.SourceClass is not { } name)
            return false;
        if (name == nameof(IfcClass.IfcSensor))
            return true;
        if (name.StartsWith(ForeignPrefix, StringComparison.Ordinal))
            name = name[ForeignPrefix.Length..];
        return name.Split(' ').Any(type => Types.Contains(type, StringComparer.Ordinal))
            && Senses(item) && (TextsOf(item, "controlledProperty").Any() || !item.Dynamizers.IsEmpty);
    }

    /// <summary>The entity of a sensor, its predefined type, and what it observes where no predefined type tells; null for others.</summary>
    public static (EntityType Entity, string Kind, string? Observed)? Find(CityObject item, IfcSchema schema)
    {
        if (!IsSensor(item))
            return null;
        // IFC2x3 tells sensors by their type objects only.
        EntityType? entity = schema.Entity(IfcClass.IfcSensor) ?? schema.Entity(IfcClass.IfcDistributionControlElement);
        if (entity is null)
            return null;
        List<string> observed =
        [
            .. TextsOf(item, "PredefinedType"), .. TextsOf(item, "controlledProperty"),
            .. item.Dynamizers.SelectMany(dynamizer => new[] { (dynamizer.Data as TimeSeries)?.ObservedProperty, dynamizer.AttributeName }).OfType<string>(),
        ];
        ImmutableArray<string> kinds = schema.Type("IfcSensorTypeEnum")?.Members ?? [];
        foreach (string word in observed)
        {
            string kind = Rows.Value.GetValueOrDefault(word, word);
            if (kinds.Contains(kind, StringComparer.Ordinal) && kind != UserDefined)
                return (entity, kind, entity.IndexOf("PredefinedType") < 0 ? word : null);
        }

        return observed.Count == 0 ? (entity, "NOTDEFINED", null) : (entity, UserDefined, observed[0]);
    }

    /// <summary>Whether the category, where there is one, is that of something that observes.</summary>
    private static bool Senses(CityObject item)
    {
        List<string> categories = [.. TextsOf(item, "category"), .. TextsOf(item, "deviceCategory")];
        return categories.Count == 0 || categories.Contains("sensor", StringComparer.OrdinalIgnoreCase)
            || categories.Contains("meter", StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> TextsOf(CityObject item, string name) => item.Attributes
        .Where(attribute => attribute.Name == name)
        .SelectMany(attribute => attribute.Value is ListValue list ? list.Items.AsEnumerable() : [attribute.Value])
        .Select(value => value is CodeValue code ? code.Code : (value as TextValue)?.Text)
        .OfType<string>();

    private static Dictionary<string, string> Load()
    {
        var rows = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.sensors.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/sensors.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }
}
