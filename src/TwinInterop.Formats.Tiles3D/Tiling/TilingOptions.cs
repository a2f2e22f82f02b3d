namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>When a cell is cut.</summary>
/// <param name="MaxUnits">How many objects a tile holds at most, with all their parts.</param>
/// <param name="MaxWeight">About how many bytes a tile has at most, where it can be cut.</param>
/// <param name="Extension">The extension of content files, with its dot.</param>
/// <param name="IsImplicit">Whether each cell holds at most one content, as implicit tiling needs it.</param>
internal sealed record TilingOptions(int MaxUnits, int MaxWeight, string Extension, bool IsImplicit)
{
    /// <summary>How far apart things of one tile may be, in metres: within half of it single precision holds half a millimetre.</summary>
    public const double MostExtent = 16_000;
}
