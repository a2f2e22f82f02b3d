namespace TwinInterop.Model;

/// <summary>What a text about time states.</summary>
public enum TimeKind
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A year and month.</summary>
    YearMonth,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and time of day.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A span of time.</summary>
    Duration,
}
