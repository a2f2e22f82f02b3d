namespace TwinInterop.Model;

/// <summary>A part of a composite time series.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (TimeseriesComponent).</remarks>
/// <param name="Repetitions">How often the series is repeated.</param>
/// <param name="AdditionalGap">The time between this component and the next; null when there is none.</param>
/// <param name="Series">The series; null when it stands elsewhere.</param>
/// <param name="Reference">The id of the series in the dataset, or its URI; null when it is given.</param>
public sealed record TimeSeriesComponent(
    long Repetitions, TimeValue? AdditionalGap, AbstractTimeSeries? Series, string? Reference = null);
