using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>Values over time that stand in the dataset itself.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (GenericTimeseries).</remarks>
/// <param name="ObservedProperty">What was observed, in words or as a URI.</param>
/// <param name="Unit">The unit of numbers, normally a UCUM symbol; null when the source names none.</param>
/// <param name="ValueType">The type of the values.</param>
/// <param name="Values">The values in source order, normally by time.</param>
public sealed record TimeSeries(
    string ObservedProperty, string? Unit, TimeSeriesValueType ValueType, ImmutableArray<TimeValuePair> Values)
    : AbstractTimeSeries;
