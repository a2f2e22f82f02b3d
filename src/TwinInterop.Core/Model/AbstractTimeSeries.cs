namespace TwinInterop.Model;

/// <summary>Values over time.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (AbstractTimeseries).</remarks>
public abstract record AbstractTimeSeries
{
    private protected AbstractTimeSeries()
    {
    }

    /// <summary>Id, names and dates.</summary>
    public FeatureProperties Properties { get; init; } = FeatureProperties.None;

    /// <summary>The time of the first value; null when the source does not say.</summary>
    public TimeValue? First { get; init; }

    /// <summary>The time of the last value; null when the source does not say.</summary>
    public TimeValue? Last { get; init; }
}
