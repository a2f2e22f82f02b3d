namespace TwinInterop.Model;

/// <summary>Values over time that stand in a file of their own.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (StandardFileTimeseries, TabulatedFileTimeseries).</remarks>
/// <param name="ObservedProperty">What was observed, in words or as a URI.</param>
/// <param name="Unit">The unit of numbers, normally a UCUM symbol; null when the source names none.</param>
/// <param name="FileUri">Where the file is, as written: normally relative to the dataset.</param>
/// <param name="FileType">The format of the file, for example <c>csv</c> or a code of a standard such as TimeseriesML.</param>
public sealed record FileTimeSeries(string ObservedProperty, string? Unit, string FileUri, CodeValue FileType)
    : AbstractTimeSeries
{
    /// <summary>The media type of the file; null when the source names none.</summary>
    public CodeValue? MediaType { get; init; }

    /// <summary>How to read the file where it is a table; null where its format says so by itself.</summary>
    public TableLayout? Table { get; init; }
}
