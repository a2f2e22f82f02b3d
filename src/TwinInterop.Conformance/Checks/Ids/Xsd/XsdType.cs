namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>The simple types of XML Schema that a restriction of an IDS may start from.</summary>
internal enum XsdType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Double,

    /// <summary>A number of single precision.</summary>
    Float,

    /// <summary>A number without exponent.</summary>
    Decimal,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A day and a time.</summary>
    DateTime,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A reference to a resource.</summary>
    AnyUri,
}
