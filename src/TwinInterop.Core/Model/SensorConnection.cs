namespace TwinInterop.Model;

/// <summary>How to ask a sensor service for the values of a property; what the source does not give is null.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (SensorConnection).</remarks>
/// <param name="ConnectionType">The interface, for example <c>sta1.1</c> for SensorThings or <c>mqtt5</c>.</param>
/// <param name="ObservedProperty">What the sensor observes.</param>
public sealed record SensorConnection(CodeValue ConnectionType, string ObservedProperty)
{
    /// <summary>The unit of the values, normally a UCUM symbol.</summary>
    public string? Unit { get; init; }

    /// <summary>The id of the sensor.</summary>
    public string? SensorId { get; init; }

    /// <summary>The name of the sensor.</summary>
    public string? SensorName { get; init; }

    /// <summary>The id of the observation.</summary>
    public string? ObservationId { get; init; }

    /// <summary>The id of the data stream.</summary>
    public string? DatastreamId { get; init; }

    /// <summary>The base URL of the service.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>How to authenticate.</summary>
    public CodeValue? AuthenticationType { get; init; }

    /// <summary>The MQTT server.</summary>
    public string? MqttServer { get; init; }

    /// <summary>The MQTT topic.</summary>
    public string? MqttTopic { get; init; }

    /// <summary>The full request for the observation.</summary>
    public string? ObservationLink { get; init; }

    /// <summary>The full request for the description of the sensor.</summary>
    public string? DescriptionLink { get; init; }

    /// <summary>The id of the city object where the sensor is, or its URI.</summary>
    public string? Location { get; init; }
}
