namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>How values of a defined type are read.</summary>
internal enum ValueForm
{
    /// <summary>By the form in which they are written.</summary>
    Plain,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers with a fraction.</summary>
    Real,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and time of day.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>Seconds since the beginning of 1970.</summary>
    TimeStamp,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>Degrees, minutes, seconds and millionths of a second.</summary>
    CompoundAngle,
}
