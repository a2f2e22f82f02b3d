namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>The lexical type of a simple value.</summary>
internal enum SchemaValueType
{
    /// <summary>The property holds no simple value.</summary>
    None,

    /// <summary>Free text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A floating point number.</summary>
    Double,

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    Boolean,

    /// <summary>A calendar date (xs:date).</summary>
    Date,

    /// <summary>A date with time (xs:dateTime).</summary>
    DateTime,

    /// <summary>A year (xs:gYear).</summary>
    GYear,

    /// <summary>A length of time (xs:duration).</summary>
    Duration,

    /// <summary>A GML time position: date, date with time, year or year and month.</summary>
    TimePosition,

    /// <summary>A code with an optional <c>codeSpace</c>.</summary>
    Code,

    /// <summary>A number with a <c>uom</c>.</summary>
    Measure,

    /// <summary>Numbers or nil reasons with one <c>uom</c>.</summary>
    MeasureList,

    /// <summary>A URI.</summary>
    AnyUri,

    /// <summary>One of the values that the schema lists.</summary>
    Enumeration,

    /// <summary>Numbers separated by white space.</summary>
    DoubleList,

    /// <summary>The coordinates of a GML direct position.</summary>
    Position,

    /// <summary>A GML bounding shape: an Envelope or a null.</summary>
    Envelope,

    /// <summary>An XLink without content.</summary>
    Reference,

    /// <summary>Any content.</summary>
    Any,
}
