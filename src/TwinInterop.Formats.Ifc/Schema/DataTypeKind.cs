namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The kinds of named types that are no entities.</summary>
internal enum DataTypeKind
{
    /// <summary>Another type under a name of its own.</summary>
    Defined,

    /// <summary>One of several names.</summary>
    Enumeration,

    /// <summary>A value of one of several types.</summary>
    Select,
}
