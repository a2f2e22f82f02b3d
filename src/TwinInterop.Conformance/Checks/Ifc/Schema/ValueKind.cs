namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>What the values of a type are.</summary>
internal enum ValueKind
{
    /// <summary>Several members.</summary>
    Aggregate,

    /// <summary>A reference to an instance.</summary>
    Entity,

    /// <summary>One of some names.</summary>
    Enumeration,

    /// <summary>A reference, or a value with the name of its type.</summary>
    Select,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a decimal point.</summary>
    Real,

    /// <summary>A number of either form.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>True, false or unknown.</summary>
    Logical,

    /// <summary>Bits.</summary>
    Binary,
}
