namespace TwinInterop.Geometry.Validity;

/// <summary>How two edges of a face meet.</summary>
internal enum ContactKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In one point that is an end of at least one of them.</summary>
    Touch,

    /// <summary>In one point inside both.</summary>
    Cross,

    /// <summary>Along a part of both.</summary>
    Overlap,
}
