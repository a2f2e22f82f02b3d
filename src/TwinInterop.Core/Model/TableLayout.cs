namespace TwinInterop.Model;

/// <summary>How times and values stand in a table; what the source does not give is null.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (TabulatedFileTimeseries). Columns are numbered as the source numbers them.</remarks>
/// <param name="ValueType">The type of the values.</param>
/// <param name="FieldSeparator">What stands between two columns.</param>
public sealed record TableLayout(TimeSeriesValueType ValueType, string FieldSeparator)
{
    /// <summary>How many lines stand before the values.</summary>
    public long? HeaderLines { get; init; }

    /// <summary>What stands before the fraction of a number.</summary>
    public string? DecimalSymbol { get; init; }

    /// <summary>The column that tells the series of a row.</summary>
    public TableColumn? IdColumn { get; init; }

    /// <summary>What <see cref="IdColumn"/> holds in the rows of this series.</summary>
    public string? IdValue { get; init; }

    /// <summary>The column of the times.</summary>
    public TableColumn? TimeColumn { get; init; }

    /// <summary>The column of the values.</summary>
    public TableColumn? ValueColumn { get; init; }
}
