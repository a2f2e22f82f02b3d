using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A content of a tile.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="From">The document that names it, with the place in it.</param>
/// <param name="Transform">From the frame of the file, z up, to that of the tileset.</param>
internal sealed record ContentReference(string Path, string From, Transform3D Transform)
{
    /// <summary>Which axis of the file points up.</summary>
    public UpAxis Up { get; init; }

    /// <summary>Whether contents of finer tiles take its place.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>What the tile, the content and its group say of themselves.</summary>
    public ImmutableArray<CityAttribute> Metadata { get; init; } = [];
}
