using TwinInterop.Crs.Grids.Tiff;

namespace TwinInterop.Crs.Grids;

/// <summary>Opens the file of a correction grid: GeoTIFF as distributed for PROJ, GTX or NTv2.</summary>
public static class GridFile
{
    /// <summary>Opens a grid; its nodes are read when first needed.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// The grid. Its bands are in the order and unit that <see cref="IShiftGrid"/> states, whatever the file has. A
    /// block of nodes that cannot be read throws <see cref="InvalidDataException"/> when it is first sampled.
    /// </returns>
    /// <exception cref="InvalidDataException">The file is not a grid of a known format, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IShiftGrid Open(string path) => Read(GridBytes.OpenFile(path));

    /// <summary>Reads a grid from bytes, told by its first bytes; GTX, which has no mark, by its extension.</summary>
    internal static ShiftGrid Read(GridBytes bytes)
    {
        byte[] head = bytes.Read(0, Math.Min(8, bytes.Length));
        if (TiffFile.Matches(head))
            return GeoTiffGrid.Read(bytes);
        if (Ntv2Grid.Matches(head))
            return Ntv2Grid.Read(bytes);
        if (Path.GetExtension(bytes.Name).Equals(".gtx", StringComparison.OrdinalIgnoreCase))
            return GtxGrid.Read(bytes);
        throw bytes.Invalid("expected a GeoTIFF, an NTv2 or a .gtx file.");
    }
}
