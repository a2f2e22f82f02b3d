using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>Values at the nodes of a regular grid, such as the heights of a raster relief.</summary>
/// <remarks>
/// The node with the indices i, j lies at <c>Origin + (i − Low[0]) × Offsets[0] + (j − Low[1]) × Offsets[1]</c>.
/// Source: ISO 19136:2007, 19.2.2 and 20.3 (RectifiedGridCoverage).
/// </remarks>
/// <param name="Low">The lowest index of each axis.</param>
/// <param name="High">The highest index of each axis.</param>
/// <param name="Origin">The position of the lowest node, in the dataset's CRS.</param>
/// <param name="Offsets">The step from one node to the next along each axis, in the units of the CRS.</param>
public sealed record GridCoverage(
    ImmutableArray<long> Low, ImmutableArray<long> High, Position Origin, ImmutableArray<Position> Offsets)
{
    /// <summary>The id in the source; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The names of the axes, as the source gives them.</summary>
    public ImmutableArray<string> Axes { get; init; } = [];

    /// <summary>The values, the first axis fastest; empty when they lie in a file.</summary>
    public ImmutableArray<double> Values { get; init; } = [];

    /// <summary>The unit of the values; null when the source names none.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the file of the values is, as written; null when they are given.</summary>
    public string? FileUri { get; init; }

    /// <summary>The structure of the file, as the source names it; null when it names none.</summary>
    public string? FileStructure { get; init; }

    /// <summary>The media type of the file; null when the source names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>How the file is compressed, normally a URI; null when the source does not say.</summary>
    public string? Compression { get; init; }
}
