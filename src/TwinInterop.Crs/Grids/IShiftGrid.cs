namespace TwinInterop.Crs.Grids;

/// <summary>A grid of corrections over an area of the Earth: geoid undulations, offsets or translations.</summary>
/// <remarks>
/// Bands come in the order and unit of the grids distributed for PROJ: a vertical grid has one band in metres; a
/// horizontal grid has the latitude offset, then the longitude offset positive east, in arc-seconds, then perhaps
/// their accuracies; a grid of geocentric translations has X, Y, Z in metres. Implementations are thread-safe.
/// </remarks>
public interface IShiftGrid
{
    /// <summary>The file name of the grid, for example <c>fr_ign_RAF20.tif</c>.</summary>
    string Name { get; }

    /// <summary>How many values each node holds; 1 for a geoid grid.</summary>
    int BandCount { get; }

    /// <summary>Interpolates bilinearly at a position.</summary>
    /// <param name="longitude">Longitude in degrees, positive east.</param>
    /// <param name="latitude">Latitude in degrees, positive north.</param>
    /// <param name="bands">Receives the first bands, at most <see cref="BandCount"/>; may be shorter.</param>
    /// <returns>
    /// False, with <paramref name="bands"/> of no meaning, outside the grid, where a needed node has no data, and for
    /// an ordinate that is not finite.
    /// </returns>
    bool TrySample(double longitude, double latitude, Span<double> bands);
}
