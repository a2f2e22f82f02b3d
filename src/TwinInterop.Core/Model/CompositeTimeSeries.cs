using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>Time series one after the other, each repeated: for example working days and holidays.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (CompositeTimeseries).</remarks>
/// <param name="Components">In the order of time.</param>
public sealed record CompositeTimeSeries(ImmutableArray<TimeSeriesComponent> Components) : AbstractTimeSeries;
