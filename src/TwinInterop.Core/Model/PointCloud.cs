using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Model;

/// <summary>Points measured on a space or on one of its boundaries, in the dataset or in a file.</summary>
/// <remarks>Source: OGC 20-010, 7.9 (PointCloud).</remarks>
/// <param name="Points">The points in the dataset's CRS; empty when they lie in a file.</param>
public sealed record PointCloud(ImmutableArray<Position> Points)
{
    /// <summary>Id, names and dates.</summary>
    public FeatureProperties Properties { get; init; } = FeatureProperties.None;

    /// <summary>Where the file is, as written; null when the points are given.</summary>
    public string? FileUri { get; init; }

    /// <summary>The media type of the file; null when the source names none.</summary>
    public CodeValue? MediaType { get; init; }

    /// <summary>The CRS of the file, as the source names it; null when it names none.</summary>
    public string? FileCrs { get; init; }
}
