namespace TwinInterop.Geometry.Shells;

/// <summary>Up to where the block of LoD 1 reaches.</summary>
internal enum BlockHeight
{
    /// <summary>The mean height of the roof over the footprint: the block has the volume of LoD 2.</summary>
    Mean,

    /// <summary>The lowest edge of a roof.</summary>
    Eaves,

    /// <summary>The highest point of the roof.</summary>
    Ridge,
}
