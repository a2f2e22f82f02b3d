using TwinInterop.Geometry;

namespace TwinInterop.Model;

/// <summary>Values over time of one property of a city object, which replace the value that the object states.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (Dynamizer).</remarks>
/// <param name="AttributeRef">
/// The property concerned, as the source names it: normally an XPath expression such as
/// <c>//Building[@gml:id='b1']/con:height</c>. See <see cref="AttributeName"/>.
/// </param>
public sealed record Dynamizer(string AttributeRef)
{
    /// <summary>Id, names and dates.</summary>
    public FeatureProperties Properties { get; init; } = FeatureProperties.None;

    /// <summary>From when the values hold; null when the source does not say.</summary>
    public TimeValue? StartTime { get; init; }

    /// <summary>Until when the values hold; null when the source does not say.</summary>
    public TimeValue? EndTime { get; init; }

    /// <summary>The values; null when they come from a sensor, or stand elsewhere.</summary>
    public AbstractTimeSeries? Data { get; init; }

    /// <summary>The id of a time series that stands elsewhere in the dataset, or its URI; null when there is none.</summary>
    public string? DataReference { get; init; }

    /// <summary>The sensor that measures the values; null when there is none.</summary>
    public SensorConnection? Sensor { get; init; }

    /// <summary>
    /// The name of the attribute that <see cref="AttributeRef"/> ends in: <c>height</c> of <c>…/con:height</c>, and the
    /// stated name of a generic attribute; null when the reference does not tell.
    /// </summary>
    public string? AttributeName => AttributeReference.NameIn(AttributeRef);

    /// <summary>The geometries among the values, in order.</summary>
    public IEnumerable<AbstractGeometry> Geometries => GeometriesOf(Data);

    private static IEnumerable<AbstractGeometry> GeometriesOf(AbstractTimeSeries? series) => series switch
    {
        TimeSeries values => values.Values.Select(pair => pair.Geometry).OfType<AbstractGeometry>(),
        CompositeTimeSeries composite => composite.Components.SelectMany(component => GeometriesOf(component.Series)),
        _ => [],
    };
}
