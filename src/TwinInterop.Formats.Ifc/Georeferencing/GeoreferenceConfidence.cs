namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>How sure a georeference is.</summary>
internal enum GeoreferenceConfidence
{
    /// <summary>Stated by the user, or by the file and used as written.</summary>
    Declared,

    /// <summary>Computed from what the file states, or repaired where the file contradicts itself and one reading fits.</summary>
    Derived,

    /// <summary>Contradicted by what else is known, or a value that programs write when nobody has entered one.</summary>
    Guessed,
}
