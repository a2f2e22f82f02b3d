namespace TwinInterop.Conformance.Resources;

/// <summary>Where a reference leads.</summary>
internal enum ReferenceKind
{
    /// <summary>To a file below the root.</summary>
    Inside,

    /// <summary>Above the root.</summary>
    Outside,

    /// <summary>To another server or file system.</summary>
    Absolute,

    /// <summary>To bytes in the reference itself.</summary>
    Data,
}
