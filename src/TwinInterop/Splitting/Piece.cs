using TwinInterop.Geometry;

namespace TwinInterop.Splitting;

/// <summary>One dataset of a split output.</summary>
/// <param name="File">Its main file, relative to the index.</param>
internal sealed record Piece(string File)
{
    /// <summary>Column and row of its tile; null where pieces are objects, or for what has no place.</summary>
    public (long Column, long Row)? Tile { get; init; }

    public BoundingBox Box { get; init; } = BoundingBox.Empty;

    /// <summary>Top-level objects.</summary>
    public long Objects { get; init; }

    /// <summary>Objects with their parts.</summary>
    public long Ids { get; init; }

    /// <summary>Relations to objects that the piece does not hold.</summary>
    public long OutsideRelations { get; init; }

    public long Bytes { get; init; }

    public string Sha256 { get; init; } = "";
}
