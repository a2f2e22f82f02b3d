namespace TwinInterop.Conformance.Json;

/// <summary>What can be wrong with the form of a value.</summary>
internal enum Fault
{
    /// <summary>Another JSON type.</summary>
    Type,

    /// <summary>An array element of another type.</summary>
    ElementType,

    /// <summary>A required member is absent.</summary>
    Required,

    /// <summary>Too few or too many elements.</summary>
    Length,

    /// <summary>An element twice.</summary>
    Unique,

    /// <summary>A number out of its range.</summary>
    Range,

    /// <summary>None of the values allowed.</summary>
    Value,

    /// <summary>A text of another form.</summary>
    Pattern,

    /// <summary>Two members of which only one may be given.</summary>
    OneOf,

    /// <summary>None of several members of which one must be given.</summary>
    AnyOf,

    /// <summary>Too few members.</summary>
    Count,

    /// <summary>A member that the standard does not define.</summary>
    Property,

    /// <summary>A number of something that does not exist.</summary>
    Reference,

    /// <summary>A number that is no multiple of another.</summary>
    Multiple,

    /// <summary>An empty array or object.</summary>
    Empty,

    /// <summary>A member that needs another.</summary>
    Dependency,
}
