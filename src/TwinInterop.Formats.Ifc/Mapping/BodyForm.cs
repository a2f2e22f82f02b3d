namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What a body is drawn as: the same stratum may be a surface or a block of ground.</summary>
internal enum BodyForm
{
    /// <summary>There is no body, or its form does not count.</summary>
    Unknown,

    /// <summary>Open surfaces.</summary>
    Surface,

    /// <summary>A solid, or a shell that is said to be closed.</summary>
    Solid,
}
