namespace TwinInterop.Crs.Grids;

/// <summary>Where correction grids are found by their file name.</summary>
public interface IGridSource
{
    /// <summary>Finds and opens a grid.</summary>
    /// <param name="fileName">The name of the file without folders, for example <c>fr_ign_RAF20.tif</c>.</param>
    /// <returns>The grid, or null when it is not to be had here.</returns>
    /// <exception cref="InvalidDataException">The file exists and is not a grid that can be read.</exception>
    IShiftGrid? Find(string fileName);
}
