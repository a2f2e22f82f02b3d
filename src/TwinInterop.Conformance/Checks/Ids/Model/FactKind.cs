namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>What a value of a model is, for comparing it.</summary>
internal enum FactKind
{
    /// <summary>No value: not given, an empty text or list, a logical that is unknown.</summary>
    Empty,

    /// <summary>A text or a name of an enumeration.</summary>
    Text,

    /// <summary>A number, in the SI unit of its measure.</summary>
    Real,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An entity or a list: it is there, and cannot be compared.</summary>
    Object,
}
