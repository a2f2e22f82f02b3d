using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Dynamizers as members of a set, and back; their values stand in time series of their own where these can hold them.</summary>
internal static class TwinDynamizer
{
    private static readonly ImmutableArray<(string Name, Func<SensorConnection, string?> Get, Func<SensorConnection, string, SensorConnection> Set)> SensorTexts =
    [
        ("Unit", sensor => sensor.Unit, (sensor, text) => sensor with { Unit = text }),
        ("SensorId", sensor => sensor.SensorId, (sensor, text) => sensor with { SensorId = text }),
        ("SensorName", sensor => sensor.SensorName, (sensor, text) => sensor with { SensorName = text }),
        ("ObservationId", sensor => sensor.ObservationId, (sensor, text) => sensor with { ObservationId = text }),
        ("DatastreamId", sensor => sensor.DatastreamId, (sensor, text) => sensor with { DatastreamId = text }),
        ("BaseUrl", sensor => sensor.BaseUrl, (sensor, text) => sensor with { BaseUrl = text }),
        ("MqttServer", sensor => sensor.MqttServer, (sensor, text) => sensor with { MqttServer = text }),
        ("MqttTopic", sensor => sensor.MqttTopic, (sensor, text) => sensor with { MqttTopic = text }),
        ("ObservationLink", sensor => sensor.ObservationLink, (sensor, text) => sensor with { ObservationLink = text }),
        ("DescriptionLink", sensor => sensor.DescriptionLink, (sensor, text) => sensor with { DescriptionLink = text }),
        ("Location", sensor => sensor.Location, (sensor, text) => sensor with { Location = text }),
    ];

    /// <summary>What a dynamizer says.</summary>
    /// <param name="dynamizer">The dynamizer.</param>
    /// <param name="place">Writes a time series elsewhere and gives its name there; null where it cannot.</param>
    public static ImmutableArray<CityAttribute> Members(Dynamizer dynamizer, Func<TimeSeries, string?> place)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinMembers.Add(members, "AttributeRef", dynamizer.AttributeRef);
        AddProperties(members, dynamizer.Properties);
        TwinMembers.Add(members, "StartTime", dynamizer.StartTime);
        TwinMembers.Add(members, "EndTime", dynamizer.EndTime);
        TwinMembers.Add(members, "DataReference", dynamizer.DataReference);
        if (dynamizer.Data is { } data)
            TwinMembers.Add(members, "Data", TwinSeries.Members(data, place));
        if (dynamizer.Sensor is { } sensor)
            TwinMembers.Add(members, "Sensor", Members(sensor));
        return members.ToImmutable();
    }

    /// <summary>The dynamizer that members say.</summary>
    /// <param name="value">The members.</param>
    /// <param name="find">Gives the values of the time series of a name.</param>
    public static Dynamizer Of(NestedValue value, Func<string, ImmutableArray<TimeValuePair>> find) =>
        new(TwinAddress.Text(value, "AttributeRef") ?? "")
        {
            Properties = PropertiesOf(value),
            StartTime = TwinMembers.Find<TimeValue>(value, "StartTime"),
            EndTime = TwinMembers.Find<TimeValue>(value, "EndTime"),
            DataReference = TwinAddress.Text(value, "DataReference"),
            Data = TwinMembers.Find<NestedValue>(value, "Data") is { } data ? TwinSeries.Of(data, find) : null,
            Sensor = TwinMembers.Find<NestedValue>(value, "Sensor") is { } sensor ? SensorOf(sensor) : null,
        };

    /// <summary>Adds what every feature can state.</summary>
    public static void AddProperties(ImmutableArray<CityAttribute>.Builder members, FeatureProperties properties)
    {
        TwinMembers.Add(members, "Id", properties.Id);
        TwinMembers.Add(members, "Attributes", properties.Attributes);
        TwinMembers.Add(members, "Creation", properties.Lifespan.Creation);
        TwinMembers.Add(members, "Termination", properties.Lifespan.Termination);
        TwinMembers.Add(members, "ValidFrom", properties.Lifespan.ValidFrom);
        TwinMembers.Add(members, "ValidTo", properties.Lifespan.ValidTo);
        TwinMembers.Add(members, "Extensions", [.. properties.Extensions.Select(Writing.NoteWriter.Content)]);
    }

    /// <summary>What every feature can state.</summary>
    public static FeatureProperties PropertiesOf(NestedValue value) => new()
    {
        Id = TwinAddress.Text(value, "Id"),
        Attributes = TwinMembers.Find<NestedValue>(value, "Attributes")?.Members ?? [],
        Lifespan = new Lifespan(
            TwinMembers.Find<TimeValue>(value, "Creation"), TwinMembers.Find<TimeValue>(value, "Termination"),
            TwinMembers.Find<TimeValue>(value, "ValidFrom"), TwinMembers.Find<TimeValue>(value, "ValidTo")),
        Extensions = Reading.TwinReferences.Extensions(TwinMembers.Find<NestedValue>(value, "Extensions")?.Members ?? []),
    };

    private static ImmutableArray<CityAttribute> Members(SensorConnection sensor)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinMembers.Add(members, "ConnectionType", sensor.ConnectionType);
        TwinMembers.Add(members, "ObservedProperty", sensor.ObservedProperty);
        TwinMembers.Add(members, "AuthenticationType", sensor.AuthenticationType);
        foreach ((string name, Func<SensorConnection, string?> get, _) in SensorTexts)
            TwinMembers.Add(members, name, get(sensor));
        return members.ToImmutable();
    }

    private static SensorConnection SensorOf(NestedValue value)
    {
        var sensor = new SensorConnection(
            TwinMembers.Find<CodeValue>(value, "ConnectionType") ?? new CodeValue(""), TwinAddress.Text(value, "ObservedProperty") ?? "")
        {
            AuthenticationType = TwinMembers.Find<CodeValue>(value, "AuthenticationType"),
        };
        foreach ((string name, _, Func<SensorConnection, string, SensorConnection> set) in SensorTexts)
        {
            if (TwinAddress.Text(value, name) is { } text)
                sensor = set(sensor, text);
        }

        return sensor;
    }
}
