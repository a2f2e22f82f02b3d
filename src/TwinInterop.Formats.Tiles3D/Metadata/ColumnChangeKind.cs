namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What became of values that do not share one type.</summary>
internal enum ColumnChangeKind
{
    /// <summary>Values stand as JSON texts; nothing is lost, but clients cannot calculate with them.</summary>
    EncodedAsJson,

    /// <summary>Attributes stated to have no value cannot be told from absent ones.</summary>
    NullMergedWithAbsence,
}
