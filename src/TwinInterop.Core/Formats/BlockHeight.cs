namespace TwinInterop.Formats;

/// <summary>Up to where the block of level 1 reaches.</summary>
public enum BlockHeight
{
    /// <summary>The mean height of the roof over the footprint: the block has the volume of level 2.</summary>
    Mean,

    /// <summary>The lowest edge of a roof.</summary>
    Eaves,

    /// <summary>The highest point of the roof.</summary>
    Ridge,
}
