namespace TwinInterop.Formats.Ifc.Step;

/// <summary>What a parameter of an instance is.</summary>
internal enum StepKind : byte
{
    /// <summary>The list has fewer parameters than asked for.</summary>
    Absent,

    /// <summary>Text that is no parameter.</summary>
    Malformed,

    /// <summary><c>$</c>: the source gives no value.</summary>
    Unset,

    /// <summary><c>*</c>: the value is derived in a subtype.</summary>
    Derived,

    /// <summary>A number without decimal point.</summary>
    Integer,

    /// <summary>A number with decimal point.</summary>
    Real,

    /// <summary>Text between apostrophes.</summary>
    String,

    /// <summary>A name between dots, also the booleans <c>.T.</c>, <c>.F.</c> and <c>.U.</c>.</summary>
    Enumeration,

    /// <summary><c>#n</c>.</summary>
    Reference,

    /// <summary>Hexadecimal digits between quotation marks.</summary>
    Binary,

    /// <summary>Parameters in brackets.</summary>
    List,

    /// <summary>A parameter with the name of its type: <c>IFCLABEL('x')</c>.</summary>
    Typed,
}
